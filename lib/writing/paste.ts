/** Texts as they come out of Word and WPS, made plain. No suggestion's own words are touched. */

/** Soft breaks of Word (vertical tab), page breaks, line and paragraph separators. */
const BREAKS = /\r\n?|[\v\f\u2028\u2029]/g;
/** Control characters, soft hyphens, marks of direction and width that nobody sees, bullets of symbol fonts. */
// eslint-disable-next-line no-control-regex
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufffd\uf000-\uf0ff]/g;
/** Blanks of every width but the line break. */
const BLANKS = /[^\S\n]+/g;
const HAN = String.raw`[\p{Script=Han}，。；：、！？（）《》“”‘’〔〕]`;
/** A blank between two Chinese characters is an indent or debris; beside Latin letters and digits it may stand. */
const BETWEEN_HAN = new RegExp(String.raw`(?<=${HAN}) (?=${HAN})`, "gu");

/** Plain paragraphs, one a line: no control characters, no indents, no empty lines. */
export function cleanText(text: string): string {
  return text
    .replace(BREAKS, "\n")
    .replace(UNSEEN, "")
    .replace(BLANKS, " ")
    .replace(BETWEEN_HAN, "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}

/** A title is one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n/g, " ").replace(BETWEEN_HAN, "");
}

/** 1. 1、 1） (1) ① 一、 （一） 第一， 第1条 • – — what begins a point of a list; 1.5 and 2012年 begin none. */
const NUMERAL =
  /^(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)][、.．]?|\d{1,2}(?:[、）)]|[.．](?!\d))|[一二三四五六七八九十]{1,3}、|[①-⑳]|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:条?[、，,：:]|条)|[一二三四五六七八九十]是|[•·●◆■▪○–-](?=\s?\p{Script=Han}))\s*/u;

/** One suggestion without the number in front of it; the form gives its own. */
export function withoutNumeral(text: string): string {
  const bare = text.replace(NUMERAL, "");
  return bare === "" ? text : bare;
}

/**
 * A pasted list, one suggestion an entry. Lines that begin with a numeral begin a suggestion, those between go with it;
 * a line before the first numeral is a heading (建议：) and is dropped only when it ends with a colon. Without any
 * numeral the text is one suggestion.
 */
export function splitSuggestions(text: string): string[] {
  const lines = cleanText(text).split("\n").filter(Boolean);
  if (!lines.some((line) => NUMERAL.test(line))) return lines.length > 0 ? [lines.join("\n")] : [];
  const parts: string[] = [];
  for (const line of lines) {
    const begins = NUMERAL.test(line);
    if (begins || parts.length === 0) parts.push(begins ? withoutNumeral(line) : line);
    else parts[parts.length - 1] += `\n${line}`;
  }
  const heading = !NUMERAL.test(lines[0] ?? "") && /[:：]$/.test(parts[0] ?? "");
  return heading ? parts.slice(1) : parts;
}

/** Characters as people count them: without blanks and line breaks. */
export function countWords(text: string): number {
  return Array.from(text.replace(/\s+/g, "")).length;
}
