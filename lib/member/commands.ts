import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { mayManageMembers } from "@/lib/member/policy";
import type {
  createCollectiveInput,
  createMemberInput,
  editCollectiveInput,
  editMemberInput,
} from "@/lib/member/schema";
import { ensure } from "@/lib/verdict";

type NewMember = z.output<typeof createMemberInput>;
type NewCollective = z.output<typeof createCollectiveInput>;

/**
 * Adds a member. Names are not unique, but two of one name need something that tells them apart.
 * @throws Refusal denied; conflict when a namesake has the same sector and employer
 */
export async function createMember(actor: Actor, input: NewMember): Promise<{ id: number }> {
  ensure(mayManageMembers(actor));
  return inTransaction(async (tx) => {
    const data = await memberData(tx, input, null);
    const { id } = await tx.member.create({ data, select: { id: true } });
    await recordEvent(tx, actor, {
      kind: "member.create",
      subject: `Member:${id}`,
      data: { name: input.name },
    });
    return { id };
  });
}

/**
 * Changes a member's details from now on. What stands on a proposal stays: its sector is the one at submission.
 * @throws Refusal denied, notFound, conflict
 */
export async function editMember(
  actor: Actor,
  input: z.output<typeof editMemberInput>,
): Promise<void> {
  ensure(mayManageMembers(actor));
  const { memberId: id, ...details } = input;
  await inTransaction(async (tx) => {
    const data = await memberData(tx, details, id);
    const { count } = await tx.member.updateMany({ where: { id }, data });
    if (count === 0) throw new Refusal("notFound", "没有这位委员，或不在可看的范围内。");
    await recordEvent(tx, actor, {
      kind: "member.edit",
      subject: `Member:${id}`,
      data: { name: details.name }, // phones and mails do not go into the log
    });
  });
}

/** Adds a collective proposer. @throws Refusal denied; conflict when there is one of that name */
export async function createCollective(
  actor: Actor,
  input: NewCollective,
): Promise<{ id: number }> {
  ensure(mayManageMembers(actor));
  return inTransaction(async (tx) => {
    await refuseCollective(tx, input, null);
    const { id } = await tx.collective.create({ data: input, select: { id: true } });
    await recordEvent(tx, actor, {
      kind: "collective.create",
      subject: `Collective:${id}`,
      data: { name: input.name },
    });
    return { id };
  });
}

/** Changes a collective's name, kind or contact. @throws Refusal denied, notFound, conflict */
export async function editCollective(
  actor: Actor,
  input: z.output<typeof editCollectiveInput>,
): Promise<void> {
  ensure(mayManageMembers(actor));
  const { collectiveId: id, ...data } = input;
  await inTransaction(async (tx) => {
    await refuseCollective(tx, data, id);
    const { count } = await tx.collective.updateMany({ where: { id }, data });
    if (count === 0) throw new Refusal("notFound", "没有这个集体，或不在可看的范围内。");
    await recordEvent(tx, actor, {
      kind: "collective.edit",
      subject: `Collective:${id}`,
      data: { name: data.name },
    });
  });
}

/** The row to write; a sector that is new is added to the list of sectors. */
async function memberData(tx: Tx, { sector, ...input }: NewMember, except: number | null) {
  await lockMembers(tx);
  const sectorId = sector
    ? (await tx.sector.upsert({ where: { name: sector }, create: { name: sector }, update: {} })).id
    : null;
  const same = await tx.member.findFirst({
    where: {
      name: input.name,
      employer: input.employer,
      sectorId,
      ...(except === null ? {} : { id: { not: except } }),
    },
    select: { id: true },
  });
  if (same) {
    const sentence = `名册里已有一位${input.name}，界别和工作单位也相同。若是两位同名的委员，请写明不同的工作单位。`;
    throw new Refusal("conflict", sentence, { name: sentence });
  }
  return { ...input, sectorId };
}

async function refuseCollective(
  tx: Tx,
  { name, contactId }: NewCollective,
  except: number | null,
): Promise<void> {
  await lockMembers(tx);
  const same = await tx.collective.findUnique({ where: { name }, select: { id: true } });
  if (same && same.id !== except) {
    const sentence = `名册里已有“${name}”，请换一个名称。`;
    throw new Refusal("conflict", sentence, { name: sentence });
  }
  if (contactId && !(await tx.member.findUnique({ where: { id: contactId } }))) {
    const sentence = "名册里没有这位联络委员，请重新选择。";
    throw new Refusal("invalid", sentence, { contactId: sentence });
  }
}

/** Two people who add the same name at once add it once. */
export async function lockMembers(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('members'))`;
}
