import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";

/** The third dispute of a case is ruled by a leader, and is final (handbook §4). */
export const LAST_DISPUTE = 3;

type Asked = Pick<AssignmentFacts, "id" | "returnRequest">;
type Case = Pick<ProposalFacts, "assignments">;

/** How many return requests the case has had so far, whatever became of them. */
export function disputesOf(proposal: Case): number {
  return proposal.assignments.filter(({ returnRequest }) => returnRequest).length;
}

/**
 * Which dispute of the case the unit's request is: 1, 2 or 3; 0: it asked for none. By the day it was asked for: a
 * request that stands anew after its ruling was undone, or that was corrected, keeps its place.
 */
export function disputeNumber(proposal: Case, assignment: Pick<AssignmentFacts, "id">): number {
  const asked = proposal.assignments
    .filter(({ returnRequest }) => returnRequest)
    .toSorted((a, b) => order(a, b));
  return asked.findIndex(({ id }) => id === assignment.id) + 1;
}

function order(
  { returnRequest: a, ...first }: Asked,
  { returnRequest: b, ...second }: Asked,
): number {
  if (!a || !b) return 0;
  if (a.requestedOn !== b.requestedOn) return a.requestedOn < b.requestedOn ? -1 : 1;
  // On one day: a unit that got the case from another asked after it, and its assignment is the younger one.
  return first.id - second.id;
}

/** From the second dispute on the ruling needs the opinions of both units' heads. */
export function needsHeads(dispute: number): boolean {
  return dispute > 1;
}
