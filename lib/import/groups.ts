import { COLUMN, type ColumnName } from "./columns";
import type { RegisterRow } from "./register-row";

/**
 * The 46 columns by what they are recorded as: a changed cell renews the facts of its group, and a group that
 * holds an act of the system itself is not touched by an import.
 */
export const GROUP_COLUMNS = {
  text: [
    "登记号",
    "案号",
    "提案期间",
    "提案分类",
    "界别",
    "案由",
    "类别",
    "情况分析",
    "建议",
    "是否同意公开",
    "备注",
  ],
  proposers: ["提案人", "附议人"],
  submission: ["提交日期"],
  review: ["审查结果", "并入案号", "不立案理由", "审查日期"],
  key: ["性质", "批示领导", "批示内容", "领办领导", "督办领导", "政府审议"],
  handling: ["交办日期", "办理方式", "主办单位", "会办单位", "答复期限"],
  acceptance: ["签收日期"],
  consultation: ["面商日期", "面商形式", "面商人"],
  reply: ["答复日期", "答复文号", "签发人", "办理类别", "公开属性"],
  publication: ["上网日期"],
  feedback: ["反馈日期", "办理态度", "办理结果", "采纳情况", "落实情况", "反馈意见"],
  completion: ["办结日期"],
} as const satisfies Record<string, readonly ColumnName[]>;

export type Group = keyof typeof GROUP_COLUMNS;
export const GROUPS = Object.keys(GROUP_COLUMNS) as Group[];

/** What hangs on the assignments: new assignments need these facts anew. */
export const OF_ASSIGNMENT: readonly Group[] = ["acceptance", "consultation", "reply"];

const GROUP_OF = new Map<ColumnName, Group>(
  GROUPS.flatMap((group) => GROUP_COLUMNS[group].map((column) => [column, group] as const)),
);

export function groupOf(column: ColumnName): Group {
  return GROUP_OF.get(column)!;
}

/** Takes the groups' fields of one row over into a copy of another. */
export function overlay(
  base: RegisterRow,
  over: RegisterRow,
  columns: Iterable<ColumnName>,
): RegisterRow {
  const merged = { ...base };
  for (const column of columns) {
    const { field } = COLUMN[column];
    (merged as Record<string, unknown>)[field] = over[field];
  }
  // A sheet that makes an assisting unit answer leaves its 会办 cell empty, which changes nothing by itself.
  const assistUnits = merged.assistUnits.filter((unit) => !merged.leadUnits.includes(unit));
  return { ...merged, assistUnits };
}
