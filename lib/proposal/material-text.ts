/** The words of a proposal that a co-signer signs. */
export type SignedText = { title: string; analysis: string; suggestions: readonly string[] };

/** Everything but letters and digits: blanks, line breaks, punctuation of both widths. */
const NO_WORDS = /[^\p{L}\p{N}]+/gu;

const words = (text: string) => text.normalize("NFKC").replace(NO_WORDS, "");

/**
 * Did the text change materially, so that who had co-signed is asked again? 案由, 情况分析 or 建议 read otherwise; other
 * blanks, line breaks and punctuation, and an empty suggestion, change nothing. Another order of the suggestions does.
 */
export function isMaterialChange(before: SignedText, after: SignedText): boolean {
  const plain = ({ title, analysis, suggestions }: SignedText) =>
    JSON.stringify([words(title), words(analysis), suggestions.map(words).filter(Boolean)]);
  return plain(before) !== plain(after);
}
