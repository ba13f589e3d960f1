import type { PlainDate } from "@/lib/calendar/plain-date";
import { type ChoiceCodes, choiceLabel } from "./choices";
import { COLUMN, type ColumnName } from "./columns";

/** 政府审议 of a key case: it waits, or it was reviewed (on a day, if the sheet says which). */
export type GovernmentReviewState =
  | { readonly state: "WAITING" }
  | { readonly state: "DONE"; readonly on: PlainDate | null };

/**
 * One row of the register (提案目录): its 46 columns, no more. Null and [] mean that the cell is empty
 * or the column absent; neither ever erases what is recorded.
 */
export interface RegisterRow {
  registrationNumber: string | null;
  caseNumber: string | null;
  period: ChoiceCodes["period"] | null;
  proposerKind: ChoiceCodes["proposerKind"] | null;
  /** A member as `memberText` writes it, or a collective's name. */
  leadProposer: string | null;
  coSigners: string[];
  sector: string | null;
  title: string | null;
  category: string | null;
  analysis: string | null;
  /** One suggestion an item, without its number. */
  suggestions: string[];
  submittedOn: PlainDate | null;
  consent: ChoiceCodes["consent"] | null;
  reviewResult: ChoiceCodes["reviewResult"] | null;
  mergedIntoNumber: string | null;
  declineReason: string | null;
  reviewedOn: PlainDate | null;
  nature: ChoiceCodes["nature"] | null;
  handedOverOn: PlainDate | null;
  handlingMode: ChoiceCodes["handlingMode"] | null;
  /** 主办单位: every one of them in separate handling. */
  leadUnits: string[];
  assistUnits: string[];
  /** As written; an empty one is computed beside the row (see CleanRow.replyDue). */
  replyDueOn: PlainDate | null;
  acceptedOn: PlainDate | null;
  consultedOn: PlainDate | null;
  consultationMode: ChoiceCodes["consultationMode"] | null;
  /** In the order of leadUnits in separate handling, as are documentNumbers and signers. */
  consultedBy: string[];
  repliedOn: PlainDate | null;
  documentNumbers: string[];
  signers: string[];
  /** A letter of the plenary's class table. */
  outcomeClass: string | null;
  disclosure: ChoiceCodes["disclosure"] | null;
  publishedOn: PlainDate | null;
  feedbackOn: PlainDate | null;
  attitude: ChoiceCodes["attitude"] | null;
  result: ChoiceCodes["result"] | null;
  adoption: ChoiceCodes["adoption"] | null;
  implementation: ChoiceCodes["implementation"] | null;
  feedbackComment: string | null;
  completedOn: PlainDate | null;
  instructingLeaders: string | null;
  instruction: string | null;
  leadOfficial: string | null;
  supervisingLeader: string | null;
  governmentReview: GovernmentReviewState | null;
  remark: string | null;
}

export function emptyRegisterRow(): RegisterRow {
  return Object.fromEntries(
    Object.values(COLUMN).map(({ field, kind }) => [field, isList(kind) ? [] : null]),
  ) as unknown as RegisterRow;
}

function isList(kind: string): boolean {
  return (
    kind === "people" ||
    kind === "names" ||
    kind === "units" ||
    kind === "documentNumbers" ||
    kind === "suggestions"
  );
}

/** What the register's cell says for one column of a row; the import reads it back as the same value. Empty: "". */
export function displayText(column: ColumnName, row: RegisterRow): string {
  const { field, kind } = COLUMN[column];
  const value = row[field];
  if (value === null) return "";
  if (kind === "choice") return choiceLabel(field as keyof ChoiceCodes, value as never);
  if (kind === "suggestions") return suggestionsText(value as string[]);
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "object")
    return value.state === "WAITING" ? "待审议" : `已审议${value.on ?? ""}`;
  return value;
}

/** All 46 texts of a row, as an export writes them and as changes are compared. */
export function displayTexts(row: RegisterRow): Record<ColumnName, string> {
  return Object.fromEntries(
    (Object.keys(COLUMN) as ColumnName[]).map((column) => [column, displayText(column, row)]),
  ) as Record<ColumnName, string>;
}

const NUMBERED = /^(\d{1,2})\s*[.．、)）]\s*/;

/** Suggestions as one text: "1. …" line by line; a single one in one line stays without number. */
export function suggestionsText(suggestions: readonly string[]): string {
  const [only] = suggestions;
  if (only === undefined) return "";
  if (suggestions.length === 1 && !only.includes("\n") && !NUMBERED.test(only)) return only;
  return suggestions.map((suggestion, i) => `${i + 1}. ${suggestion}`).join("\n");
}

/**
 * Suggestions from a text. Numbered 1, 2, 3 …: a line with the next number begins the next suggestion, other lines
 * go on with the one before. Not numbered: every line is a suggestion. A number alone is none. Inverse of `suggestionsText`.
 */
export function parseSuggestions(text: string): string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line.replace(NUMBERED, "") !== "");
  if (NUMBERED.exec(lines[0] ?? "")?.[1] !== "1") return lines;
  const suggestions: string[] = [];
  for (const line of lines) {
    const number = NUMBERED.exec(line);
    if (number && Number(number[1]) === suggestions.length + 1)
      suggestions.push(line.slice(number[0].length));
    else suggestions.push(`${suggestions.pop() ?? ""}\n${line}`);
  }
  return suggestions;
}
