import { type DraftContent, isBlank } from "@/lib/reply/letter";

type Asked = {
  suggestions: readonly string[];
  /** 是否同意公开; null: not said */
  consent: boolean | null;
  /** was there a consultation in time? */
  consulted: boolean;
  /** Typed by committee staff from a letter on paper, which may not answer every suggestion. */
  paper?: boolean;
};

/** Do two drafts say the same? Empty rows count for nothing. */
export function isSameDraft(one: DraftContent, other: DraftContent): boolean {
  return said(one) === said(other);
}

function said({ answers, undertakings, ...rest }: DraftContent): string {
  return JSON.stringify([
    ...Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b)),
    answers.flatMap(({ adoption, text }, place) =>
      adoption || text ? [[place, adoption, text]] : [],
    ),
    undertakings
      .filter((one) => !isBlank(one))
      .map(({ what, owner, dueOn }) => [what, owner, dueOn]),
  ]);
}

/** The text and the answers: the unit answers each suggestion; of a letter on paper something is typed. */
function unanswered(draft: DraftContent, { suggestions, paper }: Asked): Record<string, string> {
  const missing: Record<string, string> = {};
  if (paper) {
    if (draft.text === "" && draft.answers.every(({ text }) => text === ""))
      missing.text = "请填写答复正文，或逐条填写答复。";
    return missing;
  }
  if (suggestions.length === 0 && draft.text === "") missing.text = "请填写答复正文。";
  suggestions.forEach((_, index) => {
    const answer = draft.answers[index];
    if (!answer?.adoption)
      missing[`answers.${index}.adoption`] = `请选择建议${index + 1}采纳、部分采纳还是未采纳。`;
    if (!answer?.text)
      missing[`answers.${index}.text`] =
        answer?.adoption === "NOT"
          ? `建议${index + 1}未采纳，请写明原因。`
          : `请填写对建议${index + 1}的答复。`;
  });
  return missing;
}

/**
 * What a reply lacks before it can go to be checked or leave, by the name of the input: each suggestion is answered
 * (handbook §7).
 */
export function missingFrom(draft: DraftContent, asked: Asked): Record<string, string> {
  const missing = unanswered(draft, asked);
  draft.undertakings.forEach((one, index) => {
    if (isBlank(one)) return;
    const { what, owner, dueOn } = one;
    if (what === "") missing[`undertakings.${index}.what`] = "请填写要做什么，或清空这一行。";
    if (dueOn && owner === "" && !asked.paper)
      missing[`undertakings.${index}.owner`] = "有期限的事项请填写谁负责。";
  });
  if (!draft.outcomeClassId) missing.outcomeClassId = "请选择办理类别。";
  if (!draft.disclosure) missing.disclosure = "请选择公开属性。";
  if (draft.disclosure === "FULL" && asked.consent === false)
    missing.disclosure = "提案者不同意公开，答复不能全文公开；请选摘要公开或不公开。";
  if (draft.disclosure === "ABSTRACT" && draft.abstract === "")
    missing.abstract = "摘要公开的答复请填写摘要。";
  if (draft.disclosure === "WITHHELD" && draft.disclosureReason === "")
    missing.disclosureReason = "不公开的答复请写明理由。";
  if (!asked.consulted && draft.noConsultationReason === "")
    missing.noConsultationReason = "还没有面商记录；请先登记面商，或写明没有面商的原因。";
  return missing;
}
