import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { comparedReplies, mayOverrideClass } from "@/lib/class-override/policy";
import type { OverrideClassInput } from "@/lib/class-override/schema";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import { presentClass } from "@/lib/proposal/standing";
import { ensure } from "@/lib/verdict";

/**
 * 类别裁定: the committee says of a case with several replies which class it has, with a reason, from that day on.
 * The replies' own classes stay. @throws Refusal denied with one reply; invalid on the class it has already
 */
export function overrideClass(actor: Actor, input: OverrideClassInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayOverrideClass(actor, facts));
    const on = input.overriddenOn;
    const after = [
      ...comparedReplies(facts).map(({ reply }) => ({ label: "答复日期", on: reply?.on })),
      { label: "上一次裁定日期", on: facts.classSettings.at(-1)?.on },
    ];
    ensureDay({ field: "overriddenOn", label: "裁定日期", day: on, today: actor.today, after });
    const to = await tx.outcomeClass.findFirst({
      where: { id: input.outcomeClassId, plenaryId: facts.plenaryId },
      select: { id: true, letter: true },
    });
    if (!to) refuse("outcomeClassId", "类别不在本次会议的类别表中，请重新选择。");
    const from = presentClass(facts)?.letter ?? null;
    if (to.letter === from) refuse("outcomeClassId", `提案现在就是${from}类，请选择别的类别。`);
    const { id } = await tx.classOverride.create({
      data: {
        proposalId: facts.id,
        overriddenOn: fromPlainDate(on),
        outcomeClassId: to.id,
        reason: input.reason,
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "proposal.overrideClass",
      proposalId: facts.id,
      subject: `ClassOverride:${id}`,
      on,
      data: { from, to: to.letter, reason: input.reason },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}
