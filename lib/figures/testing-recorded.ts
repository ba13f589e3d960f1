import type { FactKind } from "@/lib/figures/rates";
import { type At, counts, followed, stands } from "@/lib/figures/testing-hand";
import type { History } from "@/lib/figures/testing-history";

/** The kinds of fact that the register held at a point of view, counted by hand. */
export function kindsByHand({ cases }: History, at: At): Record<FactKind, boolean> {
  const there = cases.filter(
    ({ voided }) => voided === null || (at.moment !== null && voided > at.moment),
  );
  const some = <T extends Parameters<typeof counts>[0]>(of: (one: (typeof there)[number]) => T[]) =>
    there.flatMap(of).filter((fact) => counts(fact, at));
  const ofUnits =
    <T>(of: (one: (typeof there)[number]["assignments"][number]) => T[]) =>
    (one: (typeof there)[number]) =>
      one.assignments.filter((unit) => stands(unit, at)).flatMap(of);
  const ratings = some((one) => one.feedbacks);
  const opened = ratings.filter((fact) => followed(fact, fact.opened, at));
  const replies = some(ofUnits((unit) => unit.replies));
  const changes = [...some((one) => one.classChanges), ...some((one) => one.overrides)];
  return {
    review: some((one) => one.reviews).length > 0,
    reply: replies.length > 0,
    completion: some((one) => one.completions).length > 0,
    consultation: some(ofUnits((unit) => unit.consultations)).length > 0,
    publication: some((one) => one.publications).length > 0,
    feedback: ratings.length > 0,
    attitude: opened.some((fact) => fact.attitude !== null),
    result: opened.some((fact) => fact.result !== null),
    ownFeedback: opened.some((fact) => fact.source !== "IMPORT"),
    class: replies.some((fact) => fact.class !== null) || changes.length > 0,
  };
}
