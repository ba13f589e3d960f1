import { type ChoiceCodes, choiceLabel } from "./choices";
import { COLUMN, type ColumnName } from "./columns";
import type { RegisterRow } from "./row-type";

export type { GovernmentReviewState, RegisterRow } from "./row-type";

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
