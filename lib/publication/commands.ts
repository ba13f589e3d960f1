import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { mayShow } from "@/lib/publication/extent";
import { mayPublish, mayWithdrawPublication, standingPublication } from "@/lib/publication/policy";
import { readRepliesToShow } from "@/lib/publication/queries";
import type { PublishInput, WithdrawPublicationInput } from "@/lib/publication/schema";
import { ensure } from "@/lib/verdict";

/** 上网, from today on, as far as the proposer's consent and the replies' disclosure allow. */
export function publish(actor: Actor, input: PublishInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayPublish(actor, facts));
    const { extent } = input;
    const shown = mayShow(extent, facts.consent, await readRepliesToShow(tx, facts));
    if (!shown.may) throw new Refusal("invalid", shown.reason, { extent: shown.reason });
    const on = actor.today;
    const { id } = await tx.publication.create({
      data: {
        proposalId: facts.id,
        publishedOn: fromPlainDate(on),
        extent,
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    const event = {
      kind: "publication.publish",
      proposalId: facts.id,
      subject: `Publication:${id}`,
      on,
    };
    await recordEvent(tx, actor, { ...event, data: { extent } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** 撤下, from today on; that it was online until then stays a fact. */
export function withdrawPublication(actor: Actor, input: WithdrawPublicationInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayWithdrawPublication(actor, facts));
    const publication = standingPublication(facts);
    if (!publication) throw new Error(`no standing publication of proposal ${facts.id}`);
    const { reason } = input;
    // The demo's today can be moved back before the day of publication.
    const on = actor.today < publication.on ? publication.on : actor.today;
    await tx.publication.update({
      where: { id: publication.id },
      data: {
        withdrawnOn: fromPlainDate(on),
        withdrawalReason: reason,
        withdrawalRecordedAt: new Date(),
        withdrawnById: actor.userId,
      },
    });
    const subject = `Publication:${publication.id}`;
    const event = { kind: "publication.withdraw", proposalId: facts.id, subject, on };
    await recordEvent(tx, actor, { ...event, data: { reason } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}
