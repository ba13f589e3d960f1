import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import { isMaterialChange, type SignedText } from "@/lib/proposal/material-text";
import { kindOf } from "@/lib/proposal/proposers";

const ACCEPTED = { answer: "ACCEPTED", endedOn: null } as const;

/** The proposers after one came or went: their kind is said anew. */
export async function refreshKind(tx: Tx, proposalId: number): Promise<void> {
  const rows = await tx.proposer.findMany({
    where: { proposalId },
    orderBy: { position: "asc" },
    select: { memberId: true, collectiveId: true },
  });
  await tx.proposal.update({ where: { id: proposalId }, data: { proposerKind: kindOf(rows) } });
}

/**
 * Whoever co-signed by their own act signed other words: their signature ends, and they are asked again. Nothing when
 * the change is none of words, or nobody had signed. Names that came on paper stay: staff answer for them.
 */
export async function askCoSignersAgain(
  tx: Tx,
  actor: Actor,
  proposalId: number,
  before: SignedText,
  after: SignedText,
): Promise<void> {
  if (!isMaterialChange(before, after)) return;
  const signed = await tx.coSignature.findMany({
    where: { proposalId, ...ACCEPTED },
    orderBy: { id: "asc" },
    select: {
      id: true,
      memberId: true,
      collectiveId: true,
      member: { select: { name: true } },
      collective: { select: { name: true } },
    },
  });
  if (signed.length === 0) return;
  const on = fromPlainDate(actor.today);
  await tx.coSignature.updateMany({
    where: { id: { in: signed.map(({ id }) => id) } },
    data: { endedOn: on, ending: "TEXT_CHANGED" },
  });
  const people = signed.map(({ memberId, collectiveId }) => ({ memberId, collectiveId }));
  await tx.coSignature.createMany({
    data: people.map((one) => ({
      ...one,
      proposalId,
      askedOn: on,
      askedAgain: true,
      recordedById: actor.userId,
    })),
  });
  for (const one of people)
    await tx.proposer.deleteMany({ where: { proposalId, position: { gt: 0 }, ...one } });
  await refreshKind(tx, proposalId);
  await recordEvent(tx, actor, {
    kind: "coSignature.askAgain",
    proposalId,
    on: actor.today,
    data: {
      people,
      names: signed.map(({ member, collective }) => (member ?? collective)?.name ?? ""),
    },
  });
}
