import type { ProposalFacts } from "@/lib/proposal/facts";
import type { ProposalMove } from "@/lib/proposal/moves";
import { HANDED_OVER_STATUSES } from "@/lib/proposal/status";

const hasMerged = (facts: ProposalFacts) =>
  facts.mergedHere > 0 && "有提案并入本案，请先撤销这些并案。";

/** What stands in a move's way beside status and role: the sentence, or false. */
export const OBSTACLES: Partial<Record<ProposalMove, (facts: ProposalFacts) => string | false>> = {
  withdraw: hasMerged,
  withdrawFiled: hasMerged,
  decline: hasMerged,
  merge: hasMerged,
  file: (facts) => facts.filingProposal !== null && "已拟立案，等另一位工作人员复核。",
  number: (facts) => facts.caseNumber !== null && "本案已有案号。",
  handOver: (facts) => facts.caseNumber === null && "没有案号的提案不能交办，请提案委先编案号。",
  undoHandOver: (facts) =>
    facts.assignments.some(
      (assignment) => assignment.acceptance || assignment.opinion || assignment.reply,
    ) && "已有承办单位签收或办理，不能撤销交办。",
  undecline: (facts) =>
    facts.dispositionOutcomes.length > 0 && "已登记去向结果，请先作废它，再撤销不予立案。",
  unmerge: (facts) => {
    const main = facts.reviews.find((review) => review.outcome === "MERGED")?.main;
    return (
      !!main &&
      (HANDED_OVER_STATUSES as readonly string[]).includes(main.status) &&
      "主案已经交办，不能再撤销并案。"
    );
  },
  unfile: (facts) => {
    if (facts.keySelection) return "本案已定为重点提案，请先作废重点提案的遴选。";
    const batchNumber = facts.caseNumber !== null && facts.period !== "INTERIM";
    return batchNumber && `本案已编案号${facts.caseNumber}，请先收回最近一批案号。`;
  },
};
