import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { visibleTo } from "@/lib/proposal/policy";

const NAMES = { member: { select: { name: true } }, collective: { select: { name: true } } };

/**
 * Who may have come: the case's proposers in their order, then those of the proposals merged into it, nobody
 * twice. The caller has asked whether the case may be seen.
 */
export async function readProposerChoices(
  tx: Tx,
  proposalId: number,
): Promise<{ id: number; name: string }[]> {
  const merged = { voidedAt: null, outcome: "MERGED" as const, mergedIntoId: proposalId };
  const rows = await tx.proposer.findMany({
    where: { OR: [{ proposalId }, { proposal: { reviews: { some: merged } } }] },
    select: { id: true, proposalId: true, position: true, ...NAMES },
    orderBy: [{ proposalId: "asc" }, { position: "asc" }],
  });
  const ownFirst = rows.toSorted(
    (a, b) => Number(b.proposalId === proposalId) - Number(a.proposalId === proposalId),
  );
  const names = new Set<string>();
  return ownFirst.flatMap(({ id, member, collective }) => {
    const name = collective?.name ?? member?.name ?? "";
    if (names.has(name)) return [];
    names.add(name);
    return [{ id, name }];
  });
}

/** The same for a form. @throws Refusal notFound, when the case is not the actor's to see */
export async function listProposerChoices(actor: Actor, proposalId: number) {
  const seen = await db.proposal.count({ where: { AND: [{ id: proposalId }, visibleTo(actor)] } });
  if (seen === 0) throw notFound();
  return readProposerChoices(db, proposalId);
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
  { proposalId, consultationId, fileId }: Record<"proposalId" | "consultationId" | "fileId", number>,
) {
  const found = await db.consultation.findFirst({
    where: {
      id: consultationId,
      voidedAt: null,
      assignment: { proposal: { AND: [{ id: proposalId }, visibleTo(actor)] } },
      OR: [{ scanId: fileId }, { files: { some: { fileId } } }],
    },
    select: { id: true },
  });
  const file = found && (await db.storedFile.findUnique({ where: { id: fileId } }));
  if (!file) throw notFound();
  return { name: file.name, mediaType: file.mediaType, bytes: file.content };
}
