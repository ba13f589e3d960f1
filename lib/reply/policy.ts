import type { Actor } from "@/lib/actor";
import { type AssignmentForPolicy, mayMoveAssignment } from "@/lib/assignment/policy";
import type { PlainDate } from "@/lib/calendar/plain-date";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { draftStanding } from "@/lib/proposal/standing";
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

type Answering = AssignmentForPolicy & Pick<AssignmentFacts, "draft">;

/** Has the unit's draft come to the step from which it may leave? By the plenary's setting the office passes it. */
function isReadyToLeave(facts: ProposalFacts, assignment: Answering): Verdict {
  const standing = draftStanding(assignment);
  if (standing === "PASSED") return yes;
  if (standing !== "SIGNED") return no("答复稿还没有签发，签发后才能送达提案者。");
  return facts.plenary.officePassesReplies
    ? no("本次会议规定答复先由督查室审核，通过后才能送达提案者。")
    : yes;
}

/** The head's reply in one step, which is their signature. What else stands in the way is said to a clerk first. */
function mayReplyAtOnce(actor: Actor, facts: ProposalFacts, assignment: Answering): Verdict {
  const clerk = actor.role === "unitClerk";
  const head = clerk ? { ...actor, role: "unitHead" as const } : actor;
  const move = mayMoveAssignment(head, "replyAtOnce", facts, assignment);
  if (!move.may) return move;
  if (facts.plenary.officePassesReplies)
    return no("本次会议规定答复先由督查室审核；请先写答复稿，签发后送审。");
  return clerk ? no("请先写答复稿，核稿、签发后再送达提案者。") : yes;
}

/**
 * 答复: lead, sole and separate units send the draft that was signed, or their head at once; committee staff from
 * paper.
 */
export function mayRecordReply(actor: Actor, facts: ProposalFacts, assignment: Answering): Verdict {
  const move = moveOfReply(actor, facts, assignment);
  return move.may ? passesGovernment(facts, actor.today) : move;
}

function moveOfReply(actor: Actor, facts: ProposalFacts, assignment: Answering): Verdict {
  if (isStaff(actor)) return mayMoveAssignment(actor, "replyFromPaper", facts, assignment);
  if (!assignment.draft) return mayReplyAtOnce(actor, facts, assignment);
  const own = mayMoveAssignment(actor, "reply", facts, {
    ...assignment,
    // What is not signed yet is told so, not that it stands at 拟稿.
    status: isBeingWritten(assignment.status) ? "SIGNED" : assignment.status,
  });
  return own.may ? isReadyToLeave(facts, assignment) : own;
}

const isBeingWritten = (status: AssignmentFacts["status"]) =>
  status === "DRAFTING" || status === "REVIEWED";
