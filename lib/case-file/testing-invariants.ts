import { expect } from "vitest";
import { systemActor } from "@/lib/actor";
import { addDays, type PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { earliestDay, eventsAfter, lastEvent } from "@/lib/case-file/testing-changes";
import { factsOfCase } from "@/lib/case-file/testing-office";
import { casesBehind, type Figures, readFigures } from "@/lib/figures/queries";
import { assignmentStanding, proposalStanding } from "@/lib/proposal/standing";

/** Every status is what the facts say: the summary of a case and of each of its units. */
export async function expectStatusesOf(id: number): Promise<void> {
  const facts = await factsOfCase(id);
  expect(facts.status, `status of case ${id}`).toBe(proposalStanding(facts));
  for (const one of facts.assignments)
    expect(one.status, `status of assignment ${one.id}`).toBe(assignmentStanding(one, facts));
}

/** No number twice, and none on a case that was never filed. */
export async function expectNumbersOnce(): Promise<void> {
  const rows = await db.proposal.findMany({
    where: { voidedAt: null },
    select: { caseNumber: true, registrationNumber: true, reviews: true },
  });
  for (const name of ["caseNumber", "registrationNumber"] as const) {
    const given = rows.flatMap((row) => row[name] ?? []);
    expect(new Set(given).size, name).toBe(given.length);
  }
  for (const row of rows.filter((one) => one.caseNumber))
    expect(
      row.reviews.some(({ outcome }) => outcome === "FILED"),
      `case ${row.caseNumber} was filed`,
    ).toBe(true);
}

/** 拟立案 stands on what waits for review alone, and what was filed by two was filed by two. */
export async function expectFilingsBySecond(): Promise<void> {
  const rows = await db.filingProposal.findMany({
    select: {
      id: true,
      ending: true,
      endedById: true,
      recordedById: true,
      deputyForId: true,
      proposal: { select: { status: true } },
    },
  });
  for (const { id, ending, endedById, proposal, ...first } of rows) {
    if (ending === null) expect(proposal.status, `status under 拟立案 ${id}`).toBe("SUBMITTED");
    if (ending === "CONFIRMED")
      expect([first.recordedById, first.deputyForId], `拟立案 ${id}`).not.toContain(endedById);
  }
}

const READER = systemActor("2013-12-31");

export const read = (plenaryId: number, asOf: PlainDate, knownAt: Date | null) =>
  readFigures(READER, { plenaryId, asOf, knownAt });

/** Later stages hold no more cases than earlier ones, and the list behind a number has as many lines as it says. */
export async function expectCountsAddUp(plenaryId: number, asOf: PlainDate): Promise<void> {
  const { counts, rates } = await read(plenaryId, asOf, null);
  const number = (name: string) => counts[name] ?? Number.NaN;
  expect(number("filed")).toBeLessThanOrEqual(number("received"));
  expect(number("handedOver")).toBeLessThanOrEqual(number("filed"));
  expect(number("accepted")).toBeLessThanOrEqual(number("handedOver"));
  expect(number("answered")).toBeLessThanOrEqual(number("handedOver"));
  for (const { numerator, denominator, confirmed, label } of rates) {
    expect(numerator, label).toBeLessThanOrEqual(denominator);
    if (confirmed) expect(confirmed.numerator, label).toBeLessThanOrEqual(numerator);
  }
  for (const rate of rates) {
    const { name, basis } = rate;
    const list = await casesBehind(READER, plenaryId, {
      figure: name,
      basis,
      part: "numerator",
      asOf,
    });
    expect(list.length, `${name} ${basis}`).toBe(rate.numerator);
  }
}

/** Figures asked once, to be asked again when more has happened. */
export type Checkpoint = {
  asOf: PlainDate;
  knownAt: Date;
  event: bigint;
  known: Figures;
  unknown: Figures;
};

/**
 * Figures as of a day some time ago. What is known at a moment ends a millisecond before now: the database keeps
 * milliseconds, and the next act may fall into this one.
 */
export async function checkpoint(
  plenaryId: number,
  today: PlainDate,
  back: number,
): Promise<Checkpoint> {
  const asOf = addDays(today, -back);
  const [now] = await db.$queryRaw<[{ at: Date }]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) - interval '1 millisecond' AS at`;
  return {
    asOf,
    knownAt: now.at,
    event: await lastEvent(),
    known: await read(plenaryId, asOf, now.at),
    unknown: await read(plenaryId, asOf, null),
  };
}

/**
 * As of a past day and as known at a past moment, a figure never changes. Without the second it changes only when a
 * fact of that day or an earlier one was recorded since, or one was voided.
 */
export async function expectUnchanged(plenaryId: number, then: Checkpoint): Promise<void> {
  const { asOf, knownAt, event } = then;
  expect(await read(plenaryId, asOf, knownAt)).toEqual(then.known);
  const since = earliestDay(await eventsAfter(event));
  const late = since === null || since <= asOf;
  if (!late) expect(await read(plenaryId, asOf, null)).toEqual(then.unknown);
}
