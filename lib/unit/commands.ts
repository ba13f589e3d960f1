import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { UnitSystem } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import { mayManageUnits } from "@/lib/unit/policy";
import { ensure } from "@/lib/verdict";

export type NewUnit = {
  name: string;
  shortName?: string | null;
  system?: UnitSystem;
  supervisor?: string | null;
  contact?: string | null;
  phone?: string | null;
};

/** Adds a unit at the end of the list. Refuses a name that a unit has, also as short name or other name. */
export function createUnit(actor: Actor, input: NewUnit): Promise<{ id: number }> {
  return inTransaction((tx) => createUnitIn(tx, actor, input));
}

/** The same as part of a larger act, such as an import. */
export async function createUnitIn(tx: Tx, actor: Actor, input: NewUnit): Promise<{ id: number }> {
  ensure(mayManageUnits(actor));
  await lockUnits(tx);
  await refuseTaken(tx, null, { name: input.name, shortName: input.shortName ?? null });
  const { _max } = await tx.unit.aggregate({ _max: { position: true } });
  const { name, shortName, system, supervisor, contact, phone } = input;
  const { id } = await tx.unit.create({
    data: {
      name,
      shortName,
      system,
      supervisor,
      contact,
      phone,
      position: (_max.position ?? 0) + 1,
    },
    select: { id: true },
  });
  await recordEvent(tx, actor, { kind: "unit.create", subject: `Unit:${id}`, data: { name } });
  return { id };
}

/** Changes a unit's details; its old name stays known as another name. `endedOn`: gets no new cases from that day on. */
export async function editUnit(
  actor: Actor,
  input: Required<NewUnit> & { unitId: number; endedOn: PlainDate | null; headSigns?: boolean },
): Promise<void> {
  ensure(mayManageUnits(actor));
  const { unitId: id, endedOn, ...details } = input;
  await inTransaction(async (tx) => {
    await lockUnits(tx);
    const before = await tx.unit.findUnique({
      where: { id },
      select: {
        name: true,
        shortName: true,
        system: true,
        supervisor: true,
        contact: true,
        phone: true,
        endedOn: true,
        headSigns: true,
      },
    });
    if (!before) throw noUnit();
    await refuseTaken(tx, id, details);
    await tx.unit.update({
      where: { id },
      data: { ...details, endedOn: endedOn && fromPlainDate(endedOn) },
    });
    if (before.name !== details.name) {
      await tx.unitAlias.deleteMany({ where: { name: details.name, unitId: id } });
      await tx.unitAlias.create({ data: { name: before.name, unitId: id } });
    }
    await recordEvent(tx, actor, {
      kind: "unit.edit",
      subject: `Unit:${id}`,
      data: {
        before: { ...before, endedOn: before.endedOn?.toISOString().slice(0, 10) ?? null },
        after: { ...details, endedOn },
      },
    });
  });
}

/** Another name under which sheets and letters name the unit. */
export async function addAlias(
  actor: Actor,
  input: { unitId: number; alias: string },
): Promise<void> {
  ensure(mayManageUnits(actor));
  const { unitId, alias } = input;
  await inTransaction(async (tx) => {
    await lockUnits(tx);
    if (!(await tx.unit.findUnique({ where: { id: unitId }, select: { id: true } })))
      throw noUnit();
    const owner = await ownerOf(tx, alias);
    if (owner) {
      const sentence = `“${alias}”已经是${owner.name}的名称，请另写一个。`;
      throw new Refusal("conflict", sentence, { alias: sentence });
    }
    await tx.unitAlias.create({ data: { name: alias, unitId } });
    await recordEvent(tx, actor, {
      kind: "unit.addAlias",
      subject: `Unit:${unitId}`,
      data: { alias },
    });
  });
}

export async function removeAlias(
  actor: Actor,
  input: { unitId: number; alias: string },
): Promise<void> {
  ensure(mayManageUnits(actor));
  const { unitId, alias } = input;
  await inTransaction(async (tx) => {
    const { count } = await tx.unitAlias.deleteMany({ where: { name: alias, unitId } });
    if (count === 0) throw new Refusal("conflict", `“${alias}”刚被去掉。`);
    await recordEvent(tx, actor, {
      kind: "unit.removeAlias",
      subject: `Unit:${unitId}`,
      data: { alias },
    });
  });
}

/** Names are looked up in two tables: one act at a time keeps a name with one unit. */
export async function lockUnits(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('units'))`;
}

async function ownerOf(tx: Tx, name: string, except = -1): Promise<{ name: string } | null> {
  return tx.unit.findFirst({
    where: {
      id: { not: except },
      OR: [{ name }, { shortName: name }, { aliases: { some: { name } } }],
    },
    select: { name: true },
  });
}

async function refuseTaken(
  tx: Tx,
  id: number | null,
  names: { name: string; shortName: string | null },
): Promise<void> {
  const fields: Record<string, string> = {};
  for (const field of ["name", "shortName"] as const) {
    const owner = names[field] ? await ownerOf(tx, names[field], id ?? -1) : null;
    if (owner) fields[field] = `“${names[field]}”已经是${owner.name}的名称，请换一个。`;
  }
  const first = Object.values(fields)[0];
  if (first) throw new Refusal("conflict", first, fields);
}

function noUnit(): Refusal {
  return new Refusal("notFound", "没有这个单位，或不在可看的范围内。");
}
