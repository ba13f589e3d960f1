import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { isCoSigningOpen, mayInvite } from "@/lib/co-signature/policy";
import { coSigningEndsOn, hasTitle, selfOf } from "@/lib/co-signature/queries";
import type { AnswerInput, InviteInput, TakeBackInput } from "@/lib/co-signature/schema";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { collectiveById, membersByIds } from "@/lib/member/queries";
import { paths } from "@/lib/paths";
import { refreshKind } from "@/lib/proposal/co-signers";
import { lockProposal } from "@/lib/proposal/commands";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { ensureInOffice } from "@/lib/tenure/queries";
import { ensure } from "@/lib/verdict";

type Person = { memberId: number | null; collectiveId: number | null };

const nameOfRow = {
  member: { select: { name: true } },
  collective: { select: { name: true } },
} as const;

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

async function personOf(tx: Tx, who: string, day: PlainDate): Promise<Person & { name: string }> {
  const [kind, id] = [who.split(":")[0], Number(who.split(":")[1])];
  const known =
    kind === "member" ? (await membersByIds(tx, [id]))[0] : await collectiveById(tx, id);
  if (!known) refuse("who", "名册中没有所选的人，请重新查找。");
  const { name } = known;
  const isMember = kind === "member";
  const person = { memberId: isMember ? id : null, collectiveId: isMember ? null : id };
  await ensureInOffice(tx, [person], day, "who");
  return { ...person, name };
}

async function lockForLead(tx: Tx, actor: Actor, proposalId: number): Promise<ProposalFacts> {
  const facts = await lockProposal(tx, actor, proposalId);
  ensure(mayInvite(actor, facts, await coSigningEndsOn(tx, facts.plenaryId)));
  return facts;
}

/**
 * 邀请附议: the lead proposer asks a member or a collective. Who declined may be asked anew.
 * @throws Refusal denied; invalid, when the one is asked already or proposes the case
 */
export function inviteCoSigner(actor: Actor, input: InviteInput) {
  return inTransaction(async (tx) => {
    const facts = await lockForLead(tx, actor, input.proposalId);
    if (!hasTitle(facts.title)) refuse("who", "还没有案由，请先写案由再邀请附议。");
    const { name, ...person } = await personOf(tx, input.who, actor.today);
    const proposes = facts.proposers.some(
      (one) => one.memberId === person.memberId && one.collectiveId === person.collectiveId,
    );
    if (proposes) refuse("who", `${name}已经是本案的提案者，不用再邀请。`);
    const standing = { endedOn: null, OR: [{ answer: null }, { answer: "ACCEPTED" as const }] };
    const asked = { proposalId: facts.id, ...person, ...standing };
    if ((await tx.coSignature.count({ where: asked })) > 0)
      refuse("who", `已经邀请过${name}，正等答复。`);
    const { id } = await tx.coSignature.create({
      data: {
        ...person,
        proposalId: facts.id,
        askedOn: fromPlainDate(actor.today),
        recordedById: actor.userId,
      },
    });
    await recordEvent(tx, actor, {
      kind: "coSignature.invite",
      proposalId: facts.id,
      subject: `CoSignature:${id}`,
      on: actor.today,
      data: { name, people: [person] },
    });
    return { to: paths.proposal.coSigners(facts.id) };
  });
}

/** 撤回邀请: one that was not answered yet. @throws Refusal denied; conflict, when it was answered meanwhile */
export function takeBackInvitation(actor: Actor, input: TakeBackInput) {
  return inTransaction(async (tx) => {
    const facts = await lockForLead(tx, actor, input.proposalId);
    const row = await tx.coSignature.findFirst({
      where: { id: input.invitationId, proposalId: facts.id, answer: null, endedOn: null },
      select: { id: true, ...nameOfRow },
    });
    if (!row) throw new Refusal("conflict", "对方刚刚答复，或者邀请已经撤回，请刷新后再看。");
    const endedOn = fromPlainDate(actor.today);
    await tx.coSignature.update({ where: { id: row.id }, data: { endedOn, ending: "TAKEN_BACK" } });
    await recordEvent(tx, actor, {
      kind: "coSignature.takeBack",
      proposalId: facts.id,
      subject: `CoSignature:${row.id}`,
      on: actor.today,
      data: { name: (row.member ?? row.collective)?.name ?? "" },
    });
    return { to: paths.proposal.coSigners(facts.id) };
  });
}

/**
 * 附议 or 不附议: one's own act. Only who accepts becomes a proposer of the case, after those before.
 * @throws Refusal notFound without an invitation; denied after the cut-off; conflict, when the text was changed since
 */
export function answerInvitation(actor: Actor, input: AnswerInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId);
    const self = selfOf(actor);
    const row =
      self &&
      (await tx.coSignature.findFirst({
        where: { AND: [{ proposalId: facts.id, endedOn: null, answer: null }, self] },
        select: { id: true, memberId: true, collectiveId: true, ...nameOfRow },
      }));
    if (!row) throw new Refusal("conflict", "没有等您答复的附议邀请：已经答复过，或者邀请已撤回。");
    ensure(isCoSigningOpen(facts, await coSigningEndsOn(tx, facts.plenaryId), actor.today));
    const { textRevision } = await tx.proposal.findUniqueOrThrow({
      where: { id: facts.id },
      select: { textRevision: true },
    });
    if (textRevision !== input.revision)
      throw new Refusal("conflict", "您看的时候提案又改过，请刷新后看了现在的内容再答复。");
    const accepted = input.answer === "ACCEPTED";
    if (accepted) await ensureInOffice(tx, [row], actor.today, "answer");
    const answered = {
      answer: input.answer,
      answeredOn: fromPlainDate(actor.today),
      answeredAt: new Date(),
      answeredById: actor.userId,
      note: input.note ?? null,
    };
    await tx.coSignature.update({ where: { id: row.id }, data: answered });
    const { memberId, collectiveId } = row;
    if (accepted) {
      const position = Math.max(...facts.proposers.map((one) => one.position)) + 1;
      const proposer = { proposalId: facts.id, position, memberId, collectiveId };
      await tx.proposer.create({ data: proposer });
      await refreshKind(tx, facts.id);
    }
    const about = { proposalId: facts.id, subject: `CoSignature:${row.id}`, on: actor.today };
    const data = { name: (row.member ?? row.collective)?.name ?? "", note: input.note ?? null };
    if (accepted) await recordEvent(tx, actor, { kind: "coSignature.accept", ...about, data });
    else await recordEvent(tx, actor, { kind: "coSignature.decline", ...about, data });
    return { to: accepted ? paths.proposal.show(facts.id) : paths.desk };
  });
}
