const YEAR_IN_BRACKETS = /[〔[(（【［﹝{](\d{4})[〕\])）】］﹞}]/u;

/**
 * A 文号 as GB/T 9704-2012 (7.2.5) writes it: 临水〔2012〕15号 – no spaces, ASCII digits, the year in 〔〕.
 * What cannot be read as one is returned with its spaces and digits mended only.
 */
export function normaliseDocumentNumber(written: string): string {
  return written.normalize("NFKC").replace(/\s+/gu, "").replace(YEAR_IN_BRACKETS, "〔$1〕");
}

/** An issuer's word, the year in 〔〕, a number, 号. */
export function isDocumentNumber(number: string): boolean {
  return /^[^〔〕\d]+〔\d{4}〕[^〔〕]*\d[^〔〕]*号$/u.test(number);
}

const PLAIN_NUMBER = /^([^〔〕\d]+)〔(\d{4})〕(\d+)号$/u;

/**
 * The number that follows in the unit's own series: the issuer's word as it was written last, the year of the
 * reply, one more than the highest of that series; a new year begins with 1. null: the unit has no series yet.
 * @param used its numbers, the latest first
 */
export function nextDocumentNumber(used: readonly string[], year: number): string | null {
  const read = used.flatMap((number) => {
    const [, word, itsYear, count] = PLAIN_NUMBER.exec(normaliseDocumentNumber(number)) ?? [];
    return word ? [{ word, year: Number(itsYear), count: Number(count) }] : [];
  });
  const latest = read[0];
  if (!latest) return null;
  const series = read.filter((one) => one.word === latest.word && one.year === year);
  return `${latest.word}〔${year}〕${Math.max(0, ...series.map(({ count }) => count)) + 1}号`;
}

/** Do two 文号 name the same letter? 第 and leading zeros, which the standard forbids, make no other number of it. */
export function isSameNumber(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(number: string): string {
  return normaliseDocumentNumber(number).replace(/〕第?0*(?=\d)/u, "〕");
}

/** A standing reply of the unit that has the number already. */
export type NumberHolder = { source: "OWN" | "PAPER" | "IMPORT" };

/**
 * May a 文号 be given once more, by a tick with a reason? A unit's own series has no doubles: never, unless the holder
 * is an imported one, for old registers hold doubles and slips. Staff who type a letter from paper write what it says.
 */
export function mayRepeatNumber(paper: boolean, holders: readonly NumberHolder[]): boolean {
  return paper || holders.every(({ source }) => source === "IMPORT");
}
