import type { Actor } from "@/lib/actor";
import { type AssignmentForPolicy, mayMoveAssignment } from "@/lib/assignment/policy";
import type { PlainDate } from "@/lib/calendar/plain-date";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 市长办公会议审阅: the gate before the reply to a key proposal may leave (handbook §3). `on`: the day of the reply. */
export function passesGovernment(
  facts: Pick<ProposalFacts, "keySelection" | "governmentReviews">,
  on: PlainDate,
): Verdict {
  if (!facts.keySelection) return yes;
  const { governmentReviews: reviews } = facts;
  const closed =
    reviews.length > 0 && reviews.every(({ closedOn }) => closedOn !== null && closedOn <= on);
  return closed ? yes : no("这是重点提案，市长办公会议审阅后才能答复。");
}

/** 答复: lead, sole and separate units for themselves; committee staff from paper. */
export function mayRecordReply(
  actor: Actor,
  facts: ProposalFacts,
  assignment: AssignmentForPolicy,
): Verdict {
  const move = mayMoveAssignment(
    actor,
    isStaff(actor) ? "replyFromPaper" : "reply",
    facts,
    assignment,
  );
  return move.may ? passesGovernment(facts, actor.today) : move;
}
