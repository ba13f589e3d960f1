import type { Actor } from "@/lib/actor";
import { lampOfUnit } from "@/lib/assignment/limits";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { type Turn, turnsOf } from "@/lib/assignment/turn";
import type { Lamp } from "@/lib/calendar/lamp";
import { daysBetween, fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Figures, casesBehind, readFigures } from "@/lib/figures/queries";
import { byWeek, type Week } from "@/lib/overview/dates";
import { visibleTo } from "@/lib/proposal/policy";
import { STEPS } from "@/lib/calendar/steps";
import { listIds } from "@/lib/register/queries";

const standing = { voidedAt: null } as const;

/** 3月28日交办，答复期限6月28日: the days that most cases of the plenary have; null: nothing handed over by then. */
export type Span = { handedOverOn: PlainDate; dueOn: PlainDate | null } | null;

/** `steps`: how many of them by that most urgent step's label, most first. */
export type LampCount = {
  count: number;
  steps: [label: string, count: number][];
  underReview: number;
};

export type Overview = {
  figures: Figures;
  keys: KeyCase[];
  /** Cases whose most urgent step is soon, of whatever step: the register's filter by lamp. */
  soon: LampCount;
  /** As `soon`, past the limit of acceptance, contact, opinion, reply or rating. */
  late: LampCount;
  weeks: Week[];
  span: Span;
  rankingMinimum: number;
};

/** What the overview shows of a plenary as of a day. @throws Refusal denied, notFound */
export async function readOverview(
  actor: Actor,
  plenaryId: number,
  asOf: PlainDate,
): Promise<Overview> {
  // First, because it refuses who may not read figures.
  const figures = await readFigures(actor, { plenaryId, asOf });
  const [keys, soon, late, weeks, span, plenary] = await Promise.all([
    readKeyCases(actor, plenaryId, asOf),
    readLamp(actor, plenaryId, asOf, "SOON"),
    readLamp(actor, plenaryId, asOf, "LATE"),
    readWeeks(actor, plenaryId, asOf),
    readSpan(plenaryId, asOf),
    db.plenary.findUniqueOrThrow({ where: { id: plenaryId }, select: { rankingMinimum: true } }),
  ]);
  return { figures, keys, soon, late, weeks, span, rankingMinimum: plenary.rankingMinimum };
}

async function readLamp(
  actor: Actor,
  plenary: number,
  asOf: PlainDate,
  lamp: "SOON" | "LATE",
): Promise<LampCount> {
  const { ids, clocks } = await listIds(actor, { plenary, asOf, lamp });
  const lamps = ids.flatMap((id) => clocks.get(id)?.lamp ?? []);
  const steps = new Map<string, number>();
  for (const { most } of lamps) {
    if (most)
      steps.set(STEPS[most.step.code].label, (steps.get(STEPS[most.step.code].label) ?? 0) + 1);
  }
  return {
    count: ids.length,
    steps: [...steps].toSorted((a, b) => b[1] - a[1]),
    underReview: lamps.filter((one) => one.underGovernmentReview).length,
  };
}

async function readSpan(plenaryId: number, asOf: PlainDate): Promise<Span> {
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

/** The days on which the cases answered by then were: the last reply of round 1 (R of handbook §5), by week. */
async function readWeeks(actor: Actor, plenaryId: number, asOf: PlainDate): Promise<Week[]> {
  const ids = await casesBehind(actor, plenaryId, { figure: "answered", asOf });
  const rows = await db.assignment.findMany({
    where: { ...standing, proposalId: { in: ids }, round: 1, role: { not: "ASSIST" } },
    select: {
      proposalId: true,
      replies: {
        where: { ...standing, repliedOn: { lte: fromPlainDate(asOf) } },
        select: { repliedOn: true },
      },
    },
  });
  const last = new Map<number, PlainDate>();
  for (const { proposalId, replies } of rows) {
    for (const { repliedOn } of replies) {
      const day = toPlainDate(repliedOn);
      if (day > (last.get(proposalId) ?? "")) last.set(proposalId, day);
    }
  }
  return byWeek([...last.values()], asOf);
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

async function readKeyCases(actor: Actor, plenaryId: number, asOf: PlainDate): Promise<KeyCase[]> {
  const ids = await casesBehind(actor, plenaryId, { figure: "key", asOf });
  const [rows, cases, rules] = await Promise.all([
    db.proposal.findMany({
      where: { AND: [{ id: { in: ids } }, visibleTo(actor)] },
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
