import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { isDissatisfied } from "@/lib/completion/after-opening";
import { mayCompleteAfterTalk, openedRating } from "@/lib/completion/policy";
import type { CompleteAfterTalkInput } from "@/lib/completion/schema";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { CompletionGround } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { ensure } from "@/lib/verdict";

/** 办结 as the consequence of another act, whose command has asked the policy and writes the status. */
export async function complete(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  { on, ground, note }: { on: PlainDate; ground: CompletionGround; note?: string },
): Promise<void> {
  const { id } = await tx.completion.create({
    data: {
      proposalId: facts.id,
      completedOn: fromPlainDate(on),
      ground,
      recordedById: actor.userId,
    },
    select: { id: true },
  });
  const event = {
    kind: "proposal.complete",
    proposalId: facts.id,
    subject: `Completion:${id}`,
    on,
  };
  await recordEvent(tx, actor, { ...event, data: note ? { ground, note } : { ground } });
}

/** 约谈后办结: completed on the day of the talk with both sides; it stays 不满意 in every rate (handbook §3). */
export function completeAfterTalk(actor: Actor, input: CompleteAfterTalkInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayCompleteAfterTalk(actor, facts));
    const rating = await tx.feedback.findFirst({
      where: { id: openedRating(facts)?.id ?? -1, openedOn: { not: null } },
      select: { attitude: true, result: true, openedOn: true },
    });
    if (!rating || !isDissatisfied(rating, facts.plenary)) {
      throw new Refusal("invalid", "最后一轮的评价不是不满意，不需要约谈。");
    }
    const on = input.talkedOn;
    const after = [{ label: "评价开封日期", on: openedRating(facts)?.openedOn }];
    ensureDay({ field: "talkedOn", label: "约谈日期", day: on, today: actor.today, after });
    await complete(tx, actor, facts, { on, ground: "TALK_RECORDED", note: input.note });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}
