import type { Actor } from "@/lib/actor";
import { isOwnUnit, mayMoveAssignment } from "@/lib/assignment/policy";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isStaff } from "@/lib/proposal/policy";
import { draftStanding } from "@/lib/proposal/standing";
import { mayRecordReply } from "@/lib/reply/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 写答复稿: the unit itself, until it is sent for check. The mayors' meeting on the case does not stop the writing. */
export function mayWriteDraft(
  actor: Actor,
  facts: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  const waits = assignment.status === "GOVERNMENT_REVIEW";
  const status = waits ? draftStanding(assignment) : assignment.status;
  const move = mayMoveAssignment(actor, "draft", facts, { ...assignment, status });
  if (!move.may) return move;
  return assignment.draft?.last?.kind === "SENT" ? no("答复稿已经送核；要改的请先退回修改。") : yes;
}

/** 核稿: somebody of the unit, once it was sent for check. */
export function mayCheckDraft(
  actor: Actor,
  facts: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  const move = mayMoveAssignment(actor, "review", facts, assignment);
  if (!move.may) return move;
  return assignment.draft?.last?.kind === "SENT" ? yes : no("答复稿还没有送核。");
}

/** 签发: the head's own account; or a clerk enters the signature on paper, unless the unit has set otherwise. */
export function maySignDraft(
  actor: Actor,
  facts: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  if (actor.role === "unitHead") return mayMoveAssignment(actor, "sign", facts, assignment);
  const move = mayMoveAssignment(actor, "enterSignature", facts, assignment);
  if (!move.may) return move;
  return assignment.headSigns ? no("本单位的答复由负责人用自己的账号签发。") : yes;
}

/** 督查室审核通过, where the plenary has set that the office passes replies. */
export function mayPassDraft(
  actor: Actor,
  facts: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  if (!isOffice(actor)) return no("答复由政府督查室审核。");
  if (!facts.plenary.officePassesReplies) return no("本次会议的答复不经督查室审核。");
  return mayMoveAssignment(actor, "pass", facts, assignment);
}

/** 退回修改: by the unit itself; by the office and committee staff what was signed. */
export function maySendBackDraft(
  actor: Actor,
  facts: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  const move = mayMoveAssignment(actor, "sendBackDraft", facts, assignment);
  if (!move.may) return move;
  const last = assignment.draft?.last?.kind;
  if (!last || last === "SENT_BACK") return no("答复稿还没有送核，不用退回。");
  return isOwnUnit(actor, assignment) || isSigned(assignment)
    ? yes
    : no("签发以前由承办单位自己修改。");
}

function isSigned(assignment: AssignmentFacts): boolean {
  const standing = draftStanding(assignment);
  return standing === "SIGNED" || standing === "PASSED";
}

/** The text of a draft: the unit's own; once signed also the office's, committee staff's and leaders'. */
export function mayReadDraft(actor: Actor, assignment: AssignmentFacts): Verdict {
  if (isOwnUnit(actor, assignment)) return yes;
  const reads = isOffice(actor) || isStaff(actor) || actor.role === "leader";
  return reads && isSigned(assignment) ? yes : no("答复稿签发以前只有承办单位看得到。");
}

/** 送达提案者: the unit sends what was signed, and passed where that is asked. */
export function maySendDraft(
  actor: Actor,
  facts: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  if (!isOwnUnit(actor, assignment)) return no("答复稿由承办单位自己送达。");
  return assignment.draft ? mayRecordReply(actor, facts, assignment) : no("还没有答复稿。");
}
