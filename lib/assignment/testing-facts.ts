import type { LimitRules } from "@/lib/assignment/due";
import type { CaseAssignment, CaseFacts } from "@/lib/assignment/facts";
import { lampOfCase } from "@/lib/assignment/limits";
import { turnInWords, turnsOf } from "@/lib/assignment/turn";
import { daysOfState } from "@/lib/calendar/state-days";

/** For pure tests of limits and turns: facts of a case made by hand. */
export const rules: LimitRules = { table: daysOfState(), settings: {}, moveToWorkday: true };

export function held(over: Partial<CaseAssignment> = {}): CaseAssignment {
  return {
    id: 1,
    imported: false,
    unitId: 1,
    unit: "县水利局",
    role: "SOLE",
    round: 1,
    assignedOn: "2012-03-28",
    dueOn: "2012-06-28",
    dueComputed: true,
    acceptedOn: null,
    contactedOn: null,
    opinionOn: null,
    repliedOn: null,
    extensions: [],
    returnRequest: null,
    ...over,
  };
}

export const assisting = (over: Partial<CaseAssignment> = {}) =>
  held({ id: 2, unitId: 2, unit: "县财政局", role: "ASSIST", dueOn: "2012-04-28", ...over });

export function caseOf(assignments: CaseAssignment[], over: Partial<CaseFacts> = {}): CaseFacts {
  return {
    id: 1,
    plenaryId: 1,
    period: "PLENARY",
    status: "ASSIGNED",
    caseNumber: "086",
    leadProposer: "言致远",
    rater: "言致远",
    allMustRate: false,
    withdrawnOn: null,
    chosenOn: null,
    governmentReviews: [],
    handedOverOn: "2012-03-28",
    feedbacks: [],
    completedOn: null,
    assignments,
    ...over,
  };
}

/** The step a case's lamp names, its limit and colour. */
export function lamp(facts: CaseFacts, asOf: string) {
  const { most } = lampOfCase(facts, asOf, rules);
  return most && [most.step.code, most.step.dueOn, most.lamp.state];
}

export const turn = (facts: CaseFacts, asOf: string) =>
  turnsOf(facts, asOf).map((one) => turnInWords(one));

export const done = { acceptedOn: "2012-03-29", contactedOn: "2012-04-05" };
