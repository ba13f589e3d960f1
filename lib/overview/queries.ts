import type { Actor } from "@/lib/actor";
import { lampOfUnit } from "@/lib/assignment/limits";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { type Turn, turnsOf } from "@/lib/assignment/turn";
import type { Lamp } from "@/lib/calendar/lamp";
import { daysBetween, fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Figures, casesBehind, readFigures } from "@/lib/figures/queries";
import { momentOf } from "@/lib/figures/known-at";
import { type Asked, type Params, parseAsked } from "@/lib/overview/asked";
import { type Week, weeksUntil } from "@/lib/overview/dates";
import { visibleTo } from "@/lib/proposal/policy";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import type { StepCode } from "@/lib/calendar/steps";
import { listIds } from "@/lib/register/queries";
import { hasSuccessions } from "@/lib/succession/queries";

const standing = { voidedAt: null } as const;

/** 3月28日交办，答复期限6月28日: the days that most cases of the plenary have; null: nothing handed over by then. */
export type Span = { handedOverOn: PlainDate; dueOn: PlainDate | null } | null;

/** `steps`: how many of them by that most urgent step, most first. */
export type LampCount = {
  count: number;
  steps: [step: StepCode, count: number][];
  /** Of them wait for the mayor's meeting. */
  underReview: number;
};

export type Overview = {
  asked: Asked;
  figures: Figures;
  /** The same on the day that it is compared with. */
  earlier: Figures;
  keys: KeyCase[];
  /**
   * Cases whose most urgent step is soon, of whatever step: the register's filter by lamp. Limits and turns are
   * told of the records as they stand: null where an earlier moment is asked.
   */
  soon: LampCount | null;
  /** As `soon`, past the limit of acceptance, contact, opinion, reply or rating. */
  late: LampCount | null;
  weeks: Week[];
  span: Span;
};

/** The plenary that the address names, else the open one, beside all others; and what is asked of it. */
export async function readAskedPlenary(actor: Actor, params: Params) {
  const plenaries = await listPlenaries(actor);
  const plenary = shownPlenary(plenaries, actor.today, [params.plenary].flat()[0]);
  return { plenaries, plenary, asked: parseAsked(params, actor.today) };
}

/** What the overview shows of a plenary as of a day. @throws Refusal denied, notFound */
export async function readOverview(
  actor: Actor,
  plenaryId: number,
  asked: Asked,
): Promise<Overview> {
  const { asOf } = asked;
  const knownAt = momentOf(asked.knownAt);
  // First, because it refuses who may not read figures.
  const figures = await readFigures(actor, { plenaryId, asOf, knownAt });
  const lamp = (which: "SOON" | "LATE") =>
    knownAt ? null : readLamp(actor, plenaryId, asOf, which);
  const [earlier, keys, soon, late, span] = await Promise.all([
    readFigures(actor, { plenaryId, asOf: asked.comparedOn, knownAt }),
    readKeyCases(actor, plenaryId, asked),
    lamp("SOON"),
    lamp("LATE"),
    readSpan(plenaryId, asOf),
  ]);
  return {
    asked,
    figures,
    earlier,
    keys,
    soon,
    late,
    span,
    weeks: weeksUntil(figures.byWeek, asOf),
  };
}

/** What the table of units needs; `rollUp`: units that were succeeded count under who went on with their work. */
export async function readUnits(
  actor: Actor,
  plenaryId: number,
  { asOf, knownAt }: Asked,
  rollUp: boolean,
) {
  const view = { plenaryId, asOf, knownAt: momentOf(knownAt), rollUp };
  const [figures, succeeded, { rankingMinimum: minimum }] = await Promise.all([
    readFigures(actor, view),
    hasSuccessions(actor, asOf),
    db.plenary.findUniqueOrThrow({ where: { id: plenaryId }, select: { rankingMinimum: true } }),
  ]);
  return { figures, succeeded, minimum };
}

async function readLamp(
  actor: Actor,
  plenary: number,
  asOf: PlainDate,
  lamp: "SOON" | "LATE",
): Promise<LampCount> {
  const { ids, clocks } = await listIds(actor, { plenary, asOf, lamp });
  const lamps = ids.flatMap((id) => clocks.get(id)?.lamp ?? []);
  const steps = new Map<StepCode, number>();
  for (const { most } of lamps)
    if (most) steps.set(most.step.code, (steps.get(most.step.code) ?? 0) + 1);
  return {
    count: ids.length,
    steps: [...steps].toSorted((a, b) => b[1] - a[1]),
    underReview: ids.filter((id) => clocks.get(id)?.turns.some((turn) => turn.who === "GOVERNMENT"))
      .length,
  };
}

