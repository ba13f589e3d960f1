import { type LimitRules, rulesOf } from "@/lib/assignment/due";
import { type CaseFacts, CASE_SELECT, toCaseFacts } from "@/lib/assignment/facts";
import { type DayOverride, type DayTable, withOverrides } from "@/lib/calendar/holidays";
import { daysOfState } from "@/lib/calendar/state-days";
import { limitFromSetting } from "@/lib/calendar/limits";
import { toPlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import type { ProposalPeriod } from "@/lib/db/generated/enums";

/** The days that the administrator entered, in their order. */
export async function readEnteredDays(tx: Tx): Promise<DayOverride[]> {
  const days = await tx.calendarDay.findMany({ orderBy: { date: "asc" } });
  return days.map((day) => ({ ...day, date: toPlainDate(day.date) }));
}

/** The State Council's days with the administrator's on top. */
export async function readDayTable(tx: Tx): Promise<DayTable> {
  return withOverrides(daysOfState(), await readEnteredDays(tx));
}

/**
 * The plenary's limits with the holidays, the administrator's days on top. With a `period` they are those of its
 * cases; without, for many cases at once, `stepsOf` and `rulesOf` take each case's own.
 */
export async function readLimitRules(
  tx: Tx,
  plenaryId: number,
  period?: ProposalPeriod | null,
): Promise<LimitRules> {
  const plenary = await tx.plenary.findUniqueOrThrow({
    where: { id: plenaryId },
    select: {
      limitsMoveToWorkday: true,
      limits: { select: { step: true, period: true, n: true, basis: true, fixedOn: true } },
    },
  });
  const of = (asked: ProposalPeriod | null) =>
    Object.fromEntries(
      plenary.limits
        .filter((setting) => setting.period === asked)
        .map((setting) => [setting.step, limitFromSetting(setting)]),
    );
  const rules = {
    table: await readDayTable(tx),
    settings: of(null),
    interim: of("INTERIM"),
    moveToWorkday: plenary.limitsMoveToWorkday,
  };
  return period === undefined ? rules : rulesOf({ period }, rules);
}

/** Names of units by id; an imported assignment may name no unit. */
export async function readUnitNames(
  tx: Tx,
  ids: readonly (number | null)[],
): Promise<Map<number | null, string>> {
  const known = ids.filter((id) => id !== null);
  const units = await tx.unit.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  });
  return new Map(units.map(({ id, name }) => [id, name]));
}

/** The facts for limits, lamps and turns of these cases, by id; the caller has asked whether they may be seen. */
export async function readCaseFacts(
  tx: Tx,
  proposalIds: readonly number[],
): Promise<Map<number, CaseFacts>> {
  const rows = await tx.proposal.findMany({
    where: { id: { in: [...proposalIds] } },
    select: CASE_SELECT,
  });
  return new Map(rows.map((row) => [row.id, toCaseFacts(row)]));
}
