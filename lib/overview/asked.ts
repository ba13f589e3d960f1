import { addDays, addMonths, isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { parseKnownAt } from "@/lib/figures/known-at";
import { RATES } from "@/lib/figures/rates";

/** The rates whose basis can be switched on the overview; of each the basis that stands large without a switch. */
export const SWITCHED = { completion: "due", online: "answered", resolved: "filed" } as const;
export type SwitchedRate = keyof typeof SWITCHED;
export type Bases = Record<SwitchedRate, string>;

/** What the overview was asked: two times, the date to compare with, the bases that stand large. */
export type Asked = {
  asOf: PlainDate;
  /** As recorded then (known-at.ts); null: as it stands now. */
  knownAt: string | null;
  /** The change is counted since that day; before `asOf`. */
  comparedOn: PlainDate;
  bases: Bases;
};

export type Params = Record<string, string | string[] | undefined>;

/** A day as the address gave it, no later than a year from today; else today. */
export function dayFrom(text: string | undefined, today: PlainDate): PlainDate {
  return text && isPlainDate(text) && text <= addMonths(today, 12) ? text : today;
}

/** The bases that a rate can be given on, in the order of the handbook. */
export function basesOf(name: SwitchedRate): string[] {
  return RATES.filter((rate) => rate.name === name).map((rate) => rate.basis);
}

/** Reads what is asked from an address, forgiving. A form sends the day and the minute of `knownAt` apart. */
export function parseAsked(params: Params, today: PlainDate): Asked {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
  };
  const asOf = dayFrom(one("asOf"), today);
  const day = one("knownAt");
  const minute = one("knownTime");
  const compared = one("compared");
  const basis = (name: SwitchedRate) =>
    basesOf(name).find((known) => known === one(name)) ?? SWITCHED[name];
  return {
    asOf,
    knownAt:
      parseKnownAt(day && minute ? `${day}T${minute.slice(0, 5)}` : day) ?? parseKnownAt(day),
    comparedOn: compared && isPlainDate(compared) && compared < asOf ? compared : addDays(asOf, -7),
    bases: {
      completion: basis("completion"),
      online: basis("online"),
      resolved: basis("resolved"),
    },
  };
}

/** What is asked as the query of an address, without what goes without saying; `parseAsked` reads it back. */
export function askedParams({ asOf, knownAt, comparedOn, bases }: Asked): Record<string, string> {
  const switched = Object.entries(bases).filter(
    ([name, basis]) => basis !== SWITCHED[name as SwitchedRate],
  );
  return {
    asOf,
    ...(knownAt ? { knownAt } : {}),
    ...(comparedOn === addDays(asOf, -7) ? {} : { compared: comparedOn }),
    ...Object.fromEntries(switched),
  };
}