/** When most cases of a plenary were handed over by then, and when they are due. */
export async function readSpan(plenaryId: number, asOf: PlainDate): Promise<Span> {
  const proposal = { plenaryId, voidedAt: null };
  const [most] = await db.handOver.groupBy({
    by: ["handedOverOn"],
    where: { ...standing, handedOverOn: { lte: fromPlainDate(asOf) }, proposal },
    _count: true,
    orderBy: { _count: { handedOverOn: "desc" } },
    take: 1,
  });
  if (!most) return null;
  const [due] = await db.assignment.groupBy({
    by: ["dueOn"],
    where: {
      ...standing,
      round: 1,
      role: { not: "ASSIST" },
      dueOn: { not: null },
      assignedOn: most.handedOverOn,
      proposal,
    },
    _count: true,
    orderBy: { _count: { dueOn: "desc" } },
    take: 1,
  });
  return {
    handedOverOn: toPlainDate(most.handedOverOn),
    dueOn: due?.dueOn ? toPlainDate(due.dueOn) : null,
  };
}

const keySelect = {
  id: true,
  caseNumber: true,
  registrationNumber: true,
  title: true,
  status: true,
  keyOfficials: { where: standing, orderBy: { id: "asc" }, select: { part: true, official: true } },
  governmentReviews: {
    where: standing,
    orderBy: { id: "asc" },
    select: { openedOn: true, closedOn: true, dated: true },
  },
  assignments: {
    where: { ...standing, status: { not: "REASSIGNED" } },
    orderBy: [{ round: "asc" }, { position: "asc" }, { id: "asc" }],
    select: { role: true, round: true, unitId: true, unit: { select: { name: true } } },
  },
} as const satisfies Prisma.ProposalSelect;

export type KeyCase = {
  id: number;
  number: string;
  title: string;
  lead: string[];
  assist: string[];
  leadOfficials: string[];
  supervising: string[];
  /** First whom it waits for most; null: nobody, it is completed. */
  turn: Turn | null;
  /** Of the answering unit's most urgent step: the reply's, once the case is accepted. */
  lamp: Lamp | null;
  /** The mayor's meeting has had it since then; null: it does not have it. */
  reviewSince: { day: PlainDate | null; days: number } | null;
};

/** The key cases with whom each waits for, in the order of their numbers. @throws Refusal denied */
export async function readKeyCases(
  actor: Actor,
  plenaryId: number,
  { asOf, knownAt }: { asOf: PlainDate; knownAt?: string | null },
): Promise<KeyCase[]> {
  const ids = await casesBehind(actor, plenaryId, {
    figure: "key",
    asOf,
    ...(knownAt ? { knownAt } : {}),
  });
  const [rows, cases, rules] = await Promise.all([
    db.proposal.findMany({
      where: { AND: [{ id: { in: ids } }, visibleTo(actor, momentOf(knownAt))] },
      orderBy: { caseNumber: "asc" },
      select: keySelect,
    }),
    readCaseFacts(db, ids),
    readLimitRules(db, plenaryId),
  ]);
  return rows.map((row) => {
    const facts = cases.get(row.id);
    const turn = facts ? (turnsOf(facts, asOf)[0] ?? null) : null;
    const round = Math.max(1, ...row.assignments.map((one) => one.round));
    const present = row.assignments.filter((one) => one.round === round);
    const names = (assist: boolean) =>
      present
        .filter((one) => (one.role === "ASSIST") === assist)
        .map((one) => one.unit?.name ?? "单位未填");
    const officials = (part: "LEAD" | "SUPERVISING") =>
      row.keyOfficials.filter((one) => one.part === part).map((one) => one.official);
    const review = turn?.who === "GOVERNMENT" ? row.governmentReviews.at(-1) : undefined;
    const lead = present.find((one) => one.role !== "ASSIST");
    const openedOn = review && toPlainDate(review.openedOn);
    return {
      id: row.id,
      number: row.caseNumber ?? row.registrationNumber ?? "未编号",
      title: row.title,
      lead: names(false),
      assist: names(true),
      leadOfficials: officials("LEAD"),
      supervising: officials("SUPERVISING"),
      turn,
      lamp:
        facts && lead?.unitId ? (lampOfUnit(facts, lead.unitId, asOf, rules)?.lamp ?? null) : null,
      reviewSince: openedOn
        ? { day: review.dated ? openedOn : null, days: daysBetween(openedOn, asOf) }
        : null,
    };
  });
}
