import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";

/** The third dispute of a case is ruled by a leader, and is final (handbook §4). */
export const LAST_DISPUTE = 3;

type Case = Pick<ProposalFacts, "assignments">;

/** How many return requests the case has had so far, whatever became of them. */
export function disputesOf(proposal: Case): number {
  return proposal.assignments.filter(({ returnRequest }) => returnRequest).length;
}

/** Which dispute of the case the unit's request is: 1, 2 or 3; 0: it asked for none. */
export function disputeNumber(proposal: Case, assignment: Pick<AssignmentFacts, "id">): number {
  const asked = proposal.assignments
    .filter(({ returnRequest }) => returnRequest)
    .toSorted((a, b) => (a.returnRequest?.id ?? 0) - (b.returnRequest?.id ?? 0));
  return asked.findIndex(({ id }) => id === assignment.id) + 1;
}

/** From the second dispute on the ruling needs the opinions of both units' heads. */
export function needsHeads(dispute: number): boolean {
  return dispute > 1;
}
