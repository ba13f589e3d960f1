import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { readLeadProposer } from "@/lib/feedback/queries";
import {
  mayNameMember,
  mayPassLead,
  mayTakeBackLead,
  nextCoSigners,
} from "@/lib/lead-passing/policy";
import { readHolderName } from "@/lib/lead-passing/queries";
import type { PassLeadInput, TakeBackLeadInput } from "@/lib/lead-passing/schema";
import { paths } from "@/lib/paths";
import { lockProposal } from "@/lib/proposal/commands";
import { leadTurn } from "@/lib/proposal/lead-turn";
import { samePeople } from "@/lib/proposal/proposers";
import { takeBackLink } from "@/lib/rating-link/commands";
import { ensure } from "@/lib/verdict";

function refuse(sentence: string): never {
  throw new Refusal("invalid", sentence, { to: sentence });
}

/**
 * 转交: confirming consultations and rating go from the lead proposer, who cannot, to a co-signer, or of a collective's
 * case to a member named for it. From now on that person's words and ratings are the lead's own in every figure; what
 * was given before stays its giver's. The reason may be personal and stays out of the log. An open link is taken back.
 * @throws Refusal denied; invalid, on `to`
 */
export function passLead(actor: Actor, input: PassLeadInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayPassLead(actor, facts));
    const { to, reason } = input;
    const holder = leadTurn(facts);
    if (holder && samePeople([holder], [to])) refuse("现在就由这一位确认和评价，请选择别人。");
    const coSigner = nextCoSigners(facts).some((one) => samePeople([one], [to]));
    if (!coSigner && !(to.memberId !== null && mayNameMember(facts)))
      refuse("只能转交给本案的附议人；集体提案还可以转交给集体的其他委员。请重新选择。");
    const [from, name] = [await readLeadProposer(tx, facts.id), await readHolderName(tx, to)];
    if (name === null) refuse("名册中没有所选的人，请重新选择。");
    const { id } = await tx.leadPassing.create({
      data: {
        proposalId: facts.id,
        ...to,
        passedOn: fromPlainDate(actor.today),
        reason,
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    const event = { kind: "leadPassing.pass", proposalId: facts.id, subject: `LeadPassing:${id}` };
    await recordEvent(tx, actor, { ...event, on: actor.today, data: { from, to: name } });
    await takeBackLink(tx, actor, facts, "面商确认和评价已转交");
    return { to: paths.proposal.show(facts.id) };
  });
}

/**
 * 收回转交: the last passing is void, and the turn is with whom it was before. What its holder confirmed or rated
 * meanwhile was the lead's word on its day and stays. @throws Refusal denied
 */
export function takeBackLead(actor: Actor, input: TakeBackLeadInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayTakeBackLead(actor, facts));
    const id = facts.leadPassings.at(-1)?.id ?? -1;
    const from = await readLeadProposer(tx, facts.id);
    await tx.leadPassing.update({
      where: { id },
      data: { voidedAt: new Date(), voidedById: actor.userId, voidReason: input.reason },
    });
    const event = { kind: "leadPassing.takeBack", proposalId: facts.id };
    const to = await readLeadProposer(tx, facts.id);
    await recordEvent(tx, actor, {
      ...event,
      subject: `LeadPassing:${id}`,
      on: actor.today,
      data: { from, to },
    });
    await takeBackLink(tx, actor, facts, "转交已收回");
    return { to: paths.proposal.show(facts.id) };
  });
}
