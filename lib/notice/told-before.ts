import { type Data, declined, text, why } from "@/lib/notice/words";

/**
 * Who is told of an event. `units`: clerks and heads of every unit that holds the case; `answeringUnits`: of those
 * that reply; `namedUnits`: of the units the event names, also where the case was taken from them; `filingProposer`:
 * of the staff who proposed a filing.
 */
export type Audience =
  | "units"
  | "answeringUnits"
  | "namedUnits"
  | "receivingUnit"
  | "office"
  | "staff"
  | "administrator"
  | "leader"
  | "proposers"
  | "leadProposer"
  | "invited"
  | "filingProposer";

export type Told = { to: readonly Audience[]; sentence: (data: Data) => string };

/** What is whose news until the hand-over; told.ts has it all. */
export const TOLD_BEFORE: Record<string, Told> = {
  "proposal.submit": { to: ["staff"], sentence: () => "新提交了意见建议，请审查。" },
  "coSignature.invite": {
    to: ["invited"],
    sentence: () => "请您附议，看过内容后答复附议或不附议。",
  },
  "coSignature.askAgain": {
    to: ["invited"],
    sentence: () => "您附议以后提案的内容改过，原来的附议不再算数，请看过后重新答复。",
  },
  "coSignature.accept": { to: ["leadProposer"], sentence: (d) => `${text(d.name)}附议了。` },
  "coSignature.decline": {
    to: ["leadProposer"],
    sentence: (d) => `${text(d.name)}不附议。${text(d.note)}`,
  },
  "proposal.sendBack": {
    to: ["proposers"],
    sentence: (d) => `提案委退回修改，改好后请再提交。${why(d)}`,
  },
  "proposal.proposeFiling": {
    to: ["staff"],
    sentence: () => "已拟立案，请另一位工作人员复核。",
  },
  "proposal.refuseFiling": {
    to: ["filingProposer"],
    sentence: (d) => `您拟立案，复核没有同意，仍是待审查。${why(d)}`,
  },
  "proposal.lapseFiling": {
    to: ["filingProposer"],
    sentence: () => "您拟立案以后内容改过，拟立案不再算数，请重新审查。",
  },
  "proposal.file": { to: ["proposers", "filingProposer"], sentence: () => "已审查立案。" },
  "proposal.decline": {
    to: ["proposers"],
    sentence: (d) => `没有立案${declined(d)}`,
  },
  "proposal.recordOutcome": {
    to: ["proposers"],
    sentence: (d) => `没有立案的意见建议有了下文：${text(d.receiver)}，${text(d.text)}`,
  },
  "proposal.merge": { to: ["proposers"], sentence: () => "已并入另一件提案一起办理。" },
  "proposal.withdraw": { to: ["staff"], sentence: () => "提案者撤回了意见建议。" },
  "proposal.withdrawFiled": { to: ["units", "proposers"], sentence: () => "已撤案，不再办理。" },
};
