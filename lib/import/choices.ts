import { HANDLING_MODE_LABEL } from "@/lib/assignment/labels";
import { CONSULTATION_MODE_LABEL } from "@/lib/consultation/labels";
import type {
  Adoption,
  ConsultationMode,
  Disclosure,
  HandlingMode,
  Implementation,
  ProposalPeriod,
  ProposerKind,
  Satisfaction,
} from "@/lib/db/generated/enums";
import { IMPLEMENTATION_LABEL, SATISFACTION_LABEL } from "@/lib/feedback/labels";
import { PERIOD_LABEL, PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";
import { ADOPTION_LABEL, DISCLOSURE_LABEL } from "@/lib/reply/labels";
import { DISPOSITION_LABEL, REVIEW_OUTCOME_LABEL } from "@/lib/review/labels";

/** 审查结果 as the register writes it: the outcome of the review and what became of the submission, in one word. */
export type ReviewResult =
  | "FILED"
  | "MERGED"
  | "DECLINED"
  | "PUBLIC_OPINION"
  | "MEMBER_LETTER"
  | "WITHDRAWN";
export type Nature = "ORDINARY" | "KEY";
export type Consent = "YES" | "NO";

export interface Choice {
  /** The word of the register (提案目录). */
  readonly label: string;
  /** Other words that sheets use for exactly the same thing; what only comes near is not listed. */
  readonly synonyms: readonly string[];
}

export interface ChoiceCodes {
  period: ProposalPeriod;
  proposerKind: ProposerKind;
  consent: Consent;
  reviewResult: ReviewResult;
  nature: Nature;
  handlingMode: HandlingMode;
  consultationMode: ConsultationMode;
  disclosure: Disclosure;
  attitude: Satisfaction;
  result: Satisfaction;
  adoption: Adoption;
  implementation: Implementation;
}

export type ChoiceField = keyof ChoiceCodes;

const is = (label: string, ...synonyms: string[]): Choice => ({ label, synonyms });

const SATISFACTION: Record<Satisfaction, Choice> = {
  SATISFIED: is(SATISFACTION_LABEL.SATISFIED),
  BASICALLY: is(SATISFACTION_LABEL.BASICALLY),
  DISSATISFIED: is(SATISFACTION_LABEL.DISSATISFIED),
};

export const CHOICES: { readonly [F in ChoiceField]: Readonly<Record<ChoiceCodes[F], Choice>> } = {
  period: {
    PLENARY: is(PERIOD_LABEL.PLENARY, "大会期间", "会议期间", "全会期间", "大会提案"),
    INTERIM: is(PERIOD_LABEL.INTERIM, "闭会", "闭会期间", "平时提案", "闭会提案"),
  },
  proposerKind: {
    INDIVIDUAL: is(PROPOSER_KIND_LABEL.INDIVIDUAL, "个人提案", "委员个人", "委员个人提案"),
    JOINT: is(PROPOSER_KIND_LABEL.JOINT, "联名提案", "委员联名", "委员联名提案"),
    COLLECTIVE: is(PROPOSER_KIND_LABEL.COLLECTIVE, "集体提案", "团体", "团体提案"),
  },
  consent: {
    YES: is("是", "同意", "同意公开", "公开", "可以公开", "√", "Y", "YES", "TRUE"),
    NO: is("否", "不同意", "不同意公开", "不公开", "×", "N", "NO", "FALSE"),
  },
  reviewResult: {
    FILED: is(REVIEW_OUTCOME_LABEL.FILED, "予以立案", "已立案", "准予立案", "同意立案"),
    MERGED: is(REVIEW_OUTCOME_LABEL.MERGED, "已并案", "并案处理", "合并立案"),
    DECLINED: is(DISPOSITION_LABEL.NONE, "不立案", "未立案", "未予立案"),
    PUBLIC_OPINION: is(
      DISPOSITION_LABEL.PUBLIC_OPINION,
      "社情民意",
      "转社情民意信息",
      "作社情民意",
      "作社情民意信息",
    ),
    MEMBER_LETTER: is(
      DISPOSITION_LABEL.MEMBER_LETTER,
      "委员来信",
      "作委员来信",
      "转来信",
      "作来信处理",
    ),
    WITHDRAWN: is(REVIEW_OUTCOME_LABEL.WITHDRAWN, "撤回", "已撤案", "撤销"),
  },
  nature: {
    ORDINARY: is("一般", "一般提案", "普通", "普通提案"),
    KEY: is("重点", "重点提案", "重点督办", "重点督办提案"),
  },
  handlingMode: {
    SOLE: is(HANDLING_MODE_LABEL.SOLE, "单办", "单独办理", "独立办理", "单独承办"),
    LEAD_ASSIST: is(
      HANDLING_MODE_LABEL.LEAD_ASSIST,
      "主协办",
      "主办会办",
      "主办协办",
      "主办+会办",
      "主办、会办",
      "主会办理",
    ),
    SEPARATE: is(HANDLING_MODE_LABEL.SEPARATE, "分别办理", "分头办理", "分别承办"),
  },
  consultationMode: {
    VISIT: is(CONSULTATION_MODE_LABEL.VISIT, "走访", "上门", "登门走访", "上门面商", "上门拜访"),
    DISCUSSION: is(CONSULTATION_MODE_LABEL.DISCUSSION, "座谈", "座谈面商", "召开座谈会"),
    ON_SITE: is(
      CONSULTATION_MODE_LABEL.ON_SITE,
      "踏勘",
      "现场",
      "现场察看",
      "现场查看",
      "实地踏勘",
      "现场面商",
      "现场办公",
    ),
    INVITATION: is(
      CONSULTATION_MODE_LABEL.INVITATION,
      "邀请",
      "邀请到单位面商",
      "请到单位",
      "邀请来单位",
      "邀请上门",
    ),
  },
  disclosure: {
    FULL: is(DISCLOSURE_LABEL.FULL, "全文", "全部公开"),
    ABSTRACT: is(DISCLOSURE_LABEL.ABSTRACT, "摘要"),
    WITHHELD: is(DISCLOSURE_LABEL.WITHHELD, "不予公开"),
  },
  attitude: SATISFACTION,
  result: SATISFACTION,
  adoption: {
    ADOPTED: is(ADOPTION_LABEL.ADOPTED, "已采纳", "全部采纳"),
    PARTLY: is(ADOPTION_LABEL.PARTLY),
    NOT: is(ADOPTION_LABEL.NOT, "不采纳", "没有采纳"),
  },
  implementation: {
    DONE: is(IMPLEMENTATION_LABEL.DONE, "落实", "已经落实", "全部落实"),
    ONGOING: is(IMPLEMENTATION_LABEL.ONGOING, "落实中"),
    PLANNED: is(IMPLEMENTATION_LABEL.PLANNED, "已列入计划", "计划落实"),
    NOT_DONE: is(IMPLEMENTATION_LABEL.NOT_DONE, "没有落实"),
  },
};

/** The register's word for a code. */
export function choiceLabel<F extends ChoiceField>(field: F, code: ChoiceCodes[F]): string {
  return (CHOICES[field] as Record<string, Choice>)[code]!.label;
}
