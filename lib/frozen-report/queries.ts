import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { caseFacts } from "@/lib/figures/case-facts";
import { CASE_FLAGS, type CaseFlag, UNIT_FLAGS, type UnitFlag } from "@/lib/figures/flags";
import { readFigures } from "@/lib/figures/queries";
import { unitFacts } from "@/lib/figures/unit-facts";
import { canonical, type Json, sha256 } from "@/lib/frozen-report/canonical";
import {
  type Choices,
  contentOf,
  type FrozenCase,
  frozenCases,
  type FrozenContent,
  type FrozenUnitCase,
} from "@/lib/frozen-report/content";
import { type Differences, differencesOf } from "@/lib/frozen-report/differences";
import { mayReadFrozen } from "@/lib/frozen-report/policy";
import { ensure } from "@/lib/verdict";

export type FrozenSummary = {
  id: number;
  title: string;
  plenary: string;
  asOf: PlainDate;
  frozenOn: PlainDate;
  by: string;
  sha256: string;
};

export type FrozenReport = FrozenSummary & {
  plenaryId: number;
  content: FrozenContent;
  /** The text that was hashed. */
  text: string;
};

const SUMMARY = {
  id: true,
  title: true,
  asOf: true,
  frozenOn: true,
  recordedByName: true,
  sha256: true,
  plenary: { select: { name: true } },
} as const;

type Row = {
  id: number;
  title: string;
  asOf: Date;
  frozenOn: Date;
  recordedByName: string;
  sha256: string;
  plenary: { name: string };
};

const summaryOf = ({ recordedByName, plenary, ...row }: Row): FrozenSummary => ({
  id: row.id,
  title: row.title,
  plenary: plenary.name,
  asOf: toPlainDate(row.asOf),
  frozenOn: toPlainDate(row.frozenOn),
  by: recordedByName,
  sha256: row.sha256,
});

/** The frozen reports of a plenary, the latest first. @throws Refusal denied */
export async function listFrozen(actor: Actor, plenaryId: number): Promise<FrozenSummary[]> {
  ensure(mayReadFrozen(actor));
  const rows = await db.frozenReport.findMany({
    where: { plenaryId },
    orderBy: { id: "desc" },
    select: SUMMARY,
  });
  return rows.map(summaryOf);
}

/** One frozen report as it was frozen. @throws Refusal denied, notFound */
export async function readFrozen(actor: Actor, id: number): Promise<FrozenReport> {
  ensure(mayReadFrozen(actor));
  const row = await db.frozenReport.findUnique({
    where: { id },
    select: { ...SUMMARY, plenaryId: true, content: true },
  });
  if (!row) throw new Refusal("notFound", "没有这份定稿的报告。");
  const content = JSON.parse(row.content) as FrozenContent;
  return { ...summaryOf(row), plenaryId: row.plenaryId, content, text: row.content };
}

/** What the report would say otherwise if it were made now, as of its day. @throws Refusal denied, notFound */
export async function compareWithNow(
  actor: Actor,
  { plenaryId, content }: Pick<FrozenReport, "plenaryId" | "content">,
): Promise<Differences> {
  ensure(mayReadFrozen(actor));
  const now = await readContent(actor, { plenaryId, asOf: content.asOf, knownAt: null }, content);
  return differencesOf(content, now);
}

/**
 * A report's content as of a day, as known at a moment (null: now). The list of cases and the figures are read one
 * after the other; where they do not agree, something was recorded in between.
 * @throws Refusal denied, notFound; conflict when the data changed meanwhile
 */
export async function readContent(
  actor: Actor,
  view: { plenaryId: number; asOf: PlainDate; knownAt: Date | null },
  choices: Choices,
): Promise<FrozenContent> {
  const figures = await readFigures(actor, view);
  const [cases, unitCases] = [await readCases(view), await readUnitCases(view)];
  const content = contentOf(figures, { cases, unitCases }, choices);
  for (const { name, basis, numerator, denominator } of content.rates) {
    const count = (part: "numerator" | "denominator") =>
      frozenCases(content, { figure: name, basis, part })?.length;
    if (count("numerator") !== numerator || count("denominator") !== denominator) throw changed();
  }
  for (const [group, rows] of Object.entries({
    unit: content.byUnit,
    category: content.byCategory,
    kind: content.byProposerKind,
  }))
    for (const { of, counts } of rows)
      for (const [name, count] of Object.entries(counts))
        if (frozenCases(content, { figure: `${group}.${name}`, of })?.length !== count)
          throw changed();
  return content;
}

