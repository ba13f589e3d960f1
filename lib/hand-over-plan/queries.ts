import type { Actor } from "@/lib/actor";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { mayReadPlans } from "@/lib/hand-over-plan/policy";
import { choiceOf, type NamedUnit, readWish } from "@/lib/hand-over-plan/wish";
import { plannedForOffice, visibleTo } from "@/lib/proposal/policy";
import { ensure } from "@/lib/verdict";

export const PLAN_SELECT = {
  side: true,
  mode: true,
  savedAt: true,
  units: {
    orderBy: { position: "asc" },
    select: { unitId: true, role: true, unit: { select: { name: true, endedOn: true } } },
  },
} as const satisfies Prisma.HandOverPlanSelect;

type PlanRow = Prisma.HandOverPlanGetPayload<{ select: typeof PLAN_SELECT }>;

function toPlan({ mode, savedAt, units }: PlanRow) {
  return {
    mode,
    savedAt,
    units: units.map(({ unitId, role, unit }) => ({
      unitId,
      role,
      name: unit.name,
      endedOn: unit.endedOn && toPlainDate(unit.endedOn),
    })),
  };
}

export type Plan = ReturnType<typeof toPlan>;

/** The office's choice and the committee's suggestion for one case. */
export async function readPlans(actor: Actor, proposalId: number) {
  ensure(mayReadPlans(actor));
  const rows = await db.handOverPlan.findMany({
    where: { proposalId, proposal: visibleTo(actor) },
    select: PLAN_SELECT,
  });
  return bySide(rows);
}

export type Plans = Awaited<ReturnType<typeof readPlans>>;

function bySide(rows: readonly PlanRow[]) {
  const of = (side: PlanRow["side"]) => {
    const row = rows.find((one) => one.side === side);
    return row ? toPlan(row) : null;
  };
  return { office: of("OFFICE"), committee: of("COMMITTEE") };
}

/** The office's choices for these cases, by case; the caller has asked whether they may be seen. */
export async function readOfficePlans(
  tx: Tx,
  proposalIds: readonly number[],
): Promise<Map<number, Plan>> {
  const rows = await tx.handOverPlan.findMany({
    where: { side: "OFFICE", proposalId: { in: [...proposalIds] } },
    select: { proposalId: true, ...PLAN_SELECT },
  });
  return new Map(rows.map((row) => [row.proposalId, toPlan(row)]));
}

/** All units under all their names; ended by the actor's today or not. */
export async function readNamedUnits(tx: Tx, actor: Actor): Promise<NamedUnit[]> {
  const rows = await tx.unit.findMany({
    select: {
      id: true,
      name: true,
      shortName: true,
      endedOn: true,
      aliases: { select: { name: true } },
    },
  });
  return rows.map(({ aliases, endedOn, ...unit }) => ({
    ...unit,
    aliases: aliases.map(({ name }) => name),
    ended: endedOn !== null && endedOn <= fromPlainDate(actor.today),
  }));
}

/** Filed, numbered and not handed over. */
export const TO_HAND_OVER = {
  voidedAt: null,
  status: "FILED",
  caseNumber: { not: null },
} as const satisfies Prisma.ProposalWhereInput;

const BY_NUMBER = new Intl.Collator("zh-Hans-CN", { numeric: true });

/**
 * The distribution worksheet: the plenary's cases that wait for their hand-over, by case number, each with the
 * proposer's wish, the committee's suggestion and what the office has prepared. `unnumbered`: filed, still without
 * a case number, so not to be handed over.
 * @throws Refusal denied
 */
export async function readWorksheet(actor: Actor, plenaryId: number) {
  ensure(mayReadPlans(actor));
  const [rows, unnumbered, units] = await Promise.all([
    db.proposal.findMany({
      where: {
        AND: [visibleTo(actor), plannedForOffice(actor), { plenaryId, ...TO_HAND_OVER }],
      },
      select: {
        id: true,
        caseNumber: true,
        title: true,
        period: true,
        wish: true,
        category: { select: { name: true } },
        reviews: { where: { voidedAt: null, outcome: "FILED" }, select: { decidedOn: true } },
        handOverPlans: { select: PLAN_SELECT },
      },
    }),
    db.proposal.count({
      where: { AND: [visibleTo(actor), { plenaryId, ...TO_HAND_OVER, caseNumber: null }] },
    }),
    readNamedUnits(db, actor),
  ]);
  const cases = rows
    .toSorted((a, b) => BY_NUMBER.compare(a.caseNumber ?? "", b.caseNumber ?? ""))
    .map(({ reviews, handOverPlans, category, ...row }) => {
      const read = readWish(row.wish, units);
      return {
        ...row,
        category: category?.name ?? null,
        filedOn: toPlainDate(reviews[0]?.decidedOn ?? null),
        ...bySide(handOverPlans),
        unknown: read.unknown,
        /** The wish as units with their parts; null: it cannot be adopted as it stands. */
        wished:
          choiceOf(read)?.places.map(({ unitId, role }) => ({
            unitId,
            role,
            name: read.units.find(({ id }) => id === unitId)?.name ?? "",
          })) ?? null,
      };
    });
  return { cases, unnumbered };
}

export type WorksheetCase = Awaited<ReturnType<typeof readWorksheet>>["cases"][number];
