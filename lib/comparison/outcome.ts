import { UNDEFINED_WORDING } from "@/lib/plenary/standard";

/** What a class comes to, whatever its letter: the only thing in which plenaries with other tables are alike. */
export const OUTCOMES = {
  resolved: "已经解决或采纳",
  planned: "正在解决或列入计划",
  noted: "留作参考或不能解决",
  undefined: "没有定义，不归类",
} as const;
export type Outcome = keyof typeof OUTCOMES;

type ClassRow = { letter: string; wording: string; resolved: boolean };

const PLANNED = /正在|计划|规划|逐步|部分|基本解决/;
const NOTED = /参考|不能|不宜|暂缓|无法|解释|说明|不采纳/;

/**
 * The outcome of each class of a plenary's table, in the table's order. What counts as resolved is a setting of the
 * table; of the others the wording decides, and where it says neither, the place: the last is the worst, so it is
 * noted, those before it are planned. A class that nobody has worded yet is counted under no outcome.
 */
export function outcomesOf(classes: readonly ClassRow[]): { letter: string; outcome: Outcome }[] {
  return classes.map(({ letter, wording, resolved }, place) => {
    if (resolved) return { letter, outcome: "resolved" };
    if (wording.trim() === "" || wording === UNDEFINED_WORDING)
      return { letter, outcome: "undefined" };
    if (NOTED.test(wording)) return { letter, outcome: "noted" };
    if (PLANNED.test(wording)) return { letter, outcome: "planned" };
    return { letter, outcome: place === classes.length - 1 ? "noted" : "planned" };
  });
}

/** A 归已经解决；B、C 归正在解决: the mapping of a table in words, for those who check it. */
export function mappingWords(classes: readonly ClassRow[]): string {
  const all = outcomesOf(classes);
  return Object.entries(OUTCOMES)
    .flatMap(([outcome, label]) => {
      const letters = all.filter((one) => one.outcome === outcome).map((one) => one.letter);
      return letters.length > 0 ? [`${letters.join("、")}类归“${label}”`] : [];
    })
    .join("；");
}

/** Do the plenaries' tables differ, so that only outcomes can be compared? */
export function tablesDiffer(tables: readonly (readonly ClassRow[])[]): boolean {
  const words = tables.map((table) =>
    table.map(({ letter, wording, resolved }) => [letter, wording, resolved].join()).join("|"),
  );
  return new Set(words).size > 1;
}
