import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { lockProposal } from "@/lib/proposal/commands";
import { CHECK_POINTS, openPoints } from "@/lib/review-check/labels";
import { mayCheck } from "@/lib/review-check/policy";
import type { CheckProposalInput } from "@/lib/review-check/schema";
import { ensure } from "@/lib/verdict";

/**
 * Keeps what of a submission was looked at: one row for each submission, so that what is handed in again is looked at
 * anew. The same ticks on the same text change nothing and leave no event.
 * @throws Refusal denied; conflict, when a colleague ticked meanwhile
 */
export async function checkProposal(actor: Actor, input: CheckProposalInput): Promise<void> {
  await inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayCheck(actor, facts));
    const submissionId = facts.submissions.at(-1)?.id;
    if (submissionId === undefined) throw new Error(`proposal ${facts.id} was never submitted`);
    const before = await tx.reviewCheck.findUnique({ where: { submissionId } });
    const stored = before?.checkedAt.toISOString() ?? "";
    if (input.seenCheck !== undefined && input.seenCheck !== stored)
      throw new Refusal("conflict", "审查要点刚被他人改过，请刷新后再改。");
    const { textRevision } = await tx.proposal.findUniqueOrThrow({
      where: { id: facts.id },
      select: { textRevision: true },
    });
    const { oneMatter, concrete, noSecrets } = input;
    const ticks = { oneMatter, concrete, noSecrets };
    const same = CHECK_POINTS.every((point) => before?.[point] === ticks[point]);
    if (same && before?.textRevision === textRevision) return;
    const data = {
      ...ticks,
      textRevision,
      checkedAt: new Date(),
      checkedById: actor.userId,
      checkedBy: actor.name,
    };
    await tx.reviewCheck.upsert({
      where: { submissionId },
      create: { submissionId, ...data },
      update: data,
    });
    await recordEvent(tx, actor, {
      kind: "proposal.check",
      proposalId: facts.id,
      plenaryId: facts.plenaryId,
      subject: `ReviewCheck:${submissionId}`,
      data: { ticked: CHECK_POINTS.filter((point) => ticks[point]), open: openPoints(ticks) },
    });
  });
}
