import { formatLong, fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import type { Adoption, Disclosure } from "@/lib/db/generated/enums";
import { ADOPTION_LABEL } from "@/lib/reply/labels";

export type Answer = { adoption: Adoption | null; text: string };
export type Measure = { what: string; owner: string; dueOn: PlainDate | null };

/** What a draft holds, whole or not. */
export type DraftContent = {
  text: string;
  /** by the place of the proposal's suggestions */
  answers: Answer[];
  undertakings: Measure[];
  outcomeClassId: number | null;
  disclosure: Disclosure | null;
  abstract: string;
  disclosureReason: string;
  noConsultationReason: string;
};

export const EMPTY_DRAFT: DraftContent = {
  text: "",
  answers: [],
  undertakings: [],
  outcomeClassId: null,
  disclosure: null,
  abstract: "",
  disclosureReason: "",
  noConsultationReason: "",
};

const QUOTED = 40;
const DIGITS = "零一二三四五六七八九";

/** 一 … 九十九, as the paragraphs of a letter are counted (GB/T 9704-2012, 7.3.3) */
export function inChinese(count: number): string {
  const tens = Math.floor(count / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return `${ten}${count % 10 === 0 && tens > 0 ? "" : DIGITS[count % 10]}`;
}

/** A row of the form that nobody filled in. */
export function isBlank({ what, owner, dueOn }: Measure): boolean {
  return what === "" && owner === "" && dueOn === null;
}

/** 加固堤防，市水利局，2012年9月30日前 */
export function measureInWords({ what, owner, dueOn }: Measure): string {
  return [
    what.replace(/[。；;.]+$/u, ""),
    owner && `${owner}负责`,
    dueOn && `${formatLong(dueOn)}前完成`,
  ]
    .filter(Boolean)
    .join("，");
}

/** The body of the letter: what is said to the whole, the answer to each suggestion, and what will be done by whom, by when. */
export function composeLetter(draft: DraftContent, suggestions: readonly string[]): string {
  const answers = draft.answers.flatMap(({ adoption, text }, index) => {
    if (!adoption && text === "") return [];
    const suggestion = suggestions[index] ?? "";
    const quoted =
      suggestion.length > QUOTED
        ? `${suggestion.slice(0, QUOTED)}……`
        : suggestion.replace(/。$/u, "");
    const word = adoption ? `（${ADOPTION_LABEL[adoption]}）` : "";
    return [`${inChinese(index + 1)}、关于“${quoted}”的建议${word}`, text];
  });
  const measures = draft.undertakings
    .filter((one) => !isBlank(one))
    .map((one, index) => `${index + 1}．${measureInWords(one)}。`);
  return [draft.text, ...answers, ...(measures.length > 0 ? ["落实事项：", ...measures] : [])]
    .filter((part) => part.trim() !== "")
    .join("\n");
}

/**
 * The text of a letter that was typed from paper. What stands there as its text is the whole letter, with its measures;
 * answers typed beside it follow it. Without it the letter is put together from the answers, as the unit's own is.
 */
export function letterFromPaper(paper: DraftContent, suggestions: readonly string[]): string {
  const answers = paper.answers.map((one) => (one.text ? one : { adoption: null, text: "" }));
  const undertakings = paper.text === "" ? paper.undertakings : [];
  return composeLetter({ ...paper, answers, undertakings }, suggestions);
}

/** The rows that a letter's answers and measures are stored as; empty measures are none. */
export function rowsOf({ answers, undertakings, ...columns }: DraftContent) {
  return {
    columns,
    answers: answers.map((answer, position) => ({ ...answer, position })),
    undertakings: undertakings
      .filter((one) => !isBlank(one))
      .map(({ dueOn, ...one }, position) => ({
        ...one,
        dueOn: dueOn ? fromPlainDate(dueOn) : null,
        position,
      })),
  };
}
