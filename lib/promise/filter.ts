import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { PROMISE_STATE, type PromiseState } from "@/lib/promise/state";

/** What the list of promises is asked for; all open: every promise of the plenary. */
export type PromiseFilter = {
  unit: number | null;
  /** one state; OPEN: every one that somebody waits for */
  state: PromiseState | "OPEN" | null;
  /** promised for a day in this span, both included */
  from: PlainDate | null;
  to: PlainDate | null;
};

type Search = Record<string, string | string[] | undefined>;

/** Parsed from the address; what makes no sense is left out. */
export function parsePromiseFilter(search: Search): PromiseFilter {
  const one = (name: string) => [search[name]].flat()[0]?.trim() ?? "";
  const day = (name: string) => (isPlainDate(one(name)) ? one(name) : null);
  const state = one("state");
  const known = state === "OPEN" || Object.keys(PROMISE_STATE).includes(state);
  return {
    unit: /^[1-9]\d{0,8}$/.test(one("unit")) ? Number(one("unit")) : null,
    state: known ? (state as PromiseState | "OPEN") : null,
    from: day("from"),
    to: day("to"),
  };
}

/** The same as an address says it; empty conditions are left out. */
export function promiseQuery({ unit, state, from, to }: PromiseFilter): Record<string, string> {
  const all = {
    unit: unit ? String(unit) : "",
    state: state ?? "",
    from: from ?? "",
    to: to ?? "",
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

type Filtered = { unitIds: readonly number[]; state: PromiseState; dueOn: PlainDate };

/** The list, its counts and its export ask the same. */
export function fitsPromise({ unit, state, from, to }: PromiseFilter, one: Filtered): boolean {
  if (unit !== null && !one.unitIds.includes(unit)) return false;
  if (state === "OPEN" ? !PROMISE_STATE[one.state].open : state !== null && state !== one.state)
    return false;
  return (from === null || one.dueOn >= from) && (to === null || one.dueOn <= to);
}
