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
