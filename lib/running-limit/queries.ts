import { CASE_SELECT, toCaseFacts } from "@/lib/assignment/facts";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/actor";
import { readLimitRules } from "@/lib/assignment/queries";
import { limitFromSetting } from "@/lib/calendar/limits";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { LimitRow } from "@/lib/plenary/limit-rows";
import { readLimitRows } from "@/lib/plenary/queries";
import { mayChangePlenary } from "@/lib/plenary/policy";
import { ensure } from "@/lib/verdict";
import { type LimitMove, movesBySettings, type NumberedCase } from "@/lib/running-limit/moving";

/**
 * Every case that has a stored limit nobody has met yet, of one plenary or of all, in the order of their numbers.
 * For whoever may change what limits are computed by; the caller has asked. Titles and texts are not read.
 */
export async function readRunningCases(tx: Tx, plenaryId?: number): Promise<NumberedCase[]> {
  const rows = await tx.proposal.findMany({
    where: {
      voidedAt: null,
      plenaryId,
      assignments: {
        some: {
          voidedAt: null,
          dueComputed: true,
          dueOn: { not: null },
          status: { notIn: ["REPLIED", "OPINION_SENT", "REASSIGNED"] },
        },
      },
    },
    select: { ...CASE_SELECT, registrationNumber: true },
    orderBy: [{ plenaryId: "desc" }, { caseNumber: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    number: row.caseNumber ?? row.registrationNumber ?? "没有号",
    facts: toCaseFacts(row),
  }));
}

/** Which running limits of a plenary have another day by these settings. The caller has asked. */
export async function readMovesUnder(
  tx: Tx,
  plenaryId: number,
  rows: readonly LimitRow[],
): Promise<LimitMove[]> {
  const { table, moveToWorkday } = await readLimitRules(tx, plenaryId);
  const of = (period: LimitRow["period"]) =>
    Object.fromEntries(
      rows
        .filter((row) => row.period === period)
        .map(({ fixedOn, ...row }) => [
          row.step,
          limitFromSetting({ ...row, fixedOn: fixedOn === null ? null : fromPlainDate(fixedOn) }),
        ]),
    );
  const rules = {
    table,
    moveToWorkday,
    settings: of(null),
    interim: of("INTERIM"),
  };
  return movesBySettings(await readRunningCases(tx, plenaryId), rules);
}

/** Stands for what a person has looked at: what is saved must be that. */
export function seenOf(...shown: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 32);
}

/**
 * How many running limits of a plenary are not those of its settings: the settings were changed and the running
 * ones left. @throws Refusal denied
 */
export async function countDiffering(actor: Actor, plenaryId: number): Promise<number> {
  ensure(mayChangePlenary(actor));
  return (await readMovesUnder(db, plenaryId, await readLimitRows(db, plenaryId))).length;
}
