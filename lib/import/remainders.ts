import { COLUMN, type ColumnName } from "./columns";
import { assignmentLines, effectiveReviewResult } from "./effective";
import { governmentReviewDays } from "./facts";
import type { RegisterRow } from "./register-row";

/**
 * What a row holds beside a step that did not happen, because its day is missing: 文号 without 答复日期, and the like.
 * It is kept as text and counts for nothing.
 */
export function remaindersOf(
  row: RegisterRow,
  isMergeKnown: boolean,
): { column: ColumnName; value: string }[] {
  const columns: ColumnName[] = [];
  const result = effectiveReviewResult(row);
  const units = assignmentLines(row).length > 0;
  if (!row.repliedOn) columns.push("答复文号", "签发人", "办理类别", "公开属性");
  if (!row.consultedOn) columns.push("面商形式", "面商人");
  if (!row.feedbackOn) columns.push("办理态度", "办理结果", "采纳情况", "落实情况", "反馈意见");
  if (!row.handedOverOn) columns.push("办理方式");
  if (!units) columns.push("答复期限", "签收日期", "面商日期", "面商形式", "面商人");
  if (!governmentReviewDays(row)) columns.push("政府审议");
  if (result !== "MERGED" || !isMergeKnown) columns.push("并入案号");
  if (result === null) columns.push("审查日期", "不立案理由");
  if (result !== "FILED") columns.push("性质");
  return [...new Set(columns)].flatMap((column) => {
    const value = row[COLUMN[column].field];
    const empty = value === null || (Array.isArray(value) && value.length === 0);
    return empty ? [] : [{ column, value: JSON.stringify(value) }];
  });
}
