import type { Route } from "next";
import type { Actor } from "@/lib/actor";
import { mayAccept, mayRecordContact, maySendOpinion } from "@/lib/assignment/policy";
import { mayOverrideClass } from "@/lib/class-override/policy";
import { mayCommend } from "@/lib/commendation/policy";
import { mayCompleteAfterTalk } from "@/lib/completion/policy";
import { mayRecordConsultation } from "@/lib/consultation/policy";
import { mayRequestExtension } from "@/lib/extension/policy";
import { mayEnterFromPaper } from "@/lib/feedback/policy";
import { mayPassLead, mayTakeBackLead } from "@/lib/lead-passing/policy";
import { mayIssueLink } from "@/lib/rating-link/policy";
import {
  mayChooseKey,
  mayCloseGovernmentReview,
  mayOpenGovernmentReview,
  mayRecordInstruction,
  openReview,
} from "@/lib/key-proposal/policy";
import { paths } from "@/lib/paths";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { PROPOSAL_MOVES, UNDO_OF_DECISION } from "@/lib/proposal/moves";
import { isUnit, mayMove } from "@/lib/proposal/policy";
import { answering } from "@/lib/proposal/standing";
import { mayPublish, mayWithdrawPublication, standingPublication } from "@/lib/publication/policy";
import { mayRecordReply } from "@/lib/reply/policy";
import { mayCheck } from "@/lib/review-check/policy";
import { mayRequestReturn } from "@/lib/return-request/policy";
import type { Verdict } from "@/lib/verdict";

/** One act that stands on a case's page: where it is done, what it does, and whether it may be done now. */
export type CaseAct = {
  label: string;
  href: Route;
  sentence: string;
  verdict: Verdict;
  risk?: boolean;
  /** Logged by committee staff or the office from paper, on behalf of a unit or proposer. */
  onPaper?: boolean;
};

/** While it waits for review: the page on which it is read beside similar ones. */
export function deskActs(actor: Actor, facts: ProposalFacts): CaseAct[] {
  if (facts.status !== "SUBMITTED") return [];
  return [
    {
      label: "对照审查",
      href: paths.proposal.review(facts.id),
      sentence: "对照相近的提案，核对要点，再作决定",
      verdict: mayCheck(actor, facts),
    },
  ];
}

export function reviewActs(actor: Actor, facts: ProposalFacts): CaseAct[] {
  const { id } = facts;
  const move = (
    name: keyof typeof PROPOSAL_MOVES,
    href: Route,
    sentence: string,
    risk = false,
  ): CaseAct => ({
    label: PROPOSAL_MOVES[name].label,
    href,
    sentence,
    verdict: mayMove(actor, name, facts),
    risk,
  });
  const undo =
    facts.status in UNDO_OF_DECISION
      ? UNDO_OF_DECISION[facts.status as keyof typeof UNDO_OF_DECISION]
      : null;
  return [
    move("submit", paths.proposal.submission(id), "交提案委审查"),
    move("file", paths.proposal.filing(id), "成为提案，编案号后交办"),
    move("sendBack", paths.proposal.sendingBack(id), "写明意见，提案者修改后再提交"),
    move("merge", paths.proposal.merging(id), "并入另一件一起办理"),
    move("decline", paths.proposal.declining(id), "写明理由、说明和去向", true),
    {
      ...move("number", paths.numbering({ plenary: facts.plenaryId }), "和其他已立案的一批编号"),
      label: "编案号",
    },
    facts.status === "FILED" || facts.status === "ASSIGNED"
      ? move("withdrawFiled", paths.proposal.withdrawal(id), "案号留下，注明撤案", true)
      : move("withdraw", paths.proposal.withdrawal(id), "不再审查", true),
    ...(undo ? [move(undo, paths.proposal.reviewUndo(id), "决定作废，留在经过里", true)] : []),
  ];
}

export function keyActs(actor: Actor, facts: ProposalFacts): CaseAct[] {
  const href = paths.proposal.key(facts.id);
  const review = openReview(facts)
    ? { label: "登记审阅结果", verdict: mayCloseGovernmentReview(actor, facts) }
    : { label: "送市长办公会议", verdict: mayOpenGovernmentReview(actor, facts) };
  const instruction = {
    label: "登记批示、领办、督办",
    href,
    sentence: "内部，不公开",
    verdict: mayRecordInstruction(actor, facts),
  };
  if (!facts.keySelection) {
    return [
      {
        label: "定为重点提案",
        href,
        sentence: "主席会议遴选后登记",
        verdict: mayChooseKey(actor, facts),
      },
    ];
  }
  return [
    instruction,
    {
      ...review,
      href: paths.proposal.governmentReview(facts.id),
      sentence: "审阅后答复才能送提案者",
    },
  ];
}

