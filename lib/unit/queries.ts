import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { UnitSystem } from "@/lib/db/generated/enums";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";
import { mayListUnits, mayReadContacts } from "@/lib/unit/policy";
import { ensure } from "@/lib/verdict";

export type UnitRow = {
  id: number;
  name: string;
  shortName: string | null;
  system: UnitSystem;
  supervisor: string | null;
  contact: string | null;
  /** null as well for those who may not read phones */
  phone: string | null;
  endedOn: PlainDate | null;
  /** its head signs replies by their own account alone */
  headSigns: boolean;
  aliases: string[];
};

const ROW = {
  id: true,
  name: true,
  shortName: true,
  system: true,
  supervisor: true,
  contact: true,
  phone: true,
  endedOn: true,
  headSigns: true,
  aliases: { select: { name: true }, orderBy: { name: "asc" } },
} as const;

type DbRow = Omit<UnitRow, "endedOn" | "aliases"> & {
  endedOn: Date | null;
  aliases: { name: string }[];
};

function toRow(actor: Actor, row: DbRow): UnitRow {
  return {
    ...row,
    phone: mayReadContacts(actor) ? row.phone : null,
    endedOn: row.endedOn && toPlainDate(row.endedOn),
    aliases: row.aliases.map((alias) => alias.name),
  };
}

/** Every unit, in the order of the directory, those that ended among them. */
export async function listUnits(actor: Actor): Promise<UnitRow[]> {
  ensure(mayListUnits(actor));
  const rows = await db.unit.findMany({
    select: ROW,
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
  return rows.map((row) => toRow(actor, row));
}

/** One unit, or null. */
export async function readUnit(actor: Actor, id: number): Promise<UnitRow | null> {
  ensure(mayListUnits(actor));
  const row = await db.unit.findUnique({ where: { id }, select: ROW });
  return row && toRow(actor, row);
}

export type UnitOptions = { group: string; options: { value: string; label: string }[] }[];

/** Units that can get a case on the actor's today, by system, for a list of choices. */
export async function listUnitOptions(actor: Actor): Promise<UnitOptions> {
  ensure(mayListUnits(actor));
  const rows = await db.unit.findMany({
    where: { OR: [{ endedOn: null }, { endedOn: { gt: fromPlainDate(actor.today) } }] },
    select: { id: true, name: true, system: true },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
  return bySystem(rows).map(({ label, units }) => ({
    group: label,
    options: units.map((unit) => ({ value: String(unit.id), label: unit.name })),
  }));
}

/** Rows under their system, systems in the order of the directories, empty ones left out. */
export function bySystem<Row extends { system: UnitSystem }>(
  rows: readonly Row[],
): { label: string; units: Row[] }[] {
  return Object.entries(UNIT_SYSTEM_LABEL)
    .map(([system, label]) => ({ label, units: rows.filter((row) => row.system === system) }))
    .filter((group) => group.units.length > 0);
}
