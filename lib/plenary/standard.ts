import type { LimitBasis, LimitStep } from "@/lib/db/generated/enums";
import type { SwitchName } from "@/lib/plenary/labels";

/** The tables that every new plenary starts with, never another plenary's: practice changes, the past does not. */

/** The field's twelve categories in four groups, in the order of the printed register (临安, 2012). */
export const STANDARD_CATEGORIES = [
  "工业经济",
  "农林水利",
  "财贸金融",
  "道路交通",
  "城建管理",
  "环境保护",
  "医药卫生",
  "科技教育",
  "文化体育",
  "劳动人事",
  "政法统战",
  "其他",
] as const;

/** Wording of the three classes as on the reply's first page; the last one is the worst. */
export const STANDARD_CLASSES: readonly { letter: string; wording: string; resolved: boolean }[] = [
  { letter: "A", wording: "已经解决或采纳", resolved: true },
  { letter: "B", wording: "正在解决或列入计划逐步解决", resolved: false },
  { letter: "C", wording: "因客观条件限制暂不能解决，留作参考", resolved: false },
];

/** Wording of a class that a sheet uses and the table does not have; it does not count as resolved until staff say so. */
export const UNDEFINED_WORDING = "未定义";

/** Time limits of handbook §4, counted from the step's own event; months end on the same day number. */
export const STANDARD_LIMITS: readonly { step: LimitStep; n: number; basis: LimitBasis }[] = [
  { step: "ACCEPT", n: 3, basis: "WORKDAYS" },
  { step: "RETURN_REQUEST", n: 5, basis: "WORKDAYS" },
  { step: "RETURN_RULING", n: 3, basis: "WORKDAYS" },
  { step: "FIRST_CONTACT", n: 15, basis: "WORKDAYS" },
  { step: "ASSIST_OPINION", n: 1, basis: "MONTHS" },
  { step: "REPLY", n: 3, basis: "MONTHS" },
  { step: "REPLY_EXTENDED", n: 6, basis: "MONTHS" },
  { step: "FEEDBACK", n: 15, basis: "WORKDAYS" },
  { step: "REHANDLING", n: 1, basis: "MONTHS" },
];

/** The switches of a new plenary: the defaults of the table Plenary itself. */
export const STANDARD_SWITCHES = {
  maxRounds: 2,
  caseNumberWidth: 3,
  rankingMinimum: 3,
  ratingLinkDays: 60,
  attitudeOpensRound: false,
  oneUnitConsultsForAll: false,
  consultationRequired: false,
  officePassesReplies: false,
  allMustRate: false,
  openingWeekday: 5,
  openingWeeks: 1,
  limitsMoveToWorkday: true,
} as const satisfies Record<SwitchName, number | boolean>;

export type Switches = {
  [Name in SwitchName]: (typeof STANDARD_SWITCHES)[Name] extends number ? number : boolean;
};
