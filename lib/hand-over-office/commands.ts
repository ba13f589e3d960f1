import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { mayManageOffices } from "@/lib/hand-over-office/policy";
import { readOffices } from "@/lib/hand-over-office/queries";
import type { SaveOfficeInput } from "@/lib/hand-over-office/schema";
import { paths } from "@/lib/paths";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";
import { ensure } from "@/lib/verdict";

/** One change of the offices at a time, so that no system is given twice. */
async function lockOffices(tx: Tx) {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('hand-over-offices'))`);
  return readOffices(tx);
}

/**
 * A hand-over office with its systems and its people (handbook §1); what was whose changes at once, cases in hand
 * too: each office rules for the units that it has now.
 * @throws Refusal denied; invalid, when another office has the name or a system; notFound
 */
export async function saveOffice(actor: Actor, input: SaveOfficeInput) {
  ensure(mayManageOffices(actor));
  return inTransaction(async (tx) => {
    const all = await lockOffices(tx);
    const { officeId, name, systems, grantIds } = input;
    const before = all.find(({ id }) => id === officeId);
    if (officeId !== undefined && !before) throw gone();
    const others = all.filter(({ id }) => id !== officeId);
    if (others.some((one) => one.name === name)) throw wrong("name", "已有这个名称，请换一个。");
    for (const one of others) {
      const twice = systems.find((system) => one.systems.includes(system));
      if (twice)
        throw wrong("systems", `「${UNIT_SYSTEM_LABEL[twice]}」已归${one.name}，请先从那里去掉。`);
    }
    const data = { name, systems: [...new Set(systems)] };
    const { id } = before
      ? await tx.handOverOffice.update({ where: { id: before.id }, data })
      : await tx.handOverOffice.create({ data });
    const own = { role: "governmentOffice" } as const;
    await tx.roleGrant.updateMany({
      where: { ...own, handOverOfficeId: id, id: { notIn: grantIds } },
      data: { handOverOfficeId: null },
    });
    await tx.roleGrant.updateMany({
      where: { ...own, id: { in: grantIds } },
      data: { handOverOfficeId: id },
    });
    await recordEvent(tx, actor, {
      kind: "handOverOffice.save",
      subject: `HandOverOffice:${id}`,
      data: { name, systems: data.systems.map((one) => UNIT_SYSTEM_LABEL[one]), grantIds },
    });
    return { to: paths.handOverOffices() };
  });
}

/** Its systems and people are the general office's again. @throws Refusal denied, notFound */
export async function removeOffice(actor: Actor, input: { officeId: number }) {
  ensure(mayManageOffices(actor));
  return inTransaction(async (tx) => {
    const one = (await lockOffices(tx)).find(({ id }) => id === input.officeId);
    if (!one) throw gone();
    await tx.handOverOffice.delete({ where: { id: one.id } });
    await recordEvent(tx, actor, {
      kind: "handOverOffice.remove",
      subject: `HandOverOffice:${one.id}`,
      data: { name: one.name },
    });
    return { to: paths.handOverOffices() };
  });
}

function gone(): Refusal {
  return new Refusal("conflict", "这个交办单位刚被去掉，请刷新后再看。");
}

function wrong(field: string, sentence: string): Refusal {
  return new Refusal("invalid", sentence, { [field]: sentence });
}
