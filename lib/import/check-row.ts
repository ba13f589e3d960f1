import type { PlainDate } from "@/lib/calendar/plain-date";
import type { RowDraft } from "./clean-row";
import { COLUMN, type ColumnName } from "./columns";
import { effectiveReviewResult } from "./effective";
import type { IssueLog } from "./issue-log";
import { displayText, type RegisterRow } from "./register-row";

export interface CheckOptions {
  /** The plenary's limit for a reply to a case handed over on that day. */
  readonly computeReplyLimit: (handedOverOn: PlainDate, period: RegisterRow["period"]) => PlainDate;
  /** Setting of the plenary: 不满意 of 办理态度 too stands against completion. */
  readonly attitudeOpensRound?: boolean;
}

/** The errors of order, and no others: these are checks of the import, live use knows more cases. */
const ORDER: readonly {
  readonly later: ColumnName;
  readonly earlier: ColumnName;
  readonly blame: ColumnName;
  readonly word: string;
}[] = [
  { later: "审查日期", earlier: "提交日期", blame: "审查日期", word: "早于提交日期" },
  { later: "交办日期", earlier: "审查日期", blame: "交办日期", word: "早于审查日期" },
  { later: "签收日期", earlier: "交办日期", blame: "签收日期", word: "早于交办日期" },
  { later: "面商日期", earlier: "交办日期", blame: "面商日期", word: "早于交办日期" },
  { later: "答复日期", earlier: "交办日期", blame: "答复日期", word: "早于交办日期" },
  { later: "答复日期", earlier: "面商日期", blame: "面商日期", word: "晚于答复日期" },
  { later: "上网日期", earlier: "答复日期", blame: "上网日期", word: "早于答复日期" },
  { later: "反馈日期", earlier: "答复日期", blame: "反馈日期", word: "早于答复日期" },
];

const HANDLING: readonly ColumnName[] = [
  "交办日期",
  "签收日期",
  "面商日期",
  "答复日期",
  "上网日期",
  "反馈日期",
  "办结日期",
];

