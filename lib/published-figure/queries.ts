import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { mayReadFigures } from "@/lib/figures/policy";
import { type Figures, readFigures } from "@/lib/figures/queries";
import type { Rounding } from "@/lib/published-figure/agreement";
import { choicesOf, choiceValue, type FigureChoice } from "@/lib/published-figure/candidates";
import { type Finding, findAgreement } from "@/lib/published-figure/finding";
import { ensure } from "@/lib/verdict";

export type PrintedFigure = {
  id: number;
  plenaryId: number;
  asOf: PlainDate;
  kind: "PERCENT" | "COUNT";
  figure: string;
  of: string | null;
  printed: string;
  rounding: Rounding | null;
  source: string;
};

export type Held = PrintedFigure & { label: string; finding: Finding; figures: Figures };

const SELECT = {
  id: true,
  plenaryId: true,
  asOf: true,
  kind: true,
  figure: true,
  of: true,
  printed: true,
  rounding: true,
  source: true,
} as const;

/** What was once printed of a plenary, each held against its figures as of the day it names. @throws Refusal denied */
export async function listPrinted(actor: Actor, plenaryId: number): Promise<Held[]> {
  ensure(mayReadFigures(actor));
  const rows = await db.publishedFigure.findMany({
    where: { plenaryId, voidedAt: null },
    orderBy: [{ asOf: "desc" }, { id: "asc" }],
    select: SELECT,
  });
  const entries = rows.map((row) => ({ ...row, asOf: toPlainDate(row.asOf) }));
  const byDay = new Map<PlainDate, Figures>();
  for (const day of new Set(entries.map(({ asOf }) => asOf)))
    byDay.set(day, await readFigures(actor, { plenaryId, asOf: day }));
  return entries.map((entry) => {
    const figures = byDay.get(entry.asOf)!;
    const finding = findAgreement(figures, entry);
    return { ...entry, figures, finding, label: labelOf(choicesOf(figures), entry) };
  });
}

function labelOf(choices: FigureChoice[], { kind, figure, of }: PrintedFigure): string {
  const value = choiceValue(kind, figure, of);
  return choices.find((one) => one.value === value)?.label ?? "届次里已没有这个数";
}

/** One of them. @throws Refusal denied, notFound */
export async function readPrinted(actor: Actor, id: number): Promise<PrintedFigure> {
  ensure(mayReadFigures(actor));
  const row = await db.publishedFigure.findFirst({ where: { id, voidedAt: null }, select: SELECT });
  if (!row) throw new Refusal("notFound", "没有登记这个公布过的数，或刚被删去。");
  return { ...row, asOf: toPlainDate(row.asOf) };
}

/** Every figure of a plenary that can be entered. @throws Refusal denied, notFound */
export async function listChoices(actor: Actor, plenaryId: number): Promise<FigureChoice[]> {
  return choicesOf(await readFigures(actor, { plenaryId, asOf: actor.today }));
}
