import type { AssignmentStatus, DraftStepKind, ProposalStatus } from "@/lib/db/generated/enums";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";

/** What the summaries are computed from; pure, so that any history can be asked (handbook §3). */
export type StandingOfAssignment = Pick<
  AssignmentFacts,
  "role" | "round" | "status" | "acceptance" | "returnRequest" | "opinion"
> & {
  reply: Pick<NonNullable<AssignmentFacts["reply"]>, "outcomeClass"> | null;
  draft: { last: { kind: DraftStepKind } | null } | null;
};

export type StandingFacts = {
  submissions: readonly unknown[];
  reviews: readonly Pick<ProposalFacts["reviews"][number], "outcome">[];
  governmentReviews: readonly Pick<ProposalFacts["governmentReviews"][number], "closedOn">[];
  handOver: unknown;
  assignments: readonly StandingOfAssignment[];
  completion: unknown;
  /** oldest first */
  classSettings: readonly Pick<ProposalFacts["classSettings"][number], "outcomeClass">[];
};

type PresentClass = { letter: string; position: number; resolved: boolean };

/** Lead, sole and separate units answer the proposer; an assisting unit gives its opinion to the lead. */
export function answering(assignment: Pick<StandingOfAssignment, "role">): boolean {
  return assignment.role !== "ASSIST";
}

/** The assignments that hold the case: not those that it was taken from by reassignment. */
export function standingAssignments<A extends StandingOfAssignment>(
  facts: { assignments: readonly A[] },
  round?: number,
): A[] {
  return facts.assignments.filter(
    (assignment) =>
      assignment.returnRequest?.ruling !== "REASSIGNED" &&
      (round === undefined || assignment.round === round),
  );
}

/** 1 before and in the first handling, 2 in 重新办理. */
export function lastRound(facts: { assignments: readonly StandingOfAssignment[] }): number {
  return Math.max(1, ...standingAssignments(facts).map((assignment) => assignment.round));
}

/** Answered when every lead, sole or separate assignment of the round has replied; assisting units do not block it. */
export function isAnswered(
  facts: { assignments: readonly StandingOfAssignment[] },
  round = lastRound(facts),
): boolean {
  const units = standingAssignments(facts, round).filter(answering);
  return units.length > 0 && units.every((assignment) => assignment.reply !== null);
}

/**
 * The class of the case today: the worst of its last answered round, as later look-backs and overrides set it.
 * null: no class was given.
 */
export function presentClass(
  facts: Pick<StandingFacts, "assignments" | "classSettings">,
): PresentClass | null {
  const setting = facts.classSettings.at(-1);
  if (setting) return setting.outcomeClass;
  for (let round = lastRound(facts); round >= 1; round -= 1) {
    if (!isAnswered(facts, round)) continue;
    const classes = standingAssignments(facts, round)
      .filter(answering)
      .flatMap((assignment) => assignment.reply?.outcomeClass ?? []);
    return classes.toSorted((a, b) => b.position - a.position)[0] ?? null;
  }
  return null;
}

const AFTER_STEP = {
  SENT: "DRAFTING",
  CHECKED: "REVIEWED",
  SIGNED: "SIGNED",
  PASSED: "PASSED",
  SENT_BACK: "DRAFTING",
} as const satisfies Record<DraftStepKind, AssignmentStatus>;

/** Where the unit's 答复稿 has got to by itself, whether or not the mayors' meeting is looking at the case. */
export function draftStanding({ draft }: Pick<StandingOfAssignment, "draft">): AssignmentStatus {
  if (!draft) return "ACCEPTED";
  return draft.last ? AFTER_STEP[draft.last.kind] : "DRAFTING";
}

/**
 * An assignment's status as its facts say it. After a void the earlier step shows again. A refused return
 * counts as accepted.
 */
export function assignmentStanding(
  assignment: StandingOfAssignment,
  facts: Pick<StandingFacts, "governmentReviews">,
): AssignmentStatus {
  const { returnRequest, acceptance, opinion, reply } = assignment;
  if (returnRequest?.ruling === "REASSIGNED") return "REASSIGNED";
  if (reply) return "REPLIED";
  if (opinion) return "OPINION_SENT";
  if (returnRequest && returnRequest.ruling === null) return "RETURN_REQUESTED";
  if (!acceptance && !returnRequest) return "PENDING";
  const waits = facts.governmentReviews.some((review) => review.closedOn === null);
  if (waits && answering(assignment)) return "GOVERNMENT_REVIEW";
  return draftStanding(assignment);
}

/** A submission, a sending back, a submission anew …: each sending back answers one submission. */
function beforeDecision(facts: StandingFacts): ProposalStatus {
  const sentBack = facts.reviews.filter((review) => review.outcome === "SENT_BACK").length;
  if (facts.submissions.length > sentBack) return "SUBMITTED";
  return sentBack > 0 ? "SENT_BACK" : "DRAFT";
}

/** The status that the facts say: `Proposal.status` is this and nothing else. Ratings are never asked: they may be sealed. */
export function proposalStanding(facts: StandingFacts): ProposalStatus {
  const has = (outcome: string) => facts.reviews.some((review) => review.outcome === outcome);
  if (has("WITHDRAWN")) return "WITHDRAWN";
  if (has("DECLINED")) return "DECLINED";
  if (has("MERGED")) return "MERGED";
  if (!has("FILED")) return beforeDecision(facts);
  if (facts.completion) return presentClass(facts)?.resolved ? "RESOLVED" : "COMPLETED";
  if (!facts.handOver) return "FILED";
  return isAnswered(facts) ? "ANSWERED" : "ASSIGNED";
}
