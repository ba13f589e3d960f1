import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import type { UnitSystem } from "@/lib/db/generated/enums";
import { sql } from "@/lib/db/sql";
import type { FigureAddress } from "@/lib/figures/address";
import { behind } from "@/lib/figures/conditions";
import { momentOf } from "@/lib/figures/known-at";
import { mayReadFigures } from "@/lib/figures/policy";
import { unitFacts } from "@/lib/figures/unit-facts";
import { visibleTo } from "@/lib/proposal/policy";
import { compareNumbers } from "@/lib/register/number-order";
import { ensure } from "@/lib/verdict";

/** One 件次: a unit in a case, with what it did by the address's two times. */
export type UnitReply = {
  unitId: number;
  unit: string;
  system: UnitSystem;
  caseId: number;
  number: string;
  title: string;
  /** Its import was undone since: there is no such page any more. */
  gone: boolean;
  /** Lead, sole or separate; else it assists, or had the case before another. */
  lead: boolean;
  assist: boolean;
  answered: boolean;
  overdue: boolean;
  opinionSent: boolean;
  reassigned: boolean;
  class: string | null;
};

type Row = Omit<UnitReply, "caseId" | "number" | "title" | "gone"> & { id: number };

/**
 * The 件次 behind a number that is counted in them: exactly as many as it says, in the order of the units, then of the
 * cases. A case of two units stands twice.
 * @throws Refusal denied
 */
export async function readUnitReplies(
  actor: Actor,
  plenaryId: number,
  address: FigureAddress,
): Promise<UnitReply[]> {
  ensure(mayReadFigures(actor));
  const { asOf, rollUp } = address;
  const knownAt = momentOf(address.knownAt);
  const facts = unitFacts(plenaryId, { asOf, knownAt, rollUp: rollUp === "yes" });
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT c.id, c."unitId", u.name AS unit, u.system::text AS system, c.lead, c.assist, c.answered, c.overdue,
      c."opinionSent", c.reassigned, c.class
    FROM (${facts}) c JOIN "Unit" u ON u.id = c."unitId"
    WHERE ${behind(address)} ORDER BY u.position, u.id`);
  const seen = await db.proposal.findMany({
    where: { AND: [{ id: { in: rows.map((row) => row.id) } }, visibleTo(actor, knownAt)] },
    select: { id: true, caseNumber: true, registrationNumber: true, title: true, voidedAt: true },
  });
  const cases = new Map(seen.map((one) => [one.id, one]));
  const lines = rows.flatMap(({ id, ...row }): UnitReply[] => {
    const found = cases.get(id);
    if (!found) return [];
    const { caseNumber, registrationNumber, title, voidedAt } = found;
    const number = caseNumber ?? registrationNumber ?? "未编号";
    return [{ ...row, caseId: id, number, title, gone: voidedAt !== null }];
  });
  const places = new Map([...new Set(lines.map((line) => line.unitId))].map((id, n) => [id, n]));
  return lines.toSorted(
    (a, b) =>
      places.get(a.unitId)! - places.get(b.unitId)! ||
      compareNumbers(a.number, b.number) ||
      a.caseId - b.caseId,
  );
}
