import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import type { FilingEnding } from "@/lib/db/generated/enums";
import type { ProposalFacts } from "@/lib/proposal/facts";

type End = { ending: FilingEnding; reason?: string; actor?: Actor };

/** 拟立案 stands no more. Without an actor another decision has overtaken it, and says itself who took it, and when. */
export async function endFiling(tx: Tx, id: number, { ending, reason, actor }: End): Promise<void> {
  await tx.filingProposal.update({
    where: { id },
    data: {
      ending,
      endedAt: new Date(),
      endedOn: actor ? fromPlainDate(actor.today) : null,
      endedById: actor?.userId,
      endReason: reason,
    },
  });
}

/** What an event about 拟立案 holds, so that who proposed it is told. */
export function filingOf({ by, recordedById }: NonNullable<ProposalFacts["filingProposal"]>) {
  return { proposedBy: by, proposedById: recordedById };
}

/** Another text is not what was to be filed: 拟立案 ends, where it stands, and who proposed it is told. */
export async function lapseFiling(tx: Tx, actor: Actor, facts: ProposalFacts): Promise<void> {
  const { filingProposal } = facts;
  if (!filingProposal) return;
  await endFiling(tx, filingProposal.id, { ending: "TEXT_CHANGED", actor });
  await recordEvent(tx, actor, {
    kind: "proposal.lapseFiling",
    proposalId: facts.id,
    subject: `FilingProposal:${filingProposal.id}`,
    data: filingOf(filingProposal),
  });
}
