import { addDays, daysBetween, isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import type { Params } from "@/lib/overview/asked";

/** More columns than this cannot be read side by side. */
export const MOST_PLENARIES = 6;

/**
 * days: each plenary on the day so many days after its cases were handed over; dates: each on a day of its own. A
 * figure of one year on its last day says nothing beside another's on its third month.
 */
export type ComparisonMode = "days" | "dates";
export type AskedComparison = {
  plenaryIds: number[];
  mode: ComparisonMode;
  /** After the hand-over; null: as many as have passed since the latest plenary's. */
  days: number | null;
  /** By plenary, for `dates`. */
  dates: Record<number, PlainDate>;
};

/** Reads what is asked from an address, forgiving; without plenaries the latest three of `all`. */
export function parseComparison(params: Params, all: readonly number[]): AskedComparison {
  const many = (name: string) => [params[name] ?? []].flat().flatMap((value) => value.split(","));
  const chosen = all.filter((id) => many("plenary").includes(String(id)));
  const [days = ""] = many("days");
  const dates = all.flatMap((id) => {
    const [day = ""] = many(`on-${id}`);
    return isPlainDate(day) ? [[id, day] as const] : [];
  });
  return {
    plenaryIds: (chosen.length > 0 ? chosen : all.slice(0, 3)).slice(0, MOST_PLENARIES),
    mode: many("mode")[0] === "dates" ? "dates" : "days",
    days: /^\d{1,4}$/.test(days) ? Number(days) : null,
    dates: Object.fromEntries(dates),
  };
}

/** What is asked as the query of an address, several plenaries in one value; `parseComparison` reads it back. */
export function comparedParams({
  plenaryIds,
  mode,
  days,
  dates,
}: AskedComparison): Record<string, string> {
  return {
    plenary: plenaryIds.join(","),
    mode,
    ...(days === null ? {} : { days: String(days) }),
    ...Object.fromEntries(Object.entries(dates).map(([id, day]) => [`on-${id}`, day])),
  };
}

/** The day of one plenary, and why there is none. */
export type Column =
  | { asOf: PlainDate; after: number | null }
  | { asOf: null; why: "notHandedOver" | "notReached" };

/** How many days have passed since the hand-over; at most those until today. */
export function daysSince(handedOverOn: PlainDate | null, today: PlainDate): number | null {
  return handedOverOn === null || handedOverOn > today ? null : daysBetween(handedOverOn, today);
}

/** The day on which a plenary is counted. A day after today has not come: no figure of it can be compared. */
export function columnOf(
  { mode, dates }: AskedComparison,
  days: number,
  plenary: { id: number; handedOverOn: PlainDate | null },
  today: PlainDate,
): Column {
  const { id, handedOverOn } = plenary;
  if (mode === "days" && handedOverOn === null) return { asOf: null, why: "notHandedOver" };
  const asOf = mode === "days" && handedOverOn ? addDays(handedOverOn, days) : (dates[id] ?? today);
  if (asOf > today) return { asOf: null, why: "notReached" };
  return {
    asOf,
    after: handedOverOn && handedOverOn <= asOf ? daysBetween(handedOverOn, asOf) : null,
  };
}