/** Looks at one row as a whole. `mapped` are the columns that the sheet has. */
export function checkRow(
  draft: RowDraft,
  mapped: ReadonlySet<ColumnName>,
  options: CheckOptions,
  log: IssueLog,
): void {
  const { row, number } = draft;
  const raw = (column: ColumnName) => draft.cells.get(column)?.raw ?? displayText(column, row);
  const error = (column: ColumnName, reason: string) =>
    log.error(number, column, raw(column), reason);
  const warning = (column: ColumnName, reason: string) =>
    log.warning(number, column, raw(column), reason);
  /** Neither a value nor a wrong one: the sheet has the column and nothing stands in it. */
  const empty = (column: ColumnName) =>
    mapped.has(column) && !draft.cells.has(column) && !log.hasError(number, column);
  const day = (column: ColumnName) => row[COLUMN[column].field] as PlainDate | null;

  if (empty("案由")) error("案由", "案由为空；请填写案由，或不导入本行");
  if (empty("提案人")) error("提案人", "提案人为空；请填写第一提案人，或不导入本行");
  checkNumbers();
  for (const { later, earlier, blame, word } of ORDER) {
    const [last, first] = [day(later), day(earlier)];
    if (last && first && last < first)
      error(
        blame,
        `${blame} ${day(blame)} ${word} ${blame === later ? first : last}；请核对后改正其中有误的日期`,
      );
  }
  checkReview();
  checkUnits();

  if (row.repliedOn && empty("办理类别"))
    warning("办理类别", "已答复但办理类别为空：算已答复，不算已定类");
  if (row.repliedOn && !row.handedOverOn && empty("交办日期"))
    warning("交办日期", "已答复但交办日期为空：不算已交办");
  if (row.completedOn) {
    if (row.feedbackOn && row.completedOn < row.feedbackOn)
      warning("办结日期", `办结日期 ${row.completedOn} 早于反馈日期 ${row.feedbackOn}，照原样导入`);
    const dissatisfied =
      row.result === "DISSATISFIED" ||
      (options.attitudeOpensRound && row.attitude === "DISSATISFIED");
    if (dissatisfied) warning("办结日期", "评价为不满意而有办结日期，照原样算已办结");
  }
  if (row.replyDueOn && row.handedOverOn) {
    const limit = options.computeReplyLimit(row.handedOverOn, row.period);
    if (limit !== row.replyDueOn)
      warning("答复期限", `答复期限与按本届期限算出的 ${limit} 不同，以表中所写为准`);
  }
  if (row.proposerKind === "INDIVIDUAL" && row.coSigners.length > 0)
    warning("提案分类", `提案分类为个人，但有附议人 ${row.coSigners.length} 人，照原样导入`);
  if (row.governmentReview?.state === "DONE" && row.governmentReview.on === null)
    warning("政府审议", "已审议但没有日期：没有日期的步骤不算已经发生");

  function checkNumbers(): void {
    if (row.registrationNumber !== null || row.caseNumber !== null) return;
    const columns = (["案号", "登记号"] as const).filter((column) => mapped.has(column));
    if (columns.some((column) => log.hasError(number, column))) return;
    const [column] = columns;
    if (column) error(column, `${columns.join("和")}为空，本行无法辨认；请填写编号，或不导入本行`);
  }

  function checkReview(): void {
    const result = effectiveReviewResult(row);
    const handled = HANDLING.find((column) => day(column) !== null);
    if (
      result === null &&
      row.registrationNumber !== null &&
      handled &&
      !draft.cells.has("审查结果") &&
      !draft.cells.has("案号")
    )
      warning("审查结果", `没有审查结果也没有案号，却有${handled}：算待审查，不算立案`);
    if (result !== null && result !== "FILED" && result !== "WITHDRAWN") {
      if (handled) warning("审查结果", `未立案而有${handled}，照原样导入，不计入办理数字`);
      if (row.caseNumber !== null) warning("案号", "未立案而有案号，照原样导入");
    }
    if (result === "MERGED" && empty("并入案号"))
      warning("并入案号", "并案而未写并入案号：并入哪一件暂缺");
    if (row.mergedIntoNumber !== null && row.mergedIntoNumber === row.caseNumber)
      error("并入案号", "并入案号与本件案号相同；请改为主案的案号");
  }

  function checkUnits(): void {
    const { leadUnits, assistUnits, handlingMode } = row;
    const both = assistUnits.filter((unit) => leadUnits.includes(unit));
    if (both.length > 0)
      error("会办单位", `会办单位与主办单位相同（${both.join("、")}）；请从其中一列去掉`);
    if (leadUnits.length > 1 && (handlingMode === "SOLE" || handlingMode === "LEAD_ASSIST"))
      error(
        "办理方式",
        `办理方式为「${displayText("办理方式", row)}」而主办单位有 ${leadUnits.length} 家；请改为分办，或只留一家主办单位`,
      );
    if (handlingMode === "SOLE" && assistUnits.length > 0)
      warning("办理方式", "独办而有会办单位，照原样导入");
    if (row.handedOverOn && empty("主办单位"))
      warning("主办单位", "已交办但主办单位为空：不计入任何单位");
    if (leadUnits.length < 2) return;
    for (const column of ["面商人", "答复文号", "签发人"] as const) {
      const items = row[COLUMN[column].field] as string[];
      if (items.length > leadUnits.length)
        error(
          column,
          `${column}有 ${items.length} 项，多于主办单位 ${leadUnits.length} 家，不能确定归属；请按主办单位的顺序各写一项`,
        );
      else if (items.length > 0 && items.length < leadUnits.length)
        warning(column, `${column}只有 ${items.length} 项，按顺序归前 ${items.length} 家主办单位`);
    }
  }
}
