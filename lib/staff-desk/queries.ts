import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { isDissatisfied } from "@/lib/completion/after-opening";
import { db } from "@/lib/db/client";
import { listAwaited, listDissatisfied } from "@/lib/co-rating/queries";
import { listOpenOutcomes } from "@/lib/disposition/queries";
import { listOpenExtensions } from "@/lib/extension/queries";
import { countSealed, readNextOpening } from "@/lib/feedback/queries";
import { listFilings } from "@/lib/filing/queries";
import { casesBehind } from "@/lib/figures/queries";
import { listPlenaries } from "@/lib/plenary/queries";
import { visibleTo } from "@/lib/proposal/policy";
import { listPromises } from "@/lib/promise/queries";

import { readCases, unfinished } from "@/lib/desk/queries";

const standing = { voidedAt: null } as const;
const OPEN_PROMISES = { unit: null, state: "OPEN", from: null, to: null } as const;

export type PlenaryCount = { plenaryId: number; plenary: string; count: number };

/** What waits for the committee's staff, and what is late or soon with others. */
export async function readStaffDesk(actor: Actor) {
  const plenaries = await listPlenaries(actor);
  const counted = (count: (plenaryId: number) => Promise<number>): Promise<PlenaryCount[]> =>
    Promise.all(
      plenaries.map(async ({ id, name }) => ({
        plenaryId: id,
        plenary: name,
        count: await count(id),
      })),
    ).then((rows) => rows.filter((row) => row.count > 0));
  const withDueDay = (rows: PlenaryCount[]) =>
    Promise.all(
      rows.map(async (row) => ({
        ...row,
        dueOn: await readNextOpening(db, row.plenaryId, actor.today),
      })),
    );
  const [
    cases,
    unnumbered,
    unpublished,
    sealed,
    talks,
    extensions,
    latePromises,
    others,
    filings,
    outcomes,
  ] = await Promise.all([
    readCases(actor, unfinished(actor.today)),
    counted((plenaryId) =>
      db.proposal.count({ where: { ...standing, plenaryId, status: "FILED", caseNumber: null } }),
    ),
    counted(
      async (plenaryId) => (await casesBehind(actor, plenaryId, unpublishedAt(actor.today))).length,
    ),
    counted((plenaryId) => countSealed(actor, plenaryId)).then(withDueDay),
    readTalks(actor),
    listOpenExtensions(actor, "committee"),
    counted(
      async (plenaryId) =>
        (await listPromises(actor, plenaryId, { ...OPEN_PROMISES, state: "LATE" })).length,
    ),
    readOthers(actor),
    listFilings(actor),
    listOpenOutcomes(actor),
  ]);
  return {
    cases,
    toReview: cases.filter((one) => one.facts.status === "SUBMITTED"),
    unnumbered,
    unpublished,
    sealed,
    extensions,
    latePromises,
    /** 拟立案 by others, for the actor to confirm */
    toConfirm: filings.filter(({ second }) => second).length,
    openOutcomes: outcomes.length,
    talks: cases.filter((one) => talks.has(one.id)),
    ...others,
  };
}

/** Co-proposers' opened 不满意, of completed cases too, and those whom a case still waits for. */
async function readOthers(actor: Actor) {
  const [dissatisfied, awaited] = [await listDissatisfied(actor), await listAwaited(actor)];
  const ids = [...dissatisfied, ...awaited].map(({ proposalId }) => proposalId);
  const cases = new Map((await readCases(actor, { id: { in: ids } })).map((one) => [one.id, one]));
  const withCase = <One extends { proposalId: number }>(list: One[]) =>
    list.flatMap((one) => {
      const of = cases.get(one.proposalId);
      return of ? [{ ...one, of }] : [];
    });
  return { dissatisfied: withCase(dissatisfied), awaited: withCase(awaited) };
}

/** Answered and fit to be public, but not online: a figure's own list. */
export function unpublishedAt(asOf: PlainDate) {
  return { figure: "online", basis: "publishable", part: "rest", asOf } as const;
}

/**
 * Answered cases whose last round's rating was opened as 不满意: an opening with rounds left has begun the next one,
 * so these wait for the talk with both sides (handbook §3). Only opened ratings are read.
 */
async function readTalks(actor: Actor): Promise<Set<number>> {
  const rows = await db.feedback.findMany({
    where: {
      ...standing,
      openedOn: { lte: fromPlainDate(actor.today) },
      proposal: { AND: [visibleTo(actor), { status: "ANSWERED" }] },
    },
    select: {
      proposalId: true,
      round: true,
      attitude: true,
      result: true,
      proposal: {
        select: {
          plenary: { select: { attitudeOpensRound: true } },
          assignments: {
            where: standing,
            orderBy: { round: "desc" },
            take: 1,
            select: { round: true },
          },
        },
      },
    },
  });
  const waiting = rows.filter(
    ({ proposal, round, ...rating }) =>
      round === (proposal.assignments[0]?.round ?? 1) && isDissatisfied(rating, proposal.plenary),
  );
  return new Set(waiting.map((row) => row.proposalId));
}
