import type { PlainDate } from "@/lib/calendar/plain-date";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { answering, standingAssignments } from "@/lib/proposal/standing";

/**
 * Was there a face-to-face consultation on or before the reply, in the same round, not denied by the proposer?
 * Each unit its own; by the plenary's setting one unit's is enough for all (handbook §3, §5).
 */
export function consultedBefore(
  facts: ProposalFacts,
  assignment: AssignmentFacts,
  repliedOn: PlainDate,
): boolean {
  const units = facts.plenary.oneUnitConsultsForAll
    ? standingAssignments(facts, assignment.round).filter(answering)
    : [assignment];
  return units.some(({ consultations }) =>
    consultations.some(({ on, denied }) => !denied && on <= repliedOn),
  );
}
