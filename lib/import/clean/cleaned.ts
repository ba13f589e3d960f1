/** What a cleaner makes of a cell: a value (with the reasons, where it had to be repaired), or an error. */
export type Cleaned<T> =
  | { readonly ok: true; readonly value: T; readonly reasons: readonly string[] }
  | { readonly ok: false; readonly error: string };

/** A value that is certain; without reasons nothing had to be repaired. */
export function certain<T>(
  value: T,
  ...reasons: readonly (string | false | null | undefined)[]
): Cleaned<T> {
  return {
    ok: true,
    value,
    reasons: [...new Set(reasons.filter((reason) => typeof reason === "string"))],
  };
}

/** A value that nobody can be sure of; the sentence says why, and what to do. */
export function uncertain(error: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error };
}

/** Why a text differs from what was made of it, as far as only its outer form was changed. */
export function formReason(raw: string, value: string): string | false {
  if (raw === value) return false;
  if (raw.replace(/\s+/g, "") === value.replace(/\s+/g, ""))
    return /[\r\n]/.test(raw.trim()) ? "去掉换行和多余空格" : "去掉多余空格";
  return "全角、半角字符已统一";
}
