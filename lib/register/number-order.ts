/**
 * Order of numbers as people read them: parts of digits by value, other text as text; what has no number last.
 * 001 < 2 < 010 < 闭2012001.
 */
export function compareNumbers(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return ORDER.compare(a, b);
}

const ORDER = new Intl.Collator("zh-Hans-CN", { numeric: true });
