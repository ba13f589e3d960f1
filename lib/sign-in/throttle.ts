/** Wrong passwords in a row that lock, and for how long. Both also the span within which they must lie. */
export type Throttle = { wrong: number; minutes: number };

/** Of one account, from wherever: what the sign-in page says. */
export const ACCOUNT_THROTTLE: Throttle = { wrong: 5, minutes: 15 };

/** From one address, over all accounts: a whole office may sit behind one, so it takes more. */
export const ADDRESS_THROTTLE: Throttle = { wrong: 30, minutes: 15 };

const MS_PER_MINUTE = 60_000;

/**
 * Until when further tries are refused, or null. `failures`: moments of the latest wrong passwords, latest first,
 * at least `throttle.wrong` of them where there are so many. Tries during the lock are not counted, so it ends.
 */
export function lockedUntil(failures: readonly Date[], throttle: Throttle, now: Date): Date | null {
  const latest = failures[0];
  const first = failures[throttle.wrong - 1];
  const span = throttle.minutes * MS_PER_MINUTE;
  if (!latest || !first || latest.getTime() - first.getTime() > span) return null;
  const until = new Date(latest.getTime() + span);
  return now < until ? until : null;
}
