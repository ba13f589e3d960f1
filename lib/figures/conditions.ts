import { ALL_UNITS, cellOf, type FigureAddress, type FigureGroup } from "@/lib/figures/address";
import { join, raw, sql, type Sql } from "@/lib/db/sql";
import { findCount, findUnitCell } from "@/lib/figures/counts";
import {
  CASE_FLAGS,
  classLetter,
  negatedFlag,
  UNIT_FLAGS,
  type Condition,
  type UnitCondition,
} from "@/lib/figures/flags";
import { momentOf } from "@/lib/figures/known-at";
import { supervisedBy } from "@/lib/figures/known";
import { findRate, type Rate } from "@/lib/figures/rates";

/**
 * All of the conditions hold of the row `c` of `caseFacts` or `unitFacts`. Counting and listing both ask this one
 * function, so that a number and the list behind it cannot part.
 */
export function holds(conditions: readonly (Condition | UnitCondition)[]): Sql {
  return sql`(${join(conditions.map(one), " AND ")})`;
}

function one(condition: Condition | UnitCondition): Sql {
  const letter = classLetter(condition);
  if (letter !== null) return sql`coalesce(c.class = ${letter}, false)`;
  const negated = negatedFlag(condition);
  if (negated !== null) return sql`NOT ${one(negated)}`;
  if (!Object.hasOwn(CASE_FLAGS, condition) && !Object.hasOwn(UNIT_FLAGS, condition))
    throw new Error(`no flag ${condition}`);
  return raw(`c."${condition}"`);
}

/** The conditions of a rate's numerator: those of its denominator and more. */
export function numeratorOf(rate: Rate): readonly Condition[] {
  return [...new Set([...rate.of, ...rate.also])];
}

/** What holds of the rows behind an address: of `unitFacts` for a unit's cell, else of `caseFacts`. */
export function behind(address: FigureAddress): Sql {
  if (address.figure === "units") return sql`(c.lead OR c.assist)`;
  const cell = cellOf(address.figure);
  if (cell?.group === "unit")
    return sql`c."unitId" = ${Number(address.of)} AND ${holds(findUnitCell(cell.name)?.when ?? missing(address))}`;
  if (cell?.group === "unitSum")
    return sql`${ofSystem(address.of)} AND ${holds(findUnitCell(cell.name)?.when ?? missing(address))}`;
  if (cell && address.part === "rest")
    return sql`${inGroup(cell.group, address)} AND ${holds(["filed"])} AND NOT ${holds(["classified"])}`;
  if (cell)
    return sql`${inGroup(cell.group, address)} AND ${holds(findCount(cell.name)?.when ?? missing(address))}`;
  if (address.part === undefined) return holds(findCount(address.figure)?.when ?? missing(address));
  const rate = findRate(address.figure, address.basis) ?? missing(address);
  if (address.part === "denominator") return holds(rate.of);
  if (address.part === "rest") return sql`${holds(rate.of)} AND NOT ${holds(numeratorOf(rate))}`;
  if (address.part === "confirmed")
    return holds([...numeratorOf(rate), rate.confirmed ?? missing(address)]);
  return holds(numeratorOf(rate));
}

/** The row `c` of `unitFacts` is that of a unit of the system, or of any. */
function ofSystem(system: string | undefined): Sql {
  if (system === ALL_UNITS) return sql`true`;
  return sql`EXISTS (SELECT 1 FROM "Unit" su WHERE su.id = c."unitId" AND su.system::text = ${system})`;
}

/** The row `c` of `caseFacts` belongs to the part of the plenary that the address names. */
function inGroup(
  group: Exclude<FigureGroup, "unit" | "unitSum">,
  { of = "", asOf, knownAt }: FigureAddress,
) {
  const id = of === "none" ? null : Number(of);
  const is: Record<typeof group, () => Sql> = {
    category: () => sql`c."categoryId" IS NOT DISTINCT FROM ${id}::int`,
    sector: () => sql`c."sectorId" IS NOT DISTINCT FROM ${id}::int`,
    kind: () => sql`c."proposerKind"::text = ${of.toUpperCase()}`,
    week: () => sql`c."answeredWeek" = ${of}::date`,
    supervisor: () =>
      sql`c.key AND ${supervisedBy(sql`c.id`, sql`${of}`, { asOf, knownAt: momentOf(knownAt) })}`,
  };
  return is[group]();
}

function missing({ figure, basis, part }: FigureAddress): never {
  throw new Error(`no figure ${figure} ${basis ?? ""} ${part ?? ""}`);
}
