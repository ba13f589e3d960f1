import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { mayCommend } from "@/lib/commendation/policy";
import type { CommendInput } from "@/lib/commendation/schema";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { type Done, lockProposal } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import { ensure } from "@/lib/verdict";

/**
 * Records that a case was commended: under which title, by whom, on which day. Several titles may come to one case,
 * each once. @throws Refusal denied; conflict; invalid on the field
 */
export function commend(actor: Actor, input: CommendInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayCommend(actor, facts));
    const { title, decidedBy, commendedOn: on } = input;
    const filed = facts.reviews.findLast(({ outcome }) => outcome === "FILED");
    const after = [{ label: "立案日期", on: filed?.on }];
    ensureDay({ field: "commendedOn", label: "表彰日期", day: on, today: actor.today, after });
    const same = await tx.commendation.findFirst({
      where: { proposalId: facts.id, title, voidedAt: null },
      select: { id: true },
    });
    if (same) {
      const fault = `本案已经登记过“${title}”，同一名称只登记一次。`;
      throw new Refusal("invalid", fault, { title: fault });
    }
    const { id } = await tx.commendation.create({
      data: {
        proposalId: facts.id,
        title,
        decidedBy,
        commendedOn: fromPlainDate(on),
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "proposal.commend",
      proposalId: facts.id,
      plenaryId: facts.plenaryId,
      subject: `Commendation:${id}`,
      on,
      data: { title, decidedBy },
    });
    return { to: paths.proposal.show(facts.id), proposalId: facts.id };
  });
}
