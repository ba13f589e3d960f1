import type { PlainDate } from "@/lib/calendar/plain-date";

/** What the rule asks of a plenary. `closedOn`: the day on which staff closed it, as it stands today. */
export type PlenaryDays = { opensOn: PlainDate | null; closedOn: PlainDate | null };

/**
 * 开放的届次: the plenary to which a submission of the day belongs. Of those that are not closed it is the one that
 * opened last by that day (the opening day included); while none has opened, one without a day, else the one that
 * opens next. A plenary prepared ahead takes over on its opening day, by itself.
 * @param plenaries the latest first, as lists have them; of two that opened on one day the first is meant
 * @returns null when there is none, or all are closed: then nothing can be handed in
 */
export function openPlenary<P extends PlenaryDays>(
  plenaries: readonly P[],
  on: PlainDate,
): P | null {
  const open = plenaries.filter(({ closedOn }) => closedOn === null);
  const opened = open
    .filter(({ opensOn }) => opensOn !== null && opensOn <= on)
    .toSorted((a, b) => (b.opensOn ?? "").localeCompare(a.opensOn ?? ""));
  const undated = open.find(({ opensOn }) => opensOn === null);
  const next = open.toSorted((a, b) => (a.opensOn ?? "").localeCompare(b.opensOn ?? ""))[0];
  return opened[0] ?? undated ?? next ?? null;
}

/**
 * What a screen shows: the plenary asked for, else the open one; when all are closed, the latest.
 * @param asked its id, as an address names it; what names none is left aside
 */
export function shownPlenary<P extends PlenaryDays & { id: number }>(
  plenaries: readonly P[],
  on: PlainDate,
  asked?: string | number | null,
): P | undefined {
  const named = plenaries.find(({ id }) => String(id) === String(asked ?? ""));
  return named ?? openPlenary(plenaries, on) ?? plenaries[0];
}
