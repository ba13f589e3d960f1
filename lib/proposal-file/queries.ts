import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { notFound } from "@/lib/errors";
import { FACTS_SELECT, toFacts } from "@/lib/proposal/facts";
import { isLeadProposer, isProposerOf, visibleTo } from "@/lib/proposal/policy";

export type ProposalFileRow = { fileId: number; name: string };

/**
 * Attachments are for those who may see the case; of another's published case a proposer sees what the public sees,
 * which has none.
 */
async function seenFiles(actor: Actor, proposalId: number): Promise<Prisma.ProposalFileWhereInput> {
  const where = { AND: [{ id: proposalId }, visibleTo(actor)] };
  const row = await db.proposal.findFirst({ where, select: FACTS_SELECT });
  if (!row) throw notFound();
  const facts = toFacts(row);
  const asked = { memberId: actor.memberId, collectiveId: actor.collectiveId, endedOn: null };
  const own =
    actor.role !== "proposer" ||
    isLeadProposer(actor, facts) ||
    isProposerOf(actor, facts) ||
    (await db.coSignature.count({ where: { proposalId, ...asked } })) > 0;
  return own ? { proposalId } : { id: { in: [] } };
}

/** @throws Refusal notFound */
export async function listProposalFiles(
  actor: Actor,
  proposalId: number,
): Promise<ProposalFileRow[]> {
  const rows = await db.proposalFile.findMany({
    where: await seenFiles(actor, proposalId),
    orderBy: { id: "asc" },
    select: { fileId: true, file: { select: { name: true } } },
  });
  return rows.map(({ fileId, file }) => ({ fileId, name: file.name }));
}

/** The file exactly as it came. @throws Refusal notFound */
export async function readProposalFile(actor: Actor, proposalId: number, fileId: number) {
  const row = await db.proposalFile.findFirst({
    where: { AND: [{ fileId }, await seenFiles(actor, proposalId)] },
    select: { file: { select: { name: true, mediaType: true, content: true } } },
  });
  if (!row) throw notFound();
  return { name: row.file.name, mediaType: row.file.mediaType, bytes: row.file.content };
}
