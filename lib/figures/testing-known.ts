import type { Fact, History, Later } from "@/lib/figures/testing-history";

/** The history as the register held it at a moment: what came later is not there yet, neither facts nor voids. */
export function knownAtMoment(history: History, moment: number): History {
  const kept = <T extends Omit<Fact, "on">>(facts: T[]): T[] =>
    facts
      .filter((fact) => fact.recorded <= moment)
      .map((fact) => ({
        ...fact,
        voided: fact.voided !== null && fact.voided <= moment ? fact.voided : null,
      }));
  const later = (one: Later): Later =>
    one && (one.recorded === null || one.recorded <= moment) ? one : null;
  return {
    ...history,
    cases: history.cases.map((one) => ({
      ...one,
      voided: one.voided !== null && one.voided <= moment ? one.voided : null,
      submissions: kept(one.submissions),
      reviews: kept(one.reviews),
      keySelections: kept(one.keySelections),
      supervisors: kept(one.supervisors),
      governmentReviews: kept(one.governmentReviews).map((fact) => ({
        ...fact,
        closed: later(fact.closed),
      })),
      handOvers: kept(one.handOvers),
      publications: kept(one.publications).map((fact) => ({
        ...fact,
        withdrawn: later(fact.withdrawn),
      })),
      feedbacks: kept(one.feedbacks).map((fact) => ({
        ...fact,
        opened: later(fact.opened),
        confirmed: later(fact.confirmed),
      })),
      completions: kept(one.completions),
      classChanges: kept(one.classChanges),
      overrides: kept(one.overrides),
      assignments: kept(one.assignments).map((assigned) => ({
        ...assigned,
        acceptances: kept(assigned.acceptances),
        returnRequests: kept(assigned.returnRequests).map((fact) => {
          const ruled = later(fact.ruled);
          return { ...fact, ruled, ruling: ruled && fact.ruling };
        }),
        extensions: kept(assigned.extensions),
        consultations: kept(assigned.consultations).map((fact) => ({
          ...fact,
          words: kept(fact.words),
        })),
        opinions: kept(assigned.opinions),
        replies: kept(assigned.replies),
      })),
    })),
  };
}
