import type { Condition, UnitCondition } from "@/lib/figures/flags";

export type Count = { label: string; when: readonly Condition[] };

/** Counts of proposals (件): the cases of which all of `when` holds. */
export const COUNTS = {
  received: { label: "收到", when: ["received"] },
  filed: { label: "立案", when: ["filed"] },
  merged: { label: "并案", when: ["merged"] },
  declined: { label: "未立案", when: ["declined"] },
  withdrawn: { label: "撤案", when: ["withdrawn"] },
  key: { label: "重点提案", when: ["key"] },
  handedOver: { label: "已交办", when: ["handedOver"] },
  accepted: { label: "已签收", when: ["accepted"] },
  consulted: { label: "已面商", when: ["consulted"] },
  answered: { label: "已答复", when: ["answered"] },
  published: { label: "已上网", when: ["answered", "published"] },
  feedbackReturned: { label: "已反馈", when: ["returned"] },
  completed: { label: "已办结", when: ["completed"] },
  resolved: { label: "解决落实", when: ["answered", "resolved"] },
  overdue: { label: "超期未答复", when: ["overdue"] },
} as const satisfies Record<string, Count>;

/** Why a case is not answered yet: no figures of their own, but reports name them, and each opens its list. */
export const OPEN_COUNTS = {
  notHandedOver: { label: "立案而尚未交办", when: ["filed", "not:handedOver"] },
  underReview: {
    label: "待政府会议审阅而尚未答复",
    when: ["handedOver", "not:due", "not:answered"],
  },
  overdueOfDue: { label: "应答复而超期未答复", when: ["due", "not:answered", "overdue"] },
  inTime: { label: "在期限内办理、尚未答复", when: ["due", "not:answered", "not:overdue"] },
} as const satisfies Record<string, Count>;

const LETTERS_ALWAYS = ["A", "B", "C", "D"];

/** The counts of a plenary with these class letters; A to D are always there, as classA … classD. */
export function countsOf(letters: readonly string[]): Record<string, Count> {
  const all = [...new Set([...LETTERS_ALWAYS, ...letters])];
  const classes = all.map((letter) => [
    `class${letter}`,
    { label: `${letter} 类`, when: ["answered", `class:${letter}`] },
  ]);
  return { ...COUNTS, ...(Object.fromEntries(classes) as Record<string, Count>) };
}

const CLASS_COUNT = /^class(?!:)(.+)$/;

/** One count by name; classX is the count of class X. Undefined when there is none. */
export function findCount(name: string): Count | undefined {
  if (Object.hasOwn(COUNTS, name)) return COUNTS[name as keyof typeof COUNTS];
  if (Object.hasOwn(OPEN_COUNTS, name)) return OPEN_COUNTS[name as keyof typeof OPEN_COUNTS];
  const letter = CLASS_COUNT.exec(name)?.[1];
  return letter === undefined ? undefined : countsOf([letter])[name];
}

export type UnitCell = { label: string; when: readonly UnitCondition[] };

/**
 * Cells by unit, counted in cases of the unit (件次: a separate case once for each of its units). All but
 * assist, opinionSent, returnRequests and reassigned are of the cases in which it is lead, sole or separate.
 */
export const UNIT_CELLS = {
  lead: { label: "主办", when: ["lead"] },
  assist: { label: "会办", when: ["assist"] },
  accepted: { label: "已签收", when: ["lead", "accepted"] },
  consulted: { label: "已面商", when: ["lead", "consulted"] },
  consultedBeforeReply: {
    label: "答复前已面商",
    when: ["lead", "answered", "consultedBeforeReply"],
  },
  consultationConfirmed: {
    label: "面商已确认",
    when: ["lead", "answered", "consultationConfirmed"],
  },
  answered: { label: "已答复", when: ["lead", "answered"] },
  onTime: { label: "按时答复", when: ["lead", "onTime"] },
  late: { label: "超过期限", when: ["lead", "late"] },
  overdue: { label: "超期未答复", when: ["lead", "overdue"] },
  published: { label: "已上网", when: ["lead", "answered", "published"] },
  resolved: { label: "解决落实", when: ["lead", "answered", "resolved"] },
  feedbackReturned: { label: "已反馈", when: ["lead", "returned"] },
  opened: { label: "反馈已开封", when: ["lead", "opened"] },
  satisfactionAttitude: {
    label: "办理态度满意或基本满意",
    when: ["lead", "opened", "attitudeContent"],
  },
  satisfactionResult: {
    label: "办理结果满意或基本满意",
    when: ["lead", "opened", "resultContent"],
  },
  satisfiedOnlyAttitude: { label: "办理态度满意", when: ["lead", "opened", "attitudeSatisfied"] },
  satisfiedOnlyResult: { label: "办理结果满意", when: ["lead", "opened", "resultSatisfied"] },
  opinionSent: { label: "已送会办意见", when: ["assist", "opinionSent"] },
  returnRequests: { label: "申退", when: ["returnRequested"] },
  reassigned: { label: "改派", when: ["reassigned"] },
} as const satisfies Record<string, UnitCell>;

/** The cells of a plenary with these class letters (classA …, always A to D). */
export function unitCellsOf(letters: readonly string[]): Record<string, UnitCell> {
  const all = [...new Set([...LETTERS_ALWAYS, ...letters])];
  const classes = all.map((letter) => [
    `class${letter}`,
    { label: `${letter} 类`, when: ["lead", "answered", `class:${letter}`] },
  ]);
  return { ...UNIT_CELLS, ...(Object.fromEntries(classes) as Record<string, UnitCell>) };
}

/** One cell by name; undefined when there is none. */
export function findUnitCell(name: string): UnitCell | undefined {
  if (Object.hasOwn(UNIT_CELLS, name)) return UNIT_CELLS[name as keyof typeof UNIT_CELLS];
  const letter = CLASS_COUNT.exec(name)?.[1];
  return letter === undefined ? undefined : unitCellsOf([letter])[name];
}
