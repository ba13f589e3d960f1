import type { Assigned, Fact, Later } from "@/lib/figures/testing-history";

/** What facts say at a point of view, in plain words; the ground of the figures counted by hand. */
export type At = { day: number; moment: number | null };
export type Dated = Omit<Fact, "on"> & { on: number | null };

export function stands(fact: Pick<Fact, "recorded" | "voided">, { moment }: At): boolean {
  if (moment === null) return fact.voided === null;
  return fact.recorded <= moment && (fact.voided === null || fact.voided > moment);
}

export const counts = (fact: Dated, at: At) =>
  stands(fact, at) && fact.on !== null && fact.on <= at.day;

export function followed(row: Fact, second: Later, at: At): boolean {
  return (
    second !== null &&
    second.on <= at.day &&
    (at.moment === null || (second.recorded ?? row.recorded) <= at.moment)
  );
}

/** The last by day; of one day the one recorded as a later row. */
export function last<T extends Fact>(facts: T[]): T | undefined {
  let best: T | undefined;
  for (const one of facts) if (!best || one.on >= best.on) best = one;
  return best;
}

export type Unit = {
  unit: number | null;
  round: number;
  accepted: boolean;
  consultedOn: number[];
  confirmedOn: number[];
  repliedOn: number | null;
  class: number | null;
  withheld: boolean;
  limit: number | null;
  firstLimit: number | null;
};

export function unitOf(one: Assigned, at: At): Unit {
  const reply = one.replies.find((fact) => counts(fact, at));
  const talks = one.consultations
    .filter((fact) => counts(fact, at))
    .map((fact) => ({
      on: fact.on,
      word: last(fact.words.filter((word) => counts(word, at))),
    }));
  return {
    unit: one.unit,
    round: one.round,
    accepted: one.acceptances.some((fact) => counts(fact, at)),
    consultedOn: talks.filter((talk) => talk.word?.confirmed !== false).map((talk) => talk.on),
    confirmedOn: talks
      .filter(({ word }) => word?.confirmed && word.source === "OWN")
      .map((talk) => talk.on),
    repliedOn: reply?.on ?? null,
    class: reply?.class ?? null,
    withheld: reply?.disclosure === "WITHHELD",
    limit: last(one.extensions.filter((fact) => counts(fact, at)))?.newDueOn ?? one.dueOn,
    firstLimit: one.dueOn,
  };
}

export function gaveAway(one: Assigned, at: At): boolean {
  return one.returnRequests.some(
    (fact) => counts(fact, at) && fact.ruling === "REASSIGNED" && followed(fact, fact.ruled, at),
  );
}

export const past = (unit: Unit, limit: number | null, day: number) =>
  limit !== null && (unit.repliedOn ?? day) > limit;
export const before = (unit: Unit, days: number[]) =>
  unit.repliedOn !== null && days.some((day) => day <= unit.repliedOn!);
