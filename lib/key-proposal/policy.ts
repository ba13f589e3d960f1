import type { Actor } from "@/lib/actor";
import type { KeyOfficialPart } from "@/lib/db/generated/enums";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isStaff } from "@/lib/proposal/policy";
import { FILED_STATUSES, PROPOSAL_STATUS } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

const isFiled = (facts: ProposalFacts) =>
  (FILED_STATUSES as readonly string[]).includes(facts.status);

/** The review that is not closed yet; undefined: none waits. */
export function openReview(facts: Pick<ProposalFacts, "governmentReviews">) {
  return facts.governmentReviews.find((review) => review.closedOn === null);
}

/** 重点提案 is chosen by the chairmen's meeting among the filed cases; committee staff record it. */
export function mayChooseKey(actor: Actor, facts: ProposalFacts): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以登记重点提案的遴选。");
  if (facts.keySelection) return no("本案已经是重点提案。");
  return isFiled(facts)
    ? yes
    : no(`「${PROPOSAL_STATUS[facts.status].label}」的提案不能定为重点提案，须先立案。`);
}

function ofKeyProposal(facts: ProposalFacts): Verdict {
  return facts.keySelection ? yes : no("本案不是重点提案，请先登记重点提案的遴选。");
}

/** 批示: a leader writes their own, committee staff record what came on paper. */
export function mayRecordInstruction(actor: Actor, facts: ProposalFacts): Verdict {
  return isStaff(actor) || actor.role === "leader"
    ? ofKeyProposal(facts)
    : no("只有提案委和领导本人可以登记批示。");
}

/** 领办 is recorded by committee staff; a leader may take on the 督办 themself. */
export function mayNameOfficial(
  actor: Actor,
  part: KeyOfficialPart,
  facts: ProposalFacts,
): Verdict {
  const may = isStaff(actor) || (actor.role === "leader" && part === "SUPERVISING");
  return may ? ofKeyProposal(facts) : no("只有提案委可以登记领办、督办领导。");
}

function mayRecordReview(actor: Actor, facts: ProposalFacts): Verdict {
  return isStaff(actor) || isOffice(actor)
    ? ofKeyProposal(facts)
    : no("只有提案委和政府督查室可以登记市长办公会议审阅。");
}

/** 市长办公会议审阅, the gate before the reply to a key proposal: from the hand-over until it is answered. */
export function mayOpenGovernmentReview(actor: Actor, facts: ProposalFacts): Verdict {
  const verdict = mayRecordReview(actor, facts);
  if (!verdict.may) return verdict;
  if (openReview(facts)) return no("市长办公会议审阅已经开始，尚未结束。");
  if (facts.status !== "ASSIGNED")
    return no(`「${PROPOSAL_STATUS[facts.status].label}」的提案不能提交市长办公会议审阅。`);
  return yes;
}

export function mayCloseGovernmentReview(actor: Actor, facts: ProposalFacts): Verdict {
  const verdict = mayRecordReview(actor, facts);
  if (!verdict.may) return verdict;
  return openReview(facts) ? yes : no("没有正在进行的市长办公会议审阅。");
}
