import type { AssignmentRole, HandlingMode } from "@/lib/db/generated/enums";
import type { UnitPlace } from "@/lib/hand-over/units";

/** A unit under all its names. */
export type NamedUnit = {
  id: number;
  name: string;
  shortName: string | null;
  aliases: readonly string[];
  ended: boolean;
};

export type ReadWish = {
  /** Recognised, in the order of the wish; the role where the wish gives one. */
  units: { id: number; name: string; role: "LEAD" | "ASSIST" | null }[];
  /** What names no unit, an ended one, or more than one: as it was written. */
  unknown: string[];
};

const BETWEEN = /[、，,；;。\s]+/;
const LEAD = "主办|独办|承办";
const ASSIST = "会办|协办";
/** 主办：市交通局, 市农办（会办） */
const WITH_ROLE = [
  new RegExp(`^(${LEAD}|${ASSIST})(?:单位)?[：:]?(.+)$`),
  new RegExp(`^(.+?)[（(]?(${LEAD}|${ASSIST})[）)]?$`),
] as const;

/**
 * The units that a proposer's wish names, by their exact names, short names and aliases. Nothing is guessed: what is
 * not recognised is given back as it was written.
 */
export function readWish(wish: string | null, units: readonly NamedUnit[]): ReadWish {
  const found: ReadWish = { units: [], unknown: [] };
  for (const part of (wish ?? "").split(BETWEEN).filter(Boolean)) {
    const named = nameOf(part, units);
    if (!named) found.unknown.push(part);
    else if (!found.units.some(({ id }) => id === named.id)) found.units.push(named);
  }
  return found;
}

function nameOf(part: string, units: readonly NamedUnit[]): ReadWish["units"][number] | null {
  const whole = unitNamed(part, units);
  if (whole) return { id: whole.id, name: whole.name, role: null };
  const [before, after] = WITH_ROLE.map((pattern) => pattern.exec(part));
  const tries = [
    { role: before?.[1], name: before?.[2] },
    { role: after?.[2], name: after?.[1] },
  ];
  for (const { role, name } of tries) {
    const unit = role && name ? unitNamed(name, units) : null;
    if (unit)
      return {
        id: unit.id,
        name: unit.name,
        role: ASSIST.includes(role ?? "") ? "ASSIST" : "LEAD",
      };
  }
  return null;
}

/** The one unit that stands and bears this name; a name of two is none. */
function unitNamed(name: string, units: readonly NamedUnit[]): NamedUnit | null {
  const bearing = units.filter(
    (unit) =>
      !unit.ended && (unit.name === name || unit.shortName === name || unit.aliases.includes(name)),
  );
  return bearing.length === 1 ? (bearing[0] ?? null) : null;
}

export type Choice = { mode: HandlingMode; places: UnitPlace[] };

/**
 * A wish as a choice of units: one unit alone, or a lead with assisting ones. Without a role in the text the first
 * named leads, as proposers write it. null: something in the wish was not recognised, or its roles do not make a case.
 */
export function choiceOf({ units, unknown }: ReadWish): Choice | null {
  const [first] = units;
  if (!first || unknown.length > 0) return null;
  const leads = units.filter(({ role }) => role === "LEAD");
  if (leads.length > 1) return null;
  const lead = leads[0] ?? first;
  if (lead.role === "ASSIST") return null;
  const others = units.filter(({ id }) => id !== lead.id);
  const place = (unitId: number, role: AssignmentRole): UnitPlace => ({ unitId, role });
  return others.length === 0
    ? { mode: "SOLE", places: [place(lead.id, "SOLE")] }
    : {
        mode: "LEAD_ASSIST",
        places: [place(lead.id, "LEAD"), ...others.map(({ id }) => place(id, "ASSIST"))],
      };
}
