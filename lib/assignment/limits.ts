import {
  answeredOn,
  happened,
  heldOn,
  isClocked,
  isClosed,
  isOpinionLate,
  isReturnPending,
  isUnderGovernmentReview,
} from "@/lib/assignment/as-of";
import { lastStepOf, limitDay, type LimitRules, rulesOf } from "@/lib/assignment/due";
import type { CaseAssignment, CaseFacts } from "@/lib/assignment/facts";
import { mostUrgent, type StepWithLamp } from "@/lib/calendar/lamp";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { closeEarlierSteps, type Step } from "@/lib/calendar/steps";
import { answering } from "@/lib/proposal/standing";

/** A step of a case with its limit as of a date. */
export type CaseStep = Step & {
  /** null: of the case as a whole (评价) */
  assignmentId: number | null;
  unitId: number | null;
  /** who owes it: the unit, the office, the lead proposer */
  owedBy: string;
  round: number;
  /** The limit as it stood first, where an extension moved it; else null. It stays visible. */
  originalDueOn: PlainDate | null;
  /** The limit of a reply or opinion was kept as written in a sheet, not computed. */
  asWritten: boolean;
  /** The lead's reply: assisting units whose opinion is late. */
  waitsFor: string[];
};

export type CaseLamp = {
  /** the most urgent open step and its lamp; null: nothing is open */
  most: StepWithLamp<CaseStep> | null;
  /** stands beside the lamp, whatever step it names */
  underGovernmentReview: boolean;
  returnPending: boolean;
};

/**
 * Every step with a limit that a case has had by a date, done ones too (handbook §4). What happened after the date
 * is not known on it. A later act closes the earlier steps; once the round is answered an opinion that is not in
 * is waited for no more; a completed or withdrawn case leaves nothing open.
 */
export function stepsOf(facts: CaseFacts, asOf: PlainDate, all: LimitRules): CaseStep[] {
  const rules = rulesOf(facts, all);
  const held = heldOn(facts, asOf);
  const late = held.filter((assignment) => isOpinionLate(assignment, asOf));
  const steps = held.flatMap((assignment) => {
    const own = closeEarlierSteps(stepsOfAssignment(assignment, facts, asOf, rules));
    const waitsFor = late.filter(({ round }) => round === assignment.round).map(({ unit }) => unit);
    if (assignment.role === "LEAD")
      return own.map((step) => (isReply(step) ? { ...step, waitsFor } : step));
    const overtaken =
      assignment.role === "ASSIST" && answeredOn(held, assignment.round, asOf) !== null;
    return overtaken ? own.filter(({ doneOn }) => happened(doneOn, asOf)) : own;
  });
  const rounds = [...new Set(held.map(({ round }) => round))];
  const known = [
    ...steps,
    ...rounds.flatMap((round) => feedbackStep(facts, held, round, asOf, rules)),
  ];
  return isClosed(facts, asOf) ? known.filter(({ doneOn }) => happened(doneOn, asOf)) : known;
}

function isReply({ code }: CaseStep): boolean {
  return code === "REPLY" || code === "REHANDLING";
}

function stepsOfAssignment(
  held: CaseAssignment,
  facts: CaseFacts,
  asOf: PlainDate,
  rules: LimitRules,
): CaseStep[] {
  const { assignedOn, returnRequest } = held;
  if (assignedOn === null || !isClocked(held)) return [];
  const { id: assignmentId, unitId, unit: owedBy, round } = held;
  const common = {
    assignmentId,
    unitId,
    owedBy,
    round,
    originalDueOn: null,
    asWritten: false,
    waitsFor: [],
  };
  const fromStart = (code: "ACCEPT" | "FIRST_CONTACT", doneOn: PlainDate | null): CaseStep => ({
    ...common,
    code,
    from: assignedOn,
    dueOn: limitDay(code, assignedOn, rules),
    doneOn,
  });
  // A refused return counts as accepted (handbook §3).
  const refusedOn = returnRequest?.ruling === "REFUSED" ? returnRequest.ruledOn : null;
  const steps = [fromStart("ACCEPT", held.acceptedOn ?? refusedOn)];
  if (answering(held) && round === 1) steps.push(fromStart("FIRST_CONTACT", held.contactedOn));
  steps.push({
    ...common,
    ...lastStep(held, assignedOn, asOf),
    waiting: waitingFor(held, facts, asOf),
  });
  if (returnRequest && happened(returnRequest.requestedOn, asOf)) {
    const { requestedOn: from, ruledOn: doneOn } = returnRequest;
    const ruling = {
      code: "RETURN_RULING",
      from,
      dueOn: limitDay("RETURN_RULING", from, rules),
      doneOn,
    } as const;
    steps.push({ ...common, ...ruling, owedBy: "督查室" });
  }
  return steps;
}

/** The opinion or the reply, with the extension that stands on the day. */
function lastStep(held: CaseAssignment, from: PlainDate, asOf: PlainDate) {
  const extended = held.extensions.findLast(({ grantedOn }) => grantedOn <= asOf)?.newDueOn;
  return {
    code: lastStepOf(held),
    from,
    dueOn: extended ?? held.dueOn,
    originalDueOn: extended ? held.dueOn : null,
    asWritten: !held.dueComputed,
    doneOn: answering(held) ? held.repliedOn : held.opinionOn,
  };
}

function waitingFor(held: CaseAssignment, facts: CaseFacts, asOf: PlainDate): Step["waiting"] {
  if (isReturnPending(held, asOf)) return "returnRequest";
  return answering(held) && isUnderGovernmentReview(facts, asOf) ? "governmentReview" : null;
}

/** The proposer's rating of an answered round; what it says plays no part. */
function feedbackStep(
  facts: CaseFacts,
  held: readonly CaseAssignment[],
  round: number,
  asOf: PlainDate,
  rules: LimitRules,
): CaseStep[] {
  const from = answeredOn(held, round, asOf);
  if (from === null) return [];
  const doneOn = facts.feedbacks.find((feedback) => feedback.round === round)?.returnedOn ?? null;
  const step = {
    code: "FEEDBACK",
    from,
    dueOn: limitDay("FEEDBACK", from, rules),
    doneOn,
  } as const;
  const whole = {
    assignmentId: null,
    unitId: null,
    originalDueOn: null,
    asWritten: false,
    waitsFor: [],
  };
  return [{ ...step, ...whole, owedBy: facts.rater, round }];
}

/** A case's lamp as of a date: that of its most urgent open step, which it names. */
export function lampOfCase(facts: CaseFacts, asOf: PlainDate, rules: LimitRules): CaseLamp {
  return {
    most: mostUrgent(rules.table, stepsOf(facts, asOf, rules), asOf),
    underGovernmentReview: isUnderGovernmentReview(facts, asOf),
    returnPending:
      !isClosed(facts, asOf) &&
      heldOn(facts, asOf).some((assignment) => isReturnPending(assignment, asOf)),
  };
}

/** The same of one unit's own steps, for its desk; null: nothing is open for it. */
export function lampOfUnit(
  facts: CaseFacts,
  unitId: number,
  asOf: PlainDate,
  rules: LimitRules,
): StepWithLamp<CaseStep> | null {
  const own = stepsOf(facts, asOf, rules).filter(
    (step) => step.unitId === unitId && step.code !== "RETURN_RULING",
  );
  return mostUrgent(rules.table, own, asOf);
}
