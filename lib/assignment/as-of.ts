import type { CaseAssignment, CaseFacts } from "@/lib/assignment/facts";
import { later, type PlainDate } from "@/lib/calendar/plain-date";
import { answering } from "@/lib/proposal/standing";

/** Had it happened by that day? */
export function happened(on: PlainDate | null | undefined, asOf: PlainDate): on is PlainDate {
  return on !== null && on !== undefined && on <= asOf;
}

/** Has the case left the units' and the proposer's hands by that day: completed, or withdrawn? */
export function isClosed(facts: CaseFacts, asOf: PlainDate): boolean {
  return happened(facts.completedOn, asOf) || happened(facts.withdrawnOn, asOf);
}

/** The assignments that hold the case on that day: begun, and not moved on by a ruling. */
export function heldOn(facts: CaseFacts, asOf: PlainDate): CaseAssignment[] {
  return facts.assignments.filter(({ assignedOn, returnRequest }) => {
    const movedOn = returnRequest?.ruling === "REASSIGNED" && happened(returnRequest.ruledOn, asOf);
    return happened(assignedOn, asOf) && !movedOn;
  });
}

/** A return request that waits for its ruling on that day. */
export function isReturnPending({ returnRequest }: CaseAssignment, asOf: PlainDate): boolean {
  return happened(returnRequest?.requestedOn, asOf) && !happened(returnRequest?.ruledOn, asOf);
}

/** 审阅中: a key case waits for the mayor's meeting on that day. */
export function isUnderGovernmentReview(facts: CaseFacts, asOf: PlainDate): boolean {
  if (!happened(facts.chosenOn, asOf) || isClosed(facts, asOf)) return false;
  return facts.governmentReviews.some(
    ({ openedOn, closedOn }) => openedOn <= asOf && !happened(closedOn, asOf),
  );
}

/** The day by which every lead, sole and separate unit of the round had replied; null: not by that day. */
export function answeredOn(
  held: readonly CaseAssignment[],
  round: number,
  asOf: PlainDate,
): PlainDate | null {
  const units = held.filter((assignment) => assignment.round === round && answering(assignment));
  let last: PlainDate | null = null;
  for (const { repliedOn } of units) {
    if (!happened(repliedOn, asOf)) return null;
    last = last === null ? repliedOn : later(last, repliedOn);
  }
  return last;
}

/**
 * Does a clock run for the unit? The register's columns say nothing of what an assisting unit did, so for an
 * imported one it runs only from its own first act in the system on.
 */
export function isClocked({ role, imported, acceptedOn, opinionOn }: CaseAssignment): boolean {
  return role !== "ASSIST" || !imported || acceptedOn !== null || opinionOn !== null;
}

/** Is an assisting unit's opinion past its limit and not in? */
export function isOpinionLate(assignment: CaseAssignment, asOf: PlainDate): boolean {
  const { role, opinionOn, dueOn } = assignment;
  if (!isClocked(assignment)) return false;
  return role === "ASSIST" && !happened(opinionOn, asOf) && dueOn !== null && dueOn < asOf;
}
