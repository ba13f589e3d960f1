/** Somebody who has a draft's page open. */
export type Present = { userId: number; name: string; since: Date; seenAt: Date };

/** Seconds after which a page that says nothing more is taken for closed; an open one speaks every PRESENCE_POLL. */
export const PRESENCE_ENDS = 60;
export const PRESENCE_POLL = 15;

export const isPresent = ({ seenAt }: Pick<Present, "seenAt">, now: Date): boolean =>
  now.getTime() - seenAt.getTime() <= PRESENCE_ENDS * 1000;

/** Another person in the draft, as a page is told: since when, ISO. */
export type Company = { name: string; since: string };

/** The others who are in it now, the longest first. */
export function companyOf(userId: number | null, rows: readonly Present[], now: Date): Company[] {
  return rows
    .filter((row) => row.userId !== userId && isPresent(row, now))
    .toSorted((a, b) => a.since.getTime() - b.since.getTime())
    .map(({ name, since }) => ({ name, since: since.toISOString() }));
}
