/** A类：已经解决或采纳; null: no class was given. */
export function classInWords(given: { letter: string; wording: string } | null): string | null {
  return given ? `${given.letter}类：${given.wording}` : null;
}
