import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { readPointTable } from "@/lib/member-work/queries";
import { mayChangePlenary } from "@/lib/plenary/policy";
import { readLimitRows, SWITCHES_SELECT } from "@/lib/plenary/queries";
import { differencesBetween } from "@/lib/plenary-opening/differences";
import { type PlenaryTables, STANDARD_TABLES } from "@/lib/plenary-opening/tables";
import { STEP_CODES } from "@/lib/calendar/steps";
import { ensure } from "@/lib/verdict";

/** Everything set for a plenary, each table in its order; whoever asks has been let in before. @throws Refusal notFound */
export async function readTables(tx: Tx, plenaryId: number): Promise<PlenaryTables> {
  const row = await tx.plenary.findUnique({
    where: { id: plenaryId },
    select: {
      ...SWITCHES_SELECT,
      categories: { select: { name: true }, orderBy: [{ position: "asc" }, { id: "asc" }] },
      outcomeClasses: {
        select: { letter: true, wording: true, resolved: true },
        orderBy: { position: "asc" },
      },
      synonyms: {
        select: { column: true, value: true, meaning: true },
        orderBy: [{ column: "asc" }, { value: "asc" }],
      },
    },
  });
  if (!row) throw notFound();
  const { categories, outcomeClasses: classes, synonyms, ...switches } = row;
  const limits = (await readLimitRows(tx, plenaryId)).toSorted(
    (a, b) =>
      STEP_CODES.indexOf(a.step) - STEP_CODES.indexOf(b.step) ||
      (a.period ?? "").localeCompare(b.period ?? ""),
  );
  return {
    categories: categories.map(({ name }) => name),
    classes,
    limits,
    points: await readPointTable(tx, plenaryId),
    switches,
    synonyms,
  };
}

/**
 * What is set otherwise in a plenary than in another, as both stand now.
 * @param otherId null: the standard tables
 * @throws Refusal denied, notFound
 */
export async function readDifferences(actor: Actor, plenaryId: number, otherId: number | null) {
  ensure(mayChangePlenary(actor));
  const before = otherId === null ? STANDARD_TABLES : await readTables(db, otherId);
  return differencesBetween(before, await readTables(db, plenaryId));
}