const changed = () => new Refusal("conflict", "读取时数据有了变化，请再试一次。");

type View = { plenaryId: number; asOf: PlainDate; knownAt: Date | null };

async function readUnitCases({ plenaryId, ...view }: View): Promise<FrozenUnitCase[]> {
  type Row = Record<UnitFlag, boolean> & { id: number; unitId: number; class: string | null };
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT c.* FROM (${unitFacts(plenaryId, view)}) c ORDER BY c."unitId", c.id`);
  const flags = (Object.keys(UNIT_FLAGS) as UnitFlag[]).toSorted();
  return rows.map((row) => ({
    id: row.id,
    unit: String(row.unitId),
    class: row.class,
    facts: flags.filter((flag) => row[flag]),
  }));
}

type FactRow = Record<CaseFlag, boolean> & {
  categoryId: number | null;
  proposerKind: string | null;
  id: number;
  number: string | null;
  title: string;
  class: string | null;
};

async function readCases({ plenaryId, ...view }: View): Promise<FrozenCase[]> {
  const rows = await db.$queryRaw<FactRow[]>(sql`
    SELECT c.*, coalesce(p."caseNumber", p."registrationNumber") AS number, p.title
    FROM (${caseFacts(plenaryId, view)}) c JOIN "Proposal" p ON p.id = c.id
    WHERE c.received OR c.filed ORDER BY c.id`);
  const flags = (Object.keys(CASE_FLAGS) as CaseFlag[]).toSorted();
  return rows.map((row) => ({
    id: row.id,
    number: row.number ?? "未编号",
    title: row.title,
    class: row.class,
    facts: flags.filter((flag) => row[flag]),
    category: row.categoryId === null ? "none" : String(row.categoryId),
    kind: row.proposerKind?.toLowerCase() ?? "none",
  }));
}

/** Since when there are records of a plenary: before that moment nothing of it was known. null: there are none. */
export async function knownSince(plenaryId: number): Promise<Date | null> {
  const first = await db.submission.findFirst({
    where: { proposal: { plenaryId } },
    orderBy: { recordedAt: "asc" },
    select: { recordedAt: true },
  });
  return first?.recordedAt ?? null;
}

export type Check = { ok: boolean; sentence: string };

/** Checks a frozen report's hash anew from its content. */
export async function checkById(actor: Actor, id: number): Promise<Check> {
  const report = await readFrozen(actor, id);
  const found = sha256(canonical(report.content));
  const ok = found === report.sha256;
  const name = `${id}号定稿“${report.title}”`;
  return {
    ok,
    sentence: ok
      ? `${name}没有改动过，校验码${found}。`
      : `${name}的内容与校验码不符：记录的是${report.sha256}，算出的是${found}。`,
  };
}

/** Checks a downloaded file: its content has its hash, and that report was frozen here. */
export async function checkFile(actor: Actor, text: string): Promise<Check> {
  ensure(mayReadFrozen(actor));
  const file = parsed(text);
  if (!file) return { ok: false, sentence: "不是下载的定稿文件，读不出内容和校验码。" };
  const found = sha256(canonical(file.content));
  if (found !== file.sha256)
    return {
      ok: false,
      sentence: `内容与校验码不符：文件写的是${file.sha256}，算出的是${found}。`,
    };
  const row = await db.frozenReport.findFirst({
    where: { sha256: found },
    select: { id: true, title: true },
  });
  return row
    ? { ok: true, sentence: `与${row.id}号定稿“${row.title}”一致，校验码${found}。` }
    : { ok: false, sentence: `内容与文件里的校验码相符，但这里没有定稿过这份报告（${found}）。` };
}

function parsed(text: string): { sha256: string; content: Json } | null {
  try {
    const file = JSON.parse(text) as { sha256?: unknown; content?: Json } | null;
    if (typeof file?.sha256 !== "string" || file.content === undefined) return null;
    canonical(file.content);
    return { sha256: file.sha256, content: file.content };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** The file to keep: the content as it was hashed, and the hash. @throws Refusal denied, notFound */
export async function frozenFile(
  actor: Actor,
  id: number,
): Promise<{ name: string; bytes: Buffer; mediaType: string }> {
  const { title, asOf, text, sha256: hash } = await readFrozen(actor, id);
  const bytes = Buffer.from(`{"sha256":"${hash}","content":${text}}\n`);
  return {
    name: `${title}（截至${asOf}，定稿${id}号）.json`,
    bytes,
    mediaType: "application/json",
  };
}
