/** Spaces of every kind, line breaks, zero-width characters and byte order marks. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/** A text reduced to what tells it apart: full width and half width alike, no spaces, lower case. Idempotent. */
export function foldText(text: string): string {
  return text.normalize("NFKC").replace(BLANKS, "").toLowerCase();
}

/** A text without any blank in it. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANKS, "");
}

/** A text without blanks at its ends. */
export function trimBlanks(text: string): string {
  return text.replace(/^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g, "");
}

/** What people write into a cell to say that there is nothing. */
export function saysNothing(text: string): boolean {
  return /^(无|没有|空|-+|—+|–+|\/|\\|暂无|n\/a)$/.test(foldText(text));
}
