import { countsOf, unitCellsOf } from "@/lib/figures/counts";
import { CASE_FLAGS, type CaseFlag } from "@/lib/figures/flags";
import type { FrozenContent, FrozenGroup } from "@/lib/frozen-report/content";

/** One number that is not what it was; before or after null: it was, or is, not there. */
export type NumberDifference = { label: string; before: string | null; after: string | null };
/** A case of which something else holds. */
export type CaseDifference = { id: number; number: string; title: string; words: string };
export type Differences = { numbers: NumberDifference[]; cases: CaseDifference[] };

type Compared = Pick<
  FrozenContent,
  "counts" | "rates" | "byUnit" | "byCategory" | "byProposerKind" | "cases" | "classes"
>;

/** What a frozen report says otherwise than the same report made of another state of the data. */
export function differencesOf(before: Compared, after: Compared): Differences {
  const letters = [...before.classes, ...after.classes].map((one) => one.letter);
  return {
    numbers: numbers(linesOf(before, letters), linesOf(after, letters)),
    cases: caseDifferences(before, after),
  };
}

/** Every number by its words. */
function linesOf(content: Compared, letters: string[]): Map<string, string> {
  const lines = new Map<string, string>();
  const counts = countsOf(letters);
  const cells = unitCellsOf(letters);
  for (const [name, count] of Object.entries(content.counts))
    lines.set(counts[name]?.label ?? (name === "units" ? "承办单位" : name), `${count}`);
  for (const { label, basisLabel, numerator, denominator, confirmed } of content.rates) {
    lines.set(`${label}（${basisLabel}）`, `${numerator}/${denominator}`);
    if (confirmed !== null) lines.set(`${label}（${basisLabel}），提案者本人`, `${confirmed}`);
  }
  const add = (rows: FrozenGroup[], labels: Record<string, { label: string }>) => {
    for (const { name, counts: row } of rows)
      for (const [key, count] of Object.entries(row))
        // A row's zeros say nothing, and a row that is new has many.
        if (count !== 0) lines.set(`${name}：${labels[key]?.label ?? key}`, `${count}`);
  };
  add(content.byUnit, cells);
  add(content.byCategory, counts);
  add(content.byProposerKind, counts);
  return lines;
}

function numbers(before: Map<string, string>, after: Map<string, string>): NumberDifference[] {
  const labels = [...new Set([...before.keys(), ...after.keys()])];
  return labels
    .map((label) => ({
      label,
      before: before.get(label) ?? null,
      after: after.get(label) ?? null,
    }))
    .filter((one) => one.before !== one.after);
}

const flagLabel = (flag: string) => CASE_FLAGS[flag as CaseFlag] ?? flag;

function caseDifferences(before: Compared, after: Compared): CaseDifference[] {
  const now = new Map(after.cases.map((one) => [one.id, one]));
  const then = new Map(before.cases.map((one) => [one.id, one]));
  const changed = before.cases.flatMap((old) => {
    const { id, number, title } = old;
    const current = now.get(id);
    if (!current) return [{ id, number, title, words: "现在不在其中" }];
    const gained = current.facts.filter((flag) => !old.facts.includes(flag)).map(flagLabel);
    const lost = old.facts.filter((flag) => !current.facts.includes(flag)).map(flagLabel);
    const words = [
      gained.length > 0 ? `现在是：${gained.join("、")}` : "",
      lost.length > 0 ? `现在不是：${lost.join("、")}` : "",
      old.class === current.class ? "" : `办理类别${old.class ?? "无"}→${current.class ?? "无"}`,
      old.number === current.number ? "" : `编号${number}→${current.number}`,
      old.title === current.title ? "" : `案由改为《${current.title}》`,
    ].filter(Boolean);
    return words.length > 0 ? [{ id, number, title, words: words.join("；") }] : [];
  });
  const added = after.cases
    .filter((one) => !then.has(one.id))
    .map(({ id, number, title }) => ({ id, number, title, words: "定稿时不在其中" }));
  return [...changed, ...added];
}
