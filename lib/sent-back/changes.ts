import { diffArrays } from "diff";

export type Stretch = { text: string; as: "kept" | "added" | "removed" };

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });
/** Words changed in one field from which on it is called rewritten: old whole, new whole. Also bounds the cost. */
const REWRITTEN = 800;

const wordsOf = (text: string) => Array.from(WORDS.segment(text), ({ segment }) => segment);

/** Word by word what was taken out and what was put in: the kept and the removed are the old text, the kept and the
 * added the new one. */
export function changedWords(before: string, after: string): Stretch[] {
  const whole: Stretch[] = [
    { text: before, as: "removed" },
    { text: after, as: "added" },
  ];
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: REWRITTEN });
  const stretches = parts?.map(({ value, added, removed }): Stretch => ({
    text: value.join(""),
    as: added ? "added" : removed ? "removed" : "kept",
  }));
  return (stretches ?? whole).filter((one) => one.text !== "");
}

/** What is kept of a text when it is sent back. */
export type TextVersion = {
  title: string;
  category: string | null;
  analysis: string;
  suggestions: readonly string[];
  wish: string | null;
};

const FIELDS: { label: string; read: (text: TextVersion) => string }[] = [
  { label: "案由", read: (text) => text.title },
  { label: "类别", read: (text) => text.category ?? "" },
  { label: "情况分析", read: (text) => text.analysis },
  { label: "建议", read: (text) => text.suggestions.join("\n") },
  { label: "希望承办的单位", read: (text) => text.wish ?? "" },
];

export type ChangedField = { label: string; stretches: Stretch[] };

/** The fields that differ, in the order of the form. A browser's line ends and spaces at the ends are no change. */
export function changedFields(before: TextVersion, after: TextVersion): ChangedField[] {
  return FIELDS.flatMap(({ label, read }) => {
    const [old, now] = [read(before), read(after)].map((one) =>
      one.replaceAll(/\r\n?/g, "\n").trim(),
    );
    if (old === undefined || now === undefined || old === now) return [];
    return [{ label, stretches: changedWords(old, now) }];
  });
}
