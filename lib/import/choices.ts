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
  SATISFIED: is("满意"),
  BASICALLY: is("基本满意"),
  DISSATISFIED: is("不满意"),
};

export const CHOICES: { readonly [F in ChoiceField]: Readonly<Record<ChoiceCodes[F], Choice>> } = {
  period: {
    PLENARY: is("大会", "大会期间", "会议期间", "全会期间", "大会提案"),
    INTERIM: is("平时", "闭会", "闭会期间", "平时提案", "闭会提案"),
  },
  proposerKind: {
    INDIVIDUAL: is("个人", "个人提案", "委员个人", "委员个人提案"),
    JOINT: is("联名", "联名提案", "委员联名", "委员联名提案"),
    COLLECTIVE: is("集体", "集体提案", "团体", "团体提案"),
  },
  consent: {
    YES: is("是", "同意", "同意公开", "公开", "可以公开", "√", "Y", "YES", "TRUE"),
    NO: is("否", "不同意", "不同意公开", "不公开", "×", "N", "NO", "FALSE"),
  },
  reviewResult: {
    FILED: is("立案", "予以立案", "已立案", "准予立案", "同意立案"),
    MERGED: is("并案", "已并案", "并案处理", "合并立案"),
    DECLINED: is("不予立案", "不立案", "未立案", "未予立案"),
    PUBLIC_OPINION: is("转社情民意", "社情民意", "转社情民意信息", "作社情民意", "作社情民意信息"),
    MEMBER_LETTER: is("转委员来信", "委员来信", "作委员来信", "转来信", "作来信处理"),
    WITHDRAWN: is("撤案", "撤回", "已撤案", "撤销"),
  },
  nature: {
    ORDINARY: is("一般", "一般提案", "普通", "普通提案"),
    KEY: is("重点", "重点提案", "重点督办", "重点督办提案"),
  },
  handlingMode: {
    SOLE: is("独办", "单办", "单独办理", "独立办理", "单独承办"),
    LEAD_ASSIST: is(
      "主会办",
      "主协办",
      "主办会办",
      "主办协办",
      "主办+会办",
      "主办、会办",
      "主会办理",
    ),
    SEPARATE: is("分办", "分别办理", "分头办理", "分别承办"),
  },
  consultationMode: {
    VISIT: is("上门走访", "走访", "上门", "登门走访", "上门面商", "上门拜访"),
    DISCUSSION: is("座谈会", "座谈", "座谈面商", "召开座谈会"),
    ON_SITE: is(
      "现场踏勘",
      "踏勘",
      "现场",
      "现场察看",
      "现场查看",
      "实地踏勘",
      "现场面商",
      "现场办公",
    ),
    INVITATION: is("邀请到单位", "邀请", "邀请到单位面商", "请到单位", "邀请来单位", "邀请上门"),
  },
  disclosure: {
    FULL: is("全文公开", "全文", "全部公开"),
    ABSTRACT: is("摘要公开", "摘要"),
    WITHHELD: is("不公开", "不予公开"),
  },
  attitude: SATISFACTION,
  result: SATISFACTION,
  adoption: {
    ADOPTED: is("采纳", "已采纳", "全部采纳"),
    PARTLY: is("部分采纳"),
    NOT: is("未采纳", "不采纳", "没有采纳"),
  },
  implementation: {
    DONE: is("已落实", "落实", "已经落实", "全部落实"),
    ONGOING: is("正在落实", "落实中"),
    PLANNED: is("列入计划", "已列入计划", "计划落实"),
    NOT_DONE: is("未落实", "没有落实"),
  },
};

/** The register's word for a code. */
export function choiceLabel<F extends ChoiceField>(field: F, code: ChoiceCodes[F]): string {
  return (CHOICES[field] as Record<string, Choice>)[code]!.label;
}
