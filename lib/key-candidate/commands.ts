import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { mayMarkCandidate } from "@/lib/key-candidate/policy";
import type { MarkCandidateInput } from "@/lib/key-candidate/schema";
import { paths } from "@/lib/paths";
import { type Done, lockProposal } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import { ensure } from "@/lib/verdict";

/**
 * 列为重点提案候选, with the reason that goes before the chairmen's meeting; it is taken back by voiding it. Internal:
 * neither proposers nor units learn of it.
 * @throws Refusal
 */
export function markCandidate(actor: Actor, input: MarkCandidateInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayMarkCandidate(actor, facts));
    const { markedOn: day, reason } = input;
    const submitted = facts.submissions.filter(({ dated }) => dated).at(-1);
    const after = [{ label: "提交日期", on: submitted?.on }];
    ensureDay({ field: "markedOn", label: "列为候选日期", day, today: actor.today, after });
    const { id } = await tx.keyCandidate.create({
      data: {
        proposalId: facts.id,
        markedOn: fromPlainDate(day),
        reason,
        recordedById: actor.userId,
      },
    });
    await recordEvent(tx, actor, {
      kind: "proposal.markKeyCandidate",
      proposalId: facts.id,
      plenaryId: facts.plenaryId,
      subject: `KeyCandidate:${id}`,
      on: day,
      data: { reason },
    });
    return { to: paths.proposal.show(facts.id), proposalId: facts.id };
  });
}
