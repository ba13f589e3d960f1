import type { RegisterRow } from "./row-type";

/** How a column's cells are cleaned and shown. */
export type ColumnKind =
  | "number" // 登记号, 案号: kept as written
  | "proposer" // a member or a collective
  | "people" // members, in order
  | "names" // people who are in no directory, in order
  | "sector"
  | "category"
  | "title" // one line
  | "text" // any text, kept whole
  | "suggestions"
  | "date"
  | "choice"
  | "units"
  | "documentNumbers"
  | "outcomeClass"
  | "governmentReview";

export interface Column {
  readonly name: string;
  readonly field: keyof RegisterRow;
  readonly kind: ColumnKind;
  /** Width in the written sheet, in characters. */
  readonly width: number;
}

/** The columns of the 提案目录, in its order. */
export const COLUMNS = [
  { name: "登记号", field: "registrationNumber", kind: "number", width: 10 },
  { name: "案号", field: "caseNumber", kind: "number", width: 8 },
  { name: "提案期间", field: "period", kind: "choice", width: 8 },
  { name: "提案分类", field: "proposerKind", kind: "choice", width: 8 },
  { name: "提案人", field: "leadProposer", kind: "proposer", width: 14 },
  { name: "附议人", field: "coSigners", kind: "people", width: 18 },
  { name: "界别", field: "sector", kind: "sector", width: 10 },
  { name: "案由", field: "title", kind: "title", width: 36 },
  { name: "类别", field: "category", kind: "category", width: 10 },
  { name: "情况分析", field: "analysis", kind: "text", width: 40 },
  { name: "建议", field: "suggestions", kind: "suggestions", width: 40 },
  { name: "提交日期", field: "submittedOn", kind: "date", width: 11 },
  { name: "是否同意公开", field: "consent", kind: "choice", width: 8 },
  { name: "审查结果", field: "reviewResult", kind: "choice", width: 11 },
  { name: "并入案号", field: "mergedIntoNumber", kind: "number", width: 8 },
  { name: "不立案理由", field: "declineReason", kind: "text", width: 20 },
  { name: "审查日期", field: "reviewedOn", kind: "date", width: 11 },
  { name: "性质", field: "nature", kind: "choice", width: 7 },
  { name: "交办日期", field: "handedOverOn", kind: "date", width: 11 },
  { name: "办理方式", field: "handlingMode", kind: "choice", width: 8 },
  { name: "主办单位", field: "leadUnits", kind: "units", width: 18 },
  { name: "会办单位", field: "assistUnits", kind: "units", width: 18 },
  { name: "答复期限", field: "replyDueOn", kind: "date", width: 11 },
  { name: "签收日期", field: "acceptedOn", kind: "date", width: 11 },
  { name: "面商日期", field: "consultedOn", kind: "date", width: 11 },
  { name: "面商形式", field: "consultationMode", kind: "choice", width: 11 },
  { name: "面商人", field: "consultedBy", kind: "names", width: 12 },
  { name: "答复日期", field: "repliedOn", kind: "date", width: 11 },
  { name: "答复文号", field: "documentNumbers", kind: "documentNumbers", width: 20 },
  { name: "签发人", field: "signers", kind: "names", width: 12 },
  { name: "办理类别", field: "outcomeClass", kind: "outcomeClass", width: 8 },
  { name: "公开属性", field: "disclosure", kind: "choice", width: 10 },
  { name: "上网日期", field: "publishedOn", kind: "date", width: 11 },
  { name: "反馈日期", field: "feedbackOn", kind: "date", width: 11 },
  { name: "办理态度", field: "attitude", kind: "choice", width: 9 },
  { name: "办理结果", field: "result", kind: "choice", width: 9 },
  { name: "采纳情况", field: "adoption", kind: "choice", width: 9 },
  { name: "落实情况", field: "implementation", kind: "choice", width: 9 },
  { name: "反馈意见", field: "feedbackComment", kind: "text", width: 24 },
  { name: "办结日期", field: "completedOn", kind: "date", width: 11 },
  { name: "批示领导", field: "instructingLeaders", kind: "text", width: 16 },
  { name: "批示内容", field: "instruction", kind: "text", width: 30 },
  { name: "领办领导", field: "leadOfficial", kind: "text", width: 14 },
  { name: "督办领导", field: "supervisingLeader", kind: "text", width: 16 },
  { name: "政府审议", field: "governmentReview", kind: "governmentReview", width: 14 },
  { name: "备注", field: "remark", kind: "text", width: 24 },
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]["name"];

/** Each column by its canonical name. */
export const COLUMN: Readonly<Record<ColumnName, Column>> = Object.fromEntries(
  COLUMNS.map((column) => [column.name, column]),
) as unknown as Record<ColumnName, Column>;

/** Stands in an issue's column where the whole row is meant. */
export const WHOLE_ROW = "（整行）";

/** A row needs these, and one of the two numbers. */
export const NEEDED_COLUMNS = ["案由", "提案人"] as const satisfies readonly ColumnName[];
export const NUMBER_COLUMNS = ["登记号", "案号"] as const satisfies readonly ColumnName[];
