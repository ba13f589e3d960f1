import type { ProposerKind } from "@/lib/db/generated/enums";

/** One filed case that waits for its number. */
export type CaseToNumber = {
  id: number;
  proposerKind: ProposerKind;
  registrationNumber: string | null;
};

export type NumberedCase<C extends CaseToNumber = CaseToNumber> = C & { caseNumber: string };

const INTERIM_PREFIX = "闭";

const DIGITS = /^\d+$/;
const byText = new Intl.Collator("zh-CN", { numeric: true });

/** The highest number among those that consist of a prefix and digits; 0 when there is none. */
function highest(numbers: readonly (string | null)[], prefix = ""): number {
  const counts = numbers.flatMap((number) => {
    if (!number?.startsWith(prefix)) return [];
    const rest = number.slice(prefix.length);
    return DIGITS.test(rest) ? [Number(rest)] : [];
  });
  return Math.max(0, ...counts);
}

/** 登记号 `YYYY-NNN`: the next after the highest of that year in the plenary. */
export function nextRegistrationNumber(year: number, taken: readonly (string | null)[]): string {
  const next = highest(taken, `${year}-`) + 1;
  return `${year}-${String(next).padStart(3, "0")}`;
}

/** The order of numbering (handbook §3): collective first, then in order of registration. */
export function numberingOrder(a: CaseToNumber, b: CaseToNumber): number {
  const rank = (one: CaseToNumber) => (one.proposerKind === "COLLECTIVE" ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.registrationNumber === null || b.registrationNumber === null) {
    return (
      Number(a.registrationNumber === null) - Number(b.registrationNumber === null) || a.id - b.id
    );
  }
  return byText.compare(a.registrationNumber, b.registrationNumber) || a.id - b.id;
}

/** The highest plain case number (大会) there is; interim numbers and numbers with letters have their own order. */
export function highestCaseNumber(taken: readonly (string | null)[]): number {
  return highest(taken);
}

/**
 * 案号 for the cases, in the field's order, going on after the highest plain number there is.
 * @param width least number of digits, padded with zeros
 */
export function planCaseNumbers<C extends CaseToNumber>(
  cases: readonly C[],
  taken: readonly (string | null)[],
  width: number,
): NumberedCase<C>[] {
  const from = highestCaseNumber(taken) + 1;
  return cases
    .toSorted(numberingOrder)
    .map((one, index) => ({ ...one, caseNumber: String(from + index).padStart(width, "0") }));
}

/** 平时案号 `闭YYYYNNN`, given at filing: the next of that year. */
export function nextInterimNumber(year: number, taken: readonly (string | null)[]): string {
  const prefix = `${INTERIM_PREFIX}${year}`;
  return prefix + String(highest(taken, prefix) + 1).padStart(3, "0");
}

/** Is it the last interim number of its year, so that taking it back leaves no hole? */
export function isLastInterimNumber(number: string, taken: readonly (string | null)[]): boolean {
  const prefix = number.slice(0, INTERIM_PREFIX.length + 4);
  return number.startsWith(INTERIM_PREFIX) && highest(taken, prefix) === highest([number], prefix);
}
