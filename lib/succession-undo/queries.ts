import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import { mayUndoSuccession, type Obstacle } from "@/lib/succession-undo/policy";
import { mayManageUnits } from "@/lib/unit/policy";
import { ensure } from "@/lib/verdict";

/** The standing succession of a unit: who goes on, what moved, and what was done with it since. */
export async function standingSuccession(tx: Tx | typeof db, unitId: number) {
  const links = await tx.unitSuccession.findMany({
    where: { unitId, direct: true, voidedAt: null },
    orderBy: { id: "asc" },
    include: { successor: { select: { id: true, name: true } } },
  });
  const transfers = await tx.assignmentTransfer.findMany({
    where: { fromUnitId: unitId, voidedAt: null },
    orderBy: { id: "asc" },
    include: {
      toUnit: { select: { name: true } },
      assignment: {
        select: {
          unitId: true,
          status: true,
          voidedAt: true,
          proposal: { select: { id: true, caseNumber: true } },
        },
      },
    },
  });
  const people = await tx.grantTransfer.findMany({
    where: { fromUnitId: unitId, voidedAt: null },
    orderBy: { id: "asc" },
    include: { user: { select: { name: true } } },
  });
  return { links, transfers, people };
}

export type Standing = Awaited<ReturnType<typeof standingSuccession>>;

/** Cases with which something was done since they moved, each with the first such thing. */
export async function obstaclesOf(
  tx: Tx | typeof db,
  { links, transfers }: Standing,
): Promise<Obstacle[]> {
  const found: Obstacle[] = [];
  for (const { assignmentId, toUnitId, recordedAt, assignment } of transfers) {
    const { unitId, status, voidedAt, proposal } = assignment;
    const number = proposal.caseNumber ?? "";
    const done =
      unitId !== toUnitId
        ? "又由别的单位接续"
        : status === "REASSIGNED" || voidedAt
          ? "改由别的单位办理"
          : await firstDone(tx, assignmentId, recordedAt);
    if (done) found.push({ number, done });
  }
  return [...found, ...(await laterRounds(tx, links))];
}

/** Facts of the assignment that were recorded since, whoever recorded them for the unit. */
async function firstDone(
  tx: Tx | typeof db,
  assignmentId: number,
  since: Date,
): Promise<string | null> {
  const fact = { assignmentId, recordedAt: { gt: since }, voidedAt: null };
  const counts = [
    ["签收", () => tx.acceptance.count({ where: fact })],
    ["联系提案者", () => tx.contact.count({ where: fact })],
    ["面商", () => tx.consultation.count({ where: fact })],
    ["申退", () => tx.returnRequest.count({ where: fact })],
    ["申请延期", () => tx.extensionRequest.count({ where: fact })],
    ["送会办意见", () => tx.opinion.count({ where: fact })],
    ["答复", () => tx.reply.count({ where: fact })],
    ["写答复稿", () => tx.replyDraft.count({ where: { assignmentId, updatedAt: { gt: since } } })],
  ] as const;
  // One after the other: a transaction has one connection.
  for (const [words, count] of counts) if ((await count()) > 0) return words;
  return null;
}

/** A further round of what the unit had closed began with its successor. */
async function laterRounds(tx: Tx | typeof db, links: Standing["links"]): Promise<Obstacle[]> {
  const [link] = links;
  if (!link) return [];
  const rows = await tx.assignment.findMany({
    where: {
      unitId: { in: links.map(({ successorId }) => successorId) },
      round: { gt: 1 },
      voidedAt: null,
      recordedAt: { gt: link.recordedAt },
      proposal: {
        assignments: {
          some: { unitId: link.unitId, voidedAt: null },
          none: { round: 1, unitId: { in: links.map(({ successorId }) => successorId) } },
        },
      },
    },
    orderBy: { id: "asc" },
    select: { proposal: { select: { caseNumber: true } } },
  });
  return rows.map(({ proposal }) => ({
    number: proposal.caseNumber ?? "",
    done: "由接续的单位重新办理",
  }));
}

/** What taking the succession back would do, and whether it can be; for the page. @throws Refusal denied */
export async function readSuccessionUndo(actor: Actor, unitId: number) {
  ensure(mayManageUnits(actor));
  const standing = await standingSuccession(db, unitId);
  const { links, transfers, people } = standing;
  const obstacles = await obstaclesOf(db, standing);
  return {
    successors: links.map(({ successor }) => successor.name),
    obstacles,
    verdict: mayUndoSuccession(actor, { succeeded: links.length > 0, obstacles }),
    cases: transfers.map(({ assignment, toUnit }) => ({
      id: assignment.proposal.id,
      number: assignment.proposal.caseNumber ?? "",
      from: toUnit.name,
    })),
    people: people.map(({ user }) => user.name),
  };
}

export type SuccessionUndo = Awaited<ReturnType<typeof readSuccessionUndo>>;
