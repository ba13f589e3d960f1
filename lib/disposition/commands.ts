import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { declineOf, mayRecordOutcome } from "@/lib/disposition/policy";
import type { RecordOutcomeInput } from "@/lib/disposition/schema";
import { paths } from "@/lib/paths";
import { type Done, lockProposal } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import { ensure } from "@/lib/verdict";

/**
 * 去向结果: what became of a declined submission, on the day it happened, not before it was declined. The proposers
 * read it and are told. Several may follow one another.
 * @throws Refusal
 */
export function recordOutcome(actor: Actor, input: RecordOutcomeInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayRecordOutcome(actor, facts));
    const { happenedOn: day, receiver, number, text } = input;
    const decline = declineOf(facts);
    const after = [{ label: "审查日期", on: decline?.on }];
    ensureDay({ field: "happenedOn", label: "结果日期", day, today: actor.today, after });
    const { id } = await tx.dispositionOutcome.create({
      data: {
        proposalId: facts.id,
        happenedOn: fromPlainDate(day),
        receiver,
        number,
        text,
        recordedById: actor.userId,
      },
    });
    await recordEvent(tx, actor, {
      kind: "proposal.recordOutcome",
      proposalId: facts.id,
      plenaryId: facts.plenaryId,
      subject: `DispositionOutcome:${id}`,
      on: day,
      data: {
        disposition: decline?.disposition ?? null,
        receiver,
        number: number ?? null,
        text,
      },
    });
    return { to: paths.proposal.show(facts.id), proposalId: facts.id };
  });
}
