import {
  before,
  counts,
  followed,
  gaveAway,
  last,
  past,
  unitOf,
  type At,
  type Unit,
} from "@/lib/figures/testing-hand";
import type { Case, History } from "@/lib/figures/testing-history";

/** The figures counted by hand, case by case, from the words of handbook §5; shares nothing with the SQL. */
export type Sets = Record<string, Set<number>>;
export type ByHand = {
  counts: Sets;
  rates: Record<
    string,
    { numerator: Set<number>; denominator: Set<number>; confirmed: Set<number> }
  >;
  units: Record<number, Sets>;
};

/** Every figure of one history, as sets of case numbers (index in `cases`). */
export function countByHand(history: History, at: At): ByHand {
  const found: ByHand = { counts: {}, rates: {}, units: {} };
  history.cases.forEach((one, id) => {
    if (at.moment === null ? one.voided !== null : one.voided !== null && one.voided <= at.moment)
      return;
    countCase(found, history, one, id, at);
  });
  return found;
}

const dayOf = (round: Unit[]) => Math.max(...round.map((unit) => unit.repliedOn!));
const LETTERS = ["A", "B", "C"];
const content = (says: string | null | undefined) => says === "SATISFIED" || says === "BASICALLY";

function countCase(found: ByHand, history: History, one: Case, id: number, at: At): void {
  const count = (name: string, really: boolean) => {
    found.counts[name] ??= new Set();
    if (really) found.counts[name].add(id);
  };
  const rate = (name: string, denominator: boolean, numerator: boolean, confirmed = false) => {
    const parts = (found.rates[name] ??= {
      numerator: new Set(),
      denominator: new Set(),
      confirmed: new Set(),
    });
    if (denominator) parts.denominator.add(id);
    if (denominator && numerator) parts.numerator.add(id);
    if (denominator && numerator && confirmed) parts.confirmed.add(id);
  };
  const received = one.submissions.some((fact) => counts(fact, at));
  const decision = last(
    one.reviews.filter((fact) => fact.outcome !== "SENT_BACK" && counts(fact, at)),
  )?.outcome;
  const filed = decision === "FILED";
  const key = filed && one.keySelections.some((fact) => counts(fact, at));
  const given = filed && one.handOvers.some((fact) => counts(fact, at));
  const inReview =
    key &&
    one.governmentReviews.some((fact) => counts(fact, at) && !followed(fact, fact.closed, at));
  const due = given && !inReview;

  const has = given
    ? one.assignments.filter((unit) => counts(unit, at) && !gaveAway(unit, at))
    : [];
  const replying = has.filter((unit) => unit.role !== "ASSIST");
  const roundUnits = (round: number) =>
    replying.filter((unit) => unit.round === round).map((unit) => unitOf(unit, at));
  const units = roundUnits(1);
  const all = (ask: (unit: Unit) => boolean) => units.length > 0 && units.every(ask);
  const talked = (ask: (unit: Unit) => boolean) =>
    history.oneUnitConsultsForAll ? units.some(ask) : all(ask);
  const answered = all((unit) => unit.repliedOn !== null);
  const late = units.some((unit) => past(unit, unit.limit, at.day));
  const lateAtFirst = units.some((unit) => past(unit, unit.firstLimit, at.day));
  const consultedBefore = answered && talked((unit) => before(unit, unit.consultedOn));
  const published =
    filed &&
    one.publications.some((fact) => counts(fact, at) && !followed(fact, fact.withdrawn, at));
  const completed = filed && one.completions.some((fact) => counts(fact, at));

  // Class and disclosure: of the last round whose last unit has replied.
  const answeredRounds = [2, 1]
    .map(roundUnits)
    .filter((round) => round.length > 0 && round.every((unit) => unit.repliedOn !== null));
  const withheld = answeredRounds[0]?.some((unit) => unit.withheld) ?? false;
  const classed = answeredRounds.find((round) => round.some((unit) => unit.class !== null));
  const worst = classed ? Math.max(...classed.flatMap((unit) => unit.class ?? [])) : null;
  let present: number | null = null;
  let atReply: number | null = null;
  const changedSince = (day: number) =>
    last(one.classChanges.filter((fact) => counts(fact, at) && fact.on >= day));
  if (answered) {
    const since = dayOf(classed ?? units);
    atReply =
      last(one.overrides.filter((fact) => counts(fact, at) && fact.on >= since))?.class ?? worst;
    present = changedSince(since)?.class ?? atReply;
  }
  const resolved = present !== null && history.resolved[present] === true;

  const own = (rating: Case["feedbacks"][number] | undefined) =>
    rating !== undefined && (rating.source === "OWN" || followed(rating, rating.confirmed, at));
  const returned = filed ? one.feedbacks.filter((fact) => counts(fact, at)) : [];
  const opened = returned.filter((fact) => followed(fact, fact.opened, at));
  const ofRound = (ratings: typeof returned, rounds: number[]) =>
    ratings.filter((fact) => rounds.includes(fact.round)).toSorted((a, b) => b.round - a.round)[0];
  const rating = ofRound(opened, [1, 2]);
  const first = ofRound(opened, [1]);

  count("received", received);
  count("filed", filed);
  count("merged", decision === "MERGED");
  count("declined", decision === "DECLINED");
  count("withdrawn", decision === "WITHDRAWN");
  count("key", key);
  count("handedOver", given);
  count(
    "accepted",
    all((unit) => unit.accepted),
  );
  count(
    "consulted",
    talked((unit) => unit.consultedOn.length > 0),
  );
  count("answered", answered);
  count("published", answered && published);
  count("feedbackReturned", returned.length > 0);
  count("completed", completed);
  count("resolved", answered && resolved);
  count(
    "overdue",
    units.some((unit) => unit.repliedOn === null && unit.limit !== null && unit.limit < at.day),
  );
  count("classD", false);
  LETTERS.forEach((letter, n) => count(`class${letter}`, present === n));

  rate("filing received", received, filed);
  rate("answer due", due, answered);
  rate("answer handedOver", given, answered);
  rate("completion due", due, answered && completed);
  rate("completion answered", answered, completed);
  rate("completion filed", filed, answered && completed);
  rate("onTime answeredOrPassed", answered || late, answered && !late);
  rate("onTime answered", answered, !late);
  rate("onTimeAtFirst answeredOrPassed", answered || lateAtFirst, answered && !lateAtFirst);
  rate(
    "consultation answered",
    answered,
    consultedBefore,
    talked((unit) => before(unit, unit.confirmedOn)),
  );
  rate("response answered", answered, returned.length > 0, own(ofRound(returned, [1, 2])));
  rate("online answered", answered, published);
  rate("online publishable", answered && !withheld, published);
  rate("resolved answered", answered, resolved);
  rate("resolved filed", filed, answered && resolved);
  rate(
    "satisfactionAttitude returned",
    rating !== undefined,
    content(rating?.attitude),
    own(rating),
  );
  rate("satisfactionResult returned", rating !== undefined, content(rating?.result), own(rating));
  rate(
    "satisfiedOnlyAttitude returned",
    rating !== undefined,
    rating?.attitude === "SATISFIED",
    own(rating),
  );
  rate(
    "satisfiedOnlyResult returned",
    rating !== undefined,
    rating?.result === "SATISFIED",
    own(rating),
  );
  rate("firstAttitude firstReturned", first !== undefined, content(first?.attitude), own(first));
  rate("firstResult firstReturned", first !== undefined, content(first?.result), own(first));
  rate("turnedToA replyB", answered && atReply === 1, present === 0);
  LETTERS.forEach((letter, n) => {
    rate(`class:${letter} answered`, answered, present === n);
    rate(`class:${letter} classified`, present !== null, present === n);
    rate(`class:${letter} handedOver`, given, present === n);
    rate(`class:${letter} filed`, filed, present === n);
  });

  // By unit: each counts for itself, in its first round; the one that gave the case away only by having done so.
  for (let unit = 0; unit < 6; unit++) {
    const cells = (found.units[unit] ??= {});
    const cell = (name: string, really: boolean) => {
      cells[name] ??= new Set();
      if (really) cells[name].add(id);
    };
    const mine = given
      ? one.assignments.filter((assigned) => assigned.unit === unit && counts(assigned, at))
      : [];
    const rounds = replying
      .filter((assigned) => assigned.unit === unit)
      .toSorted((a, b) => a.round - b.round);
    const done = rounds.map((assigned) => unitOf(assigned, at));
    const start = done[0];
    const replied = start !== undefined && start.repliedOn !== null;
    const lastClassed = done.toReversed().find((round) => round.class !== null);
    const unitClass = replied
      ? (changedSince((lastClassed ?? start).repliedOn!)?.class ?? lastClassed?.class ?? null)
      : null;
    const numbers = rounds.map((assigned) => assigned.round);
    const says = ofRound(opened, numbers);
    const helping = has.filter((assigned) => assigned.unit === unit && assigned.role === "ASSIST");
    const overLimit = start !== undefined && past(start, start.limit, at.day);
    cell("lead", start !== undefined);
    cell("assist", helping.length > 0);
    cell(
      "opinionSent",
      helping.some((assigned) => assigned.opinions.some((fact) => counts(fact, at))),
    );
    cell("accepted", start?.accepted === true);
    cell("consulted", (start?.consultedOn.length ?? 0) > 0);
    cell("consultedBeforeReply", start !== undefined && before(start, start.consultedOn));
    cell("consultationConfirmed", start !== undefined && before(start, start.confirmedOn));
    cell("answered", replied);
    cell("onTime", replied && !overLimit);
    cell("late", overLimit);
    cell("overdue", overLimit && !replied);
    cell("published", replied && published);
    cell("resolved", unitClass !== null && history.resolved[unitClass] === true);
    cell(
      "feedbackReturned",
      returned.some((fact) => numbers.includes(fact.round)),
    );
    cell("opened", says !== undefined);
    cell("satisfactionAttitude", content(says?.attitude));
    cell("satisfactionResult", content(says?.result));
    cell("satisfiedOnlyAttitude", says?.attitude === "SATISFIED");
    cell("satisfiedOnlyResult", says?.result === "SATISFIED");
    cell(
      "returnRequests",
      mine.some((assigned) => assigned.returnRequests.some((fact) => counts(fact, at))),
    );
    cell(
      "reassigned",
      mine.some((assigned) => gaveAway(assigned, at)),
    );
    cell("classD", false);
    LETTERS.forEach((letter, n) => cell(`class${letter}`, unitClass === n));
  }
}
