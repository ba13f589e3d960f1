import { fromPlainDate, isPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { columnOf, type CorrectableField } from "@/lib/correction/field";
import type { FactRow } from "@/lib/correction/row";
import { Refusal } from "@/lib/errors";
import { normaliseDocumentNumber } from "@/lib/reply/document-number";

type Plain = string | number | boolean | null;
export type CorrectedField = { label: string; before?: Plain; after?: Plain };

export type Corrected = {
  /** what the new row has otherwise than the old one */
  data: Record<string, unknown>;
  /** for the log, by the column */
  changes: Record<string, CorrectedField>;
};

/** A column as a form shows it: a day as YYYY-MM-DD, nothing as an empty text. */
export function shownValue(value: unknown): string {
  if (value instanceof Date) return toPlainDate(value);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const LONGEST = { line: 200, text: 20_000 } as const;

/** Why this text cannot be the field's value; null: it can. */
function faultOf(field: CorrectableField, text: string): string | null {
  const { label, input, choices } = field;
  if (text === "") return field.optional ? null : `请填写${label}。`;
  if (input === "day")
    return isPlainDate(text) ? null : `${label}应写成 2012-03-28 这样的年-月-日。`;
  if (input === "choice" || input === "class")
    return choices && text in choices ? null : `请选择${label}。`;
  return text.length > LONGEST[input] ? `${label}最多 ${LONGEST[input]} 字，请删减。` : null;
}

function stored(field: CorrectableField, text: string): unknown {
  if (text === "") return field.blank ?? null;
  if (field.input === "day") return fromPlainDate(text);
  return field.input === "class" ? Number(text) : text;
}

/**
 * Reads the corrected columns from a form; a field that the form leaves out stays as it is.
 * @throws Refusal invalid, on each field at fault, or when nothing was changed
 */
export function readCorrected(
  fields: readonly CorrectableField[],
  row: FactRow,
  form: Record<string, unknown>,
): Corrected {
  const faults: Record<string, string> = {};
  const corrected: Corrected = { data: {}, changes: {} };
  for (const field of fields) {
    const given = form[field.name];
    if (typeof given !== "string") continue;
    const text = given.replace(/\r\n?/g, "\n").trim();
    const fault = faultOf(field, text);
    if (fault) faults[field.name] = fault;
    const before = shownValue(row[columnOf(field)]);
    if (fault || text === before) continue;
    corrected.data[columnOf(field)] = stored(field, text);
    const words = (value: string) => field.choices?.[value] ?? (value || null);
    corrected.changes[columnOf(field)] = field.internal
      ? { label: field.label }
      : { label: field.label, before: words(before), after: words(text) };
  }
  if (Object.keys(faults).length > 0)
    throw new Refusal("invalid", "有的内容需要改正，请看标红的地方。", faults);
  if (Object.keys(corrected.data).length === 0) throw new Refusal("invalid", "没有改动任何内容。");
  return corrected;
}

function needed(field: string, sentence: string): Refusal {
  return new Refusal("invalid", sentence, { [field]: sentence });
}

/**
 * A corrected reply is whole: its 文号 in the standard's writing, an abstract where one is shown, a reason where
 * nothing is.
 * @throws Refusal invalid, on the field
 */
export function ensureReply(row: Record<string, unknown>): void {
  if (typeof row.documentNumber === "string")
    row.documentNumber = normaliseDocumentNumber(row.documentNumber);
  if (row.disclosure === "ABSTRACT" && !row.abstract)
    throw needed("abstract", "摘要公开须填写摘要。");
  if (row.disclosure === "WITHHELD" && !row.disclosureReason) {
    throw needed("disclosureReason", "不公开须填写理由。");
  }
}
