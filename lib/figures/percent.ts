/**
 * A share in percent with one decimal, half up, in whole numbers throughout (floating point rounds 0.25 wrongly).
 * "100.0" only when both numbers are equal, else at most "99.9"; null when the denominator is 0 (handbook §5).
 * Throws RangeError unless 0 ≤ numerator ≤ denominator, both whole.
 */
export function percent(numerator: number, denominator: number): string | null {
  if (
    !Number.isSafeInteger(numerator) ||
    !Number.isSafeInteger(denominator) ||
    numerator < 0 ||
    numerator > denominator
  )
    throw new RangeError(`no share: ${numerator}/${denominator}`);
  if (denominator === 0) return null;
  if (numerator === denominator) return "100.0";
  const whole = BigInt(denominator);
  const tenths = (BigInt(numerator) * 2000n + whole) / (2n * whole);
  const most = tenths > 999n ? 999n : tenths;
  return `${most / 10n}.${most % 10n}`;
}

/** As screens and papers print it: "53.9%", a full one "100%", a denominator of 0 "—". */
export function percentText(value: string | null): string {
  if (value === null) return "—";
  return value === "100.0" ? "100%" : `${value}%`;
}