export function unitActs(
  actor: Actor,
  facts: ProposalFacts,
  assignment: AssignmentFacts,
  unit: string,
): CaseAct[] {
  const address = (act: keyof typeof paths.assignment) =>
    paths.assignment[act](facts.id, assignment.id);
  const of = isUnit(actor) ? "" : `（${unit}）`;
  const paper = isUnit(actor) ? "" : "代登记，附纸质件";
  const acts: CaseAct[] = [
    {
      label: `签收${of}`,
      href: address("acceptance"),
      sentence: paper || "签收后开始办理",
      verdict: mayAccept(actor, facts, assignment),
    },
    {
      label: `登记联系${of}`,
      href: address("contact"),
      sentence: "电话、来信是沟通，不算面商",
      verdict: mayRecordContact(actor, facts, assignment),
    },
    {
      label: `登记面商${of}`,
      href: address("consultation"),
      sentence: paper || "当面听取提案者意见",
      verdict: mayRecordConsultation(actor, facts, assignment),
    },
  ];
  const last: CaseAct = answering(assignment)
    ? {
        label: assignment.draft && isUnit(actor) ? "送达提案者" : `答复${of}`,
        href: address("reply"),
        sentence: paper || (assignment.draft ? "编文号，送出签发的答复" : "逐条答复，送提案者"),
        verdict: mayRecordReply(actor, facts, assignment),
      }
    : {
        label: `送会办意见${of}`,
        href: address("opinion"),
        sentence: paper || "送主办单位",
        verdict: maySendOpinion(actor, facts, assignment),
      };
  const asked: CaseAct[] = [
    {
      label: isUnit(actor) ? "申请延期" : `延期申请${of}`,
      href: address("extensionRequest"),
      sentence: paper || "期限以前提出，督查室先审，提案委同意",
      verdict: mayRequestExtension(actor, facts, assignment),
    },
    {
      label: `申退${of}`,
      href: address("returnRequest"),
      sentence: paper || "不属本单位职责的，交办后5个工作日内提出",
      verdict: mayRequestReturn(actor, facts, assignment),
      risk: true,
    },
  ];
  return [...acts, last, ...asked].map((act) => ({ ...act, onPaper: paper !== "" }));
}

export function afterReplyActs(actor: Actor, facts: ProposalFacts): CaseAct[] {
  const { id } = facts;
  const publication = standingPublication(facts)
    ? {
        label: "撤下公开",
        href: paths.proposal.publicationWithdrawal(id),
        sentence: "写明原因，随时可以撤下",
        verdict: mayWithdrawPublication(actor, facts),
        risk: true,
      }
    : {
        label: "上网公开",
        href: paths.proposal.publication(id),
        sentence: "提案和答复，全文或摘要",
        verdict: mayPublish(actor, facts),
      };
  return [
    publication,
    {
      label: "代录评价",
      href: paths.proposal.rating(id),
      sentence: "按纸质征询意见表录入，录后封存",
      verdict: mayEnterFromPaper(actor, facts),
    },
    {
      label: "评价链接",
      href: paths.proposal.ratingLink(id),
      sentence: "给不登录的提案者，一次有效，随征询意见表打印",
      verdict: mayIssueLink(actor, facts),
    },
    {
      label: "转交确认和评价",
      href: paths.proposal.leadPassing(id),
      sentence: "第一提案人离任、生病、在外的，交给下一位附议人",
      verdict: mayPassLead(actor, facts),
    },
    ...(facts.leadPassings.length > 0
      ? [
          {
            label: "收回转交",
            href: paths.proposal.leadPassingUndo(id),
            sentence: "面商确认和评价回到原来的人",
            verdict: mayTakeBackLead(actor, facts),
            risk: true,
          },
        ]
      : []),
    {
      label: "裁定类别",
      href: paths.proposal.classOverride(id),
      sentence: "几家答复的，默认取最差的一类",
      verdict: mayOverrideClass(actor, facts),
    },
    {
      label: "登记表彰",
      href: paths.proposal.commendation(id),
      sentence: "优秀提案等，写明谁决定的",
      verdict: mayCommend(actor, facts),
    },
    {
      label: "约谈后办结",
      href: paths.proposal.completion(id),
      sentence: "最后一轮仍不满意，约谈双方后登记",
      verdict: mayCompleteAfterTalk(actor, facts),
    },
  ];
}
