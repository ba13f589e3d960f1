/** A stretch of one of a text's parts, in UTF-16 units from `start` up to and without `end`. */
export type Span = { part: number; start: number; end: number };
/** The same words in both texts. */
export type Passage = { left: Span; right: Span };

/** Characters in common, without punctuation and space, from which on a passage is called the same: shorter ones are
 * set phrases of the field (市委市政府高度重视). */
export const LEAST_COMMON = 10;
/** Places of the other text that are tried for one beginning: a text of one character repeated stays cheap. */
const TRIED = 24;

/** The parts of a proposal in which passages are looked for: 案由, 情况分析, each 建议. */
export function partsOf(text: {
  title: string;
  analysis: string;
  suggestions: readonly string[];
}): string[] {
  return [text.title, text.analysis, ...text.suggestions];
}

/** Letters and digits alone, each with the place where it stands. A part's end equals nothing in the other text. */
type Letters = { text: string[]; part: number[]; from: number[]; to: number[] };

function lettersOf(parts: readonly string[], end: string): Letters {
  const letters: Letters = { text: [], part: [], from: [], to: [] };
  const put = (text: string, part: number, from: number, to: number) => {
    letters.text.push(text);
    letters.part.push(part);
    letters.from.push(from);
    letters.to.push(to);
  };
  for (const [part, whole] of parts.entries()) {
    let at = 0;
    for (const character of whole) {
      const after = at + character.length;
      if (/[\p{L}\p{N}]/u.test(character)) put(character.toLowerCase(), part, at, after);
      at = after;
    }
    put(end, part, at, at);
  }
  return letters;
}

/** What two passages have in common: the letters and digits, in small letters. */
export function commonLetters(text: string): string {
  return lettersOf([text], "").text.join("");
}

function placesOf({ text }: Letters, least: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + least <= text.length; at += 1) {
    const key = text.slice(at, at + least).join("");
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/**
 * The passages that stand in both texts word for word, punctuation and space aside, in the order of the left text;
 * none overlaps another, and none goes from one part into the next. At each place of the left the longest is taken.
 * Cost: linear in both lengths.
 * @param left, right the parts of each text: 案由, 情况分析, each 建议
 * @param least characters in common, without punctuation and space
 */
export function findPassages(
  left: readonly string[],
  right: readonly string[],
  least = LEAST_COMMON,
): Passage[] {
  const [mine, theirs] = [lettersOf(left, "\u0000"), lettersOf(right, "\u0001")];
  const places = placesOf(theirs, least);
  const taken = new Uint8Array(theirs.text.length);
  const passages: Passage[] = [];
  const lengthAt = (from: number, there: number) => {
    let length = 0;
    while (
      from + length < mine.text.length &&
      mine.text[from + length] === theirs.text[there + length] &&
      taken[there + length] === 0
    )
      length += 1;
    return length;
  };
  for (let from = 0; from + least <= mine.text.length; from += 1) {
    let [best, where] = [0, 0];
    const tried = places.get(mine.text.slice(from, from + least).join("")) ?? [];
    for (const there of tried.slice(0, TRIED)) {
      const length = lengthAt(from, there);
      if (length > best) [best, where] = [length, there];
    }
    if (best < least) continue;
    passages.push({ left: spanOf(mine, from, best), right: spanOf(theirs, where, best) });
    taken.fill(1, where, where + best);
    from += best - 1;
  }
  return passages;
}

function spanOf({ part, from, to }: Letters, first: number, length: number): Span {
  return { part: part[first] ?? 0, start: from[first] ?? 0, end: to[first + length - 1] ?? 0 };
}

/** Characters that the passages have in common, without punctuation and space. */
export function lettersInCommon(parts: readonly string[], passages: readonly Passage[]): number {
  const lengths = passages.map(
    ({ left: { part, start, end } }) =>
      Array.from(commonLetters((parts[part] ?? "").slice(start, end))).length,
  );
  return lengths.reduce((sum, one) => sum + one, 0);
}

export type Piece = { text: string; /** from 1; null: only here */ passage: number | null };

/** A part of a text cut at its passages, numbered in the order of the left text. */
export function piecesOf(
  text: string,
  part: number,
  passages: readonly Passage[],
  side: keyof Passage,
): Piece[] {
  const spans = passages
    .map((passage, at) => ({ ...passage[side], passage: at + 1 }))
    .filter((span) => span.part === part)
    .toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, passage } of spans) {
    pieces.push({ text: text.slice(done, start), passage: null });
    pieces.push({ text: text.slice(start, end), passage });
    done = end;
  }
  return [...pieces, { text: text.slice(done), passage: null }].filter((one) => one.text !== "");
}
