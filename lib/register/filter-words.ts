import { HANDLING_MODE_LABEL } from "@/lib/assignment/labels";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { type StepCode, STEPS } from "@/lib/calendar/steps";
import { PERIOD_LABEL, PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import type { ProposalFilter } from "@/lib/register/filter";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";
import { DISPOSITION_LABEL } from "@/lib/review/labels";

/** Names that the filter knows by id only. */
export type FilterNames = {
  unit?: string;
  category?: string;
  sector?: string;
  member?: string;
  /** what the figure counts, from lib/figures/address.ts */
  figure?: string;
};

export const STATUS_WORDS: Record<string, string> = {
  OPEN: "未办结",
  UNANSWERED: "未答复",
  FILED_EVER: "立案",
  ...Object.fromEntries(
    Object.entries(PROPOSAL_STATUS).map(([status, known]) => [status, known.label]),
  ),
};

export const LAMP_WORDS: Record<string, string> = {
  LATE: "超期",
  SOON: "快到期",
  NORMAL: "期限以内",
};

export const TURN_WORDS: Record<string, string> = {
  UNIT: "承办单位",
  ASSIST_UNIT: "会办单位",
  COMMITTEE: "提案委",
  OFFICE: "督查室",
  PROPOSER: "提案者",
  GOVERNMENT: "市长办公会议",
};

export const OUTCOME_WORDS: Record<string, string> = {
  ...DISPOSITION_LABEL,
  MERGED: "并案",
  WITHDRAWN: "撤案",
};

export const DATE_OF_WORDS: Record<string, string> = {
  submitted: "提交",
  filed: "审查",
  handedOver: "交办",
  replied: "答复",
};

function range(from: PlainDate | undefined, to: PlainDate | undefined): string {
  if (from && to) return `${formatMonthDay(from)}至${formatMonthDay(to)}`;
  return from ? `${formatMonthDay(from)}起` : `${formatMonthDay(to as PlainDate)}为止`;
}

/** The filter's conditions in words, each with the key that drops it. */
export function filterConditions(
  filter: ProposalFilter,
  names: FilterNames,
): { key: keyof ProposalFilter; words: string }[] {
  const conditions: [keyof ProposalFilter, string | 0 | undefined][] = [
    ["figure", filter.figure && (names.figure ?? "所点数字")],
    ["q", filter.q && `含“${filter.q}”`],
    ["status", filter.status && STATUS_WORDS[filter.status]],
    ["unit", filter.unit && `承办单位是${names.unit ?? "所选单位"}`],
    ["unitRole", filter.unitRole && (filter.unitRole === "ASSIST" ? "会办" : "主办、分办或独办")],
    ["category", filter.category && `类别是${names.category ?? "所选类别"}`],
    ["sector", filter.sector && `界别是${names.sector ?? "所选界别"}`],
    ["member", filter.member && `提案者是${names.member ?? "所选委员"}`],
    [
      "kind",
      filter.kind && `${PROPOSER_KIND_LABEL[filter.kind as keyof typeof PROPOSER_KIND_LABEL]}提案`,
    ],
    ["period", filter.period && `${PERIOD_LABEL[filter.period as keyof typeof PERIOD_LABEL]}提案`],
    ["key", filter.key && (filter.key === "yes" ? "重点提案" : "一般提案")],
    ["paper", filter.paper && "有纸质代登记"],
    ["class", filter.class && `${filter.class}类`],
    ["lamp", filter.lamp && LAMP_WORDS[filter.lamp]],
    ["step", filter.step && `最急的一步是${STEPS[filter.step as StepCode].label}`],
    ["turn", filter.turn && `现在轮到${TURN_WORDS[filter.turn]}`],
    ["mode", filter.mode && HANDLING_MODE_LABEL[filter.mode as keyof typeof HANDLING_MODE_LABEL]],
    [
      "disclosure",
      filter.disclosure && DISCLOSURE_LABEL[filter.disclosure as keyof typeof DISCLOSURE_LABEL],
    ],
    ["disposition", filter.disposition && `未立案去向是${OUTCOME_WORDS[filter.disposition]}`],
    [
      filter.from ? "from" : "to",
      filter.from || filter.to
        ? `${range(filter.from, filter.to)}${DATE_OF_WORDS[filter.dateOf ?? "submitted"]}`
        : undefined,
    ],
  ];
  return conditions.flatMap(([key, words]) => (words ? [{ key, words }] : []));
}

/** The sentence above the list: what it shows, in which order, how many. */
export function filterSentence(
  filter: ProposalFilter,
  names: FilterNames,
  plenary: string,
  count: number,
): string {
  const conditions = filterConditions(filter, names).map(({ words }) => words);
  const what = conditions.length > 0 ? `${conditions.join("、")}的` : "全部";
  return `显示${plenary}${what}提案，共${count}件`;
}
