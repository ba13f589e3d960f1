import { addMonths, formatLong, type PlainDate } from "@/lib/calendar/plain-date";

type Person = { userId: number; name: string };

/** A collective whose contact the list changes: who had its role, and who gets it. */
export type Move = {
  grantId: number;
  collectiveId: number;
  collective: string;
  from: Person;
  to: Person;
  /** The new contact has the role already: the other's only goes. */
  merges: boolean;
};

/** What a list does to accounts; kept with it, so that it is undone with it. */
export type AccountPlan = {
  endsOn: PlainDate | null;
  ends: Person[];
  moves: Move[];
  /** Collectives whose new contact has no account yet: the role stays where it is. */
  waiting: string[];
};

/**
 * 离任者账号的到期日, as the list proposes it: a year after the new term's first day. The last cases of the old term
 * are replied to within six months of their hand-over at most (handbook §4); with the time for ratings, reminders and
 * a second round they are done within the year, and a case that still runs keeps its proposer's account open longer.
 */
export const proposedEnd = (startsOn: PlainDate): PlainDate => addMonths(startsOn, 12);

/** What the list would do to accounts, in sentences; none: nothing. */
export function accountWords({ endsOn, ends, moves, waiting }: AccountPlan): string[] {
  const names = ends.map(({ name }) => name).join("、");
  return [
    ...(endsOn && ends.length > 0
      ? [
          `离任者的账号${ends.length}个用到${formatLong(endsOn)}：${names}。到期时自己的提案还没有办结的，留到办结。`,
        ]
      : []),
    ...moves.map(
      ({ collective, from, to }) => `${collective}的联络员角色由${from.name}转给${to.name}。`,
    ),
    ...waiting.map(
      (collective) => `${collective}新的联络委员还没有账号，联络员角色先不动；建好账号再加角色。`,
    ),
  ];
}
