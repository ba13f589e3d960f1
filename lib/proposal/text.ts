import { Refusal } from "@/lib/errors";
import type { EditProposalInput, RegisterProposalInput } from "@/lib/proposal/schema";

export type TextOfProposal = { title: string; analysis?: string; suggestions: readonly string[] };

/** A draft that has no title yet; no title is empty. */
export const UNTITLED = "（案由未写）";
/** Characters of a title that a proposer hands in; paper may bring longer ones. */
export const MOST_OF_TITLE = 50;

/**
 * What is handed in is whole: 案由, 情况分析 and at least one 建议. A draft may lack any of them.
 * @throws Refusal invalid, on each field that is missing
 */
export function ensureWhole(text: TextOfProposal, mostOfTitle = Infinity): void {
  const fields: Record<string, string> = {};
  const title = text.title.trim();
  if (!title || title === UNTITLED) fields.title = "请填写案由。";
  if (title.length > mostOfTitle)
    fields.title = `案由最多${mostOfTitle}字，现在${title.length}字，请删减。`;
  if (!text.analysis?.trim()) fields.analysis = "请填写情况分析后再提交。";
  if (text.suggestions.length === 0) fields.suggestions = "请至少写一条建议后再提交。";
  if (Object.keys(fields).length > 0)
    throw new Refusal("invalid", "提案内容还不完整，请补齐后提交。", fields);
}

/** The columns of the text as a form gives them; what was left empty is emptied. */
export function textData(input: RegisterProposalInput | EditProposalInput) {
  return {
    title: input.title,
    categoryId: input.categoryId ?? null,
    analysis: input.analysis ?? "",
    suggestions: input.suggestions,
    consent: input.consent,
    remark: input.remark ?? null,
    wish: input.wish ?? null,
  };
}

export type Change = { before: Plain; after: Plain };
type Plain = string | number | boolean | null | string[];

/** Field by field what an edit changes, for the log. */
export function changesOf<T extends Record<string, Plain>>(
  before: { [K in keyof T]?: unknown },
  after: T,
): Record<string, Change> {
  const same = (key: string) =>
    JSON.stringify(before[key] ?? null) === JSON.stringify(after[key] ?? null);
  return Object.fromEntries(
    Object.keys(after)
      .filter((key) => !same(key))
      .map((key) => [key, { before: (before[key] ?? null) as Plain, after: after[key] ?? null }]),
  );
}
