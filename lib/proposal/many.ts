import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db/client";
import type { AssignmentStatus, ProposalStatus } from "@/lib/db/generated/enums";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { FACTS_SELECT, type ProposalFacts, toFacts } from "@/lib/proposal/facts";
import { mayActOn } from "@/lib/proposal/place";
import { visibleTo } from "@/lib/proposal/policy";
import { assignmentStanding, proposalStanding } from "@/lib/proposal/standing";
import { ensure } from "@/lib/verdict";

/** What one act does to many cases at once: the lock and the summaries of lib/proposal/commands, in a few statements. */

/**
 * Takes the proposals for the rest of the transaction and reads their facts, in the order asked. The rows are locked
 * by id, so that two such acts wait for each other and never block one another.
 * @throws Refusal notFound, when one is not the actor's to see; denied, when its plenary is closed
 */
export async function lockProposals(
  tx: Tx,
  actor: Actor,
  ids: readonly number[],
): Promise<ProposalFacts[]> {
  await tx.$queryRaw(
    sql`SELECT id FROM "Proposal" WHERE id = ANY(${[...ids]}) ORDER BY id FOR NO KEY UPDATE`,
  );
  const rows = await tx.proposal.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleTo(actor)] },
    select: FACTS_SELECT,
  });
  const facts = new Map(rows.map((row) => [row.id, toFacts(row)]));
  return ids.map((id) => {
    const own = facts.get(id);
    if (!own) throw notFound();
    ensure(mayActOn(own));
    return own;
  });
}

/** Ids by the status that they are to get; those that have it already are left out. */
function toChange<Status>(rows: readonly { id: number; status: Status; standing: Status }[]) {
  const ids = new Map<Status, number[]>();
  for (const { id, status, standing } of rows)
    if (standing !== status) ids.set(standing, [...(ids.get(standing) ?? []), id]);
  return ids;
}

/** refreshStatus for many cases: one statement for each status that any of them gets. */
export async function refreshStatuses(tx: Tx, ids: readonly number[]): Promise<void> {
  const rows = await tx.proposal.findMany({
    where: { id: { in: [...ids] } },
    select: FACTS_SELECT,
  });
  const cases = rows.map(toFacts);
  const assignments = cases.flatMap((facts) =>
    facts.assignments.map((one) => ({ ...one, standing: assignmentStanding(one, facts) })),
  );
  for (const [status, changed] of toChange<AssignmentStatus>(assignments))
    await tx.assignment.updateMany({ where: { id: { in: changed } }, data: { status } });
  const standing = cases.map((facts) => ({ ...facts, standing: proposalStanding(facts) }));
  for (const [status, changed] of toChange<ProposalStatus>(standing))
    await tx.proposal.updateMany({ where: { id: { in: changed } }, data: { status } });
}
