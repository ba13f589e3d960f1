/** What was once printed, held against fractions; whole numbers throughout, for 53.95 is not 53.95 in binary. */

export const ROUNDINGS = { HALF_UP: "四舍五入", TRUNCATED: "截尾" } as const;
export type Rounding = keyof typeof ROUNDINGS;

/** A percent as printed: 53.9 is 539 with one decimal. */
export type PrintedPercent = { digits: bigint; decimals: number };

/** "53.9", "53.9%", "100％" as printed; null when it is no percent from 0 to 100, or has over 4 decimals. */
export function parsePercent(text: string): PrintedPercent | null {
  const match = /^\s*(\d{1,3})(?:\.(\d{1,4}))?\s*[%％]?\s*$/.exec(text);
  if (!match) return null;
  const decimals = match[2]?.length ?? 0;
  const digits = BigInt(`${match[1]}${match[2] ?? ""}`);
  return digits <= 100n * 10n ** BigInt(decimals) ? { digits, decimals } : null;
}

/** "217", "217件" as printed; null when it is no whole number. */
export function parseCount(text: string): number | null {
  const match = /^\s*(\d{1,7})\s*[件家件次份]*\s*$/.exec(text);
  return match ? Number(match[1]) : null;
}

function text(digits: bigint, decimals: number): string {
  if (decimals === 0) return String(digits);
  const padded = String(digits).padStart(decimals + 1, "0");
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

function rounded(n: number, d: number, decimals: number, rounding: Rounding): bigint {
  const scaled = BigInt(n) * 100n * 10n ** BigInt(decimals);
  const below = BigInt(d);
  return rounding === "TRUNCATED" ? scaled / below : (2n * scaled + below) / (2n * below);
}

/** A share with so many decimals, as a printer of numbers would: also 100 for 99.96, which this software would not. */
export function printedAs(n: number, d: number, decimals: number, rounding: Rounding): string {
  return text(rounded(n, d, decimals, rounding), decimals);
}

export type Comparison = {
  /** The ways of rounding by which the fraction prints as what was printed; none: it does not agree. */
  agrees: Rounding[];
  /** In percentage points with 2 decimals, from the exact share to what was printed. */
  distance: string;
  /** Exact, to sort by: the distance in percentage points times both denominators. */
  order: number;
};

/** A fraction held against a printed percent. @throws RangeError for a denominator of 0 */
export function compare(
  n: number,
  d: number,
  { digits, decimals }: PrintedPercent,
  known: Rounding | null,
): Comparison {
  if (d <= 0) throw new RangeError("no share of nothing");
  const ways = (known ? [known] : Object.keys(ROUNDINGS)) as Rounding[];
  const unit = 10n ** BigInt(decimals);
  const above = BigInt(n) * 100n * unit - digits * BigInt(d);
  const size = above < 0n ? -above : above;
  const hundredths = (size * 200n + BigInt(d) * unit) / (2n * BigInt(d) * unit);
  return {
    agrees: ways.filter((way) => rounded(n, d, decimals, way) === digits),
    distance: text(hundredths, 2),
    order: Number(size) / (d * Number(unit)),
  };
}

export type Fits =
  | { from: number; to: number }
  /** No whole number does; these two come nearest, with what they print as by that rounding. */
  | { below: [number, string] | null; above: [number, string] | null };

/**
 * Which numerators over `d` print so: 53.9 is 117 of 217, and of 212 it is none, for 114 prints as 53.8 and 115 as
 * 54.2. @throws RangeError for a denominator of 0
 */
export function numeratorsFor(d: number, printed: PrintedPercent, rounding: Rounding): Fits {
  if (d <= 0) throw new RangeError("no share of nothing");
  const { digits, decimals } = printed;
  // The share grows with n, so that those that fit stand together.
  const first = firstWith(d, (n) => rounded(n, d, decimals, rounding) >= digits);
  const after = firstWith(d, (n) => rounded(n, d, decimals, rounding) > digits);
  if (after > first) return { from: first, to: after - 1 };
  const at = (n: number): [number, string] => [n, printedAs(n, d, decimals, rounding)];
  return { below: first > 0 ? at(first - 1) : null, above: first <= d ? at(first) : null };
}

/** The least n from 0 to d of which it holds, else d + 1; it holds of all after one of which it holds. */
function firstWith(d: number, holds: (n: number) => boolean): number {
  let [low, high] = [0, d + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
