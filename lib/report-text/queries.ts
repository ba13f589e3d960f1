import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { casesBehind, type Figures, readFigures } from "@/lib/figures/queries";
import type { KeyForReport, ReportFacts } from "@/lib/report-text/case-sentences";
import { draftReport, type ReportKind } from "@/lib/report-text/drafts";
import { type Draft, noteText, plainText } from "@/lib/report-text/pieces";
import { wordReport } from "@/lib/report-text/word";

export type ReportAsked = { plenaryId: number; kind: ReportKind; asOf: PlainDate };

export type SavedText = {
  id: number;
  text: string;
  notes: string[];
  by: string;
  at: Date;
  /** What the data say now is not what they said when it was saved. */
  outdated: boolean;
};

export type Report = { figures: Figures; draft: Draft; saved: SavedText | null };

/**
 * The report as the data say it as of a day, and as somebody edited it, where anybody did.
 * @throws Refusal denied, notFound without such a plenary
 */
export async function readReport(actor: Actor, asked: ReportAsked): Promise<Report> {
  const facts = await readFacts(actor, asked);
  const draft = draftReport(asked.kind, facts);
  const { plenaryId, kind, asOf } = asked;
  const row = await db.reportText.findFirst({
    where: { plenaryId, kind, asOf: fromPlainDate(asOf), voidedAt: null },
    select: {
      id: true,
      text: true,
      notes: true,
      drafted: true,
      recordedAt: true,
      recordedById: true,
    },
  });
  if (!row) return { figures: facts.figures, draft, saved: null };
  const by = row.recordedById
    ? await db.user.findUnique({ where: { id: row.recordedById }, select: { name: true } })
    : null;
  const { id, text, notes, drafted, recordedAt } = row;
  return {
    figures: facts.figures,
    draft,
    saved: {
      id,
      text,
      notes,
      by: by?.name ?? "命令行",
      at: recordedAt,
      outdated: drafted !== plainText(draft),
    },
  };
}

/** What the sentences are written from, all as of one day. @throws Refusal denied, notFound */
export async function readFacts(
  actor: Actor,
  { plenaryId, asOf }: Pick<ReportAsked, "plenaryId" | "asOf">,
): Promise<ReportFacts> {
  const ids = (figure: string, of: { basis?: string; part?: "rest" } = {}) =>
    casesBehind(actor, plenaryId, { figure, asOf, ...of });
  const [figures, keyIds, overdue, missing, answered, due] = await Promise.all([
    readFigures(actor, { plenaryId, asOf }),
    ids("key"),
    ids("overdue"),
    ids("answer", { basis: "due", part: "rest" }),
    ids("answered"),
    ids("answer", { basis: "handedOver", part: "rest" }),
  ]);
  const late = new Set(overdue);
  const notDue = due.filter((id) => !missing.includes(id));
  return {
    figures,
    keys: await readKeys(keyIds, asOf, { answered, underReview: notDue }),
    overdueOfDue: missing.filter((id) => late.has(id)).length,
  };
}

const keySelect = {
  id: true,
  caseNumber: true,
  registrationNumber: true,
  title: true,
  instructions: {
    where: { voidedAt: null },
    orderBy: { id: "asc" },
    select: { leaders: true, instructedOn: true },
  },
  keyOfficials: {
    where: { voidedAt: null },
    orderBy: { id: "asc" },
    select: { part: true, official: true },
  },
  assignments: {
    where: { voidedAt: null, round: 1, role: { not: "ASSIST" }, status: { not: "REASSIGNED" } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { unit: { select: { name: true } } },
  },
} as const satisfies Prisma.ProposalSelect;

async function readKeys(
  ids: number[],
  asOf: PlainDate,
  { answered, underReview }: { answered: number[]; underReview: number[] },
): Promise<KeyForReport[]> {
  const rows = await db.proposal.findMany({
    where: { id: { in: ids } },
    orderBy: [{ caseNumber: "asc" }, { id: "asc" }],
    select: keySelect,
  });
  return rows.map((row) => {
    const officials = (part: "LEAD" | "SUPERVISING") =>
      row.keyOfficials.filter((one) => one.part === part).map((one) => one.official);
    const until = fromPlainDate(asOf);
    return {
      id: row.id,
      number: row.caseNumber ?? row.registrationNumber ?? "未编",
      title: row.title,
      units: row.assignments.flatMap(({ unit }) => unit?.name ?? []),
      // An instruction without a day came with its sheet's row and counts whenever asked.
      instructing: row.instructions
        .filter(({ instructedOn }) => instructedOn === null || instructedOn <= until)
        .flatMap(({ leaders }) => leaders.split("、"))
        .filter(Boolean),
      leading: officials("LEAD"),
      supervising: officials("SUPERVISING"),
      underReview: underReview.includes(row.id),
      answered: answered.includes(row.id),
    };
  });
}

/** The report that stands, edited or drafted, as a .docx. @throws Refusal denied, notFound */
export async function readWordReport(
  actor: Actor,
  asked: ReportAsked,
): Promise<{ name: string; bytes: Buffer }> {
  const { draft, saved } = await readReport(actor, asked);
  const bytes = await wordReport({
    title: draft.title,
    text: saved?.text ?? plainText(draft),
    notes: saved?.notes ?? draft.notes.map(noteText),
  });
  return { name: `${draft.title}.docx`, bytes };
}
