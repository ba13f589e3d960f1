import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { isStaff, visibleTo } from "@/lib/proposal/policy";

const NAMES = { member: { select: { name: true } }, collective: { select: { name: true } } };

export type ProposerChoice = { id: number; name: string };

/**
 * Who may have come, by case: its proposers in their order, then those of the proposals merged into it, nobody
 * twice. The caller has asked whether the cases may be seen.
 */
export async function readProposerChoices(
  tx: Tx,
  proposalIds: readonly number[],
): Promise<Map<number, ProposerChoice[]>> {
  const ids = [...proposalIds];
  const merged = { voidedAt: null, outcome: "MERGED" as const, mergedIntoId: { in: ids } };
  const rows = await tx.proposer.findMany({
    where: { OR: [{ proposalId: { in: ids } }, { proposal: { reviews: { some: merged } } }] },
    select: {
      id: true,
      proposalId: true,
      ...NAMES,
      proposal: { select: { reviews: { where: merged, select: { mergedIntoId: true } } } },
    },
    orderBy: [{ proposalId: "asc" }, { position: "asc" }],
  });
  const choices = new Map<number, ProposerChoice[]>(ids.map((id) => [id, []]));
  const add = (proposalId: number | null, { id, member, collective }: (typeof rows)[number]) => {
    const of = choices.get(proposalId ?? 0);
    const name = collective?.name ?? member?.name ?? "";
    if (of && !of.some((one) => one.name === name)) of.push({ id, name });
  };
  for (const row of rows) add(row.proposalId, row);
  for (const row of rows)
    for (const { mergedIntoId } of row.proposal.reviews) add(mergedIntoId, row);
  return choices;
}

/** The same for a form. @throws Refusal notFound, when the case is not the actor's to see */
export async function listProposerChoices(actor: Actor, proposalId: number) {
  const seen = await db.proposal.count({ where: { AND: [{ id: proposalId }, visibleTo(actor)] } });
  if (seen === 0) throw notFound();
  return (await readProposerChoices(db, [proposalId])).get(proposalId) ?? [];
}

/** The other cases that the same meeting served, as far as the actor may see them and their record stands. */
export async function listSameMeeting(actor: Actor, meetingId: number, proposalId: number) {
  const served = {
    some: { voidedAt: null, consultations: { some: { voidedAt: null, meetingId } } },
  };
  return db.proposal.findMany({
    where: { AND: [{ id: { not: proposalId }, assignments: served }, visibleTo(actor)] },
    select: { id: true, caseNumber: true, registrationNumber: true, title: true },
    orderBy: { id: "asc" },
  });
}

/**
 * A photo, the minutes or the scan of one consultation, for those who may see its case.
 * @throws Refusal notFound
 */
export async function readConsultationFile(
  actor: Actor,
  {
    proposalId,
    consultationId,
    fileId,
  }: Record<"proposalId" | "consultationId" | "fileId", number>,
) {
  const found = await db.consultation.findFirst({
    where: {
      id: consultationId,
      voidedAt: null,
      assignment: { proposal: { AND: [{ id: proposalId }, visibleTo(actor)] } },
      OR: [
        { scanId: fileId },
        { files: { some: { fileId } } },
        // The paper with the proposer's word may bear their rating too: for those who entered it.
        ...(isStaff(actor)
          ? [{ confirmations: { some: { scanId: fileId, voidedAt: null } } }]
          : []),
      ],
    },
    select: { id: true },
  });
  const file = found && (await db.storedFile.findUnique({ where: { id: fileId } }));
  if (!file) throw notFound();
  return { name: file.name, mediaType: file.mediaType, bytes: file.content };
}
