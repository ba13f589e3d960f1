import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { asCoProposer, awaited, unratedOf } from "@/lib/co-rating/people";
import { mayBeginRound, mayCoRate, mayNoteTalk } from "@/lib/co-rating/policy";
import type { BeginRoundForInput, CoRateInput, NoteTalkInput } from "@/lib/co-rating/schema";
import { isDissatisfied } from "@/lib/completion/after-opening";
import { complete } from "@/lib/completion/commands";
import { inTransaction, type Tx } from "@/lib/db/client";
import { notFound, Refusal } from "@/lib/errors";
import { contentColumns, type RatingContent } from "@/lib/feedback/content";
import { beginRound } from "@/lib/hand-over/commands";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { lastRound } from "@/lib/proposal/standing";
import { writeTrace } from "@/lib/rating-trace/commands";
import type { Sender } from "@/lib/rating-trace/trace";
import { ensure } from "@/lib/verdict";

/**
 * 附议人评价 of the last round of a locked case, by a co-signer or a proposer of a merged submission, signed in or by the
 * one-time link; sealed like the lead's and opened with it. No rate counts it. The event holds no value.
 * @throws Refusal denied
 */
export async function writeCoRating(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  said: RatingContent,
  { byLink = false, sender }: { byLink?: boolean; sender?: Sender } = {},
): Promise<void> {
  ensure(mayCoRate(actor, facts));
  const { suggestions } = await tx.proposal.findUniqueOrThrow({
    where: { id: facts.id },
    select: { suggestions: true },
  });
  const round = lastRound(facts);
  const on = actor.today;
  const { id } = await tx.coRating.create({
    data: {
      proposalId: facts.id,
      round,
      ...asCoProposer(actor, facts),
      returnedOn: fromPlainDate(on),
      ...contentColumns(said, suggestions.length),
      recordedById: actor.userId,
    },
    select: { id: true },
  });
  const event = { kind: "coRating.rate", proposalId: facts.id, subject: `CoRating:${id}`, on };
  await recordEvent(tx, actor, { ...event, data: { round, ...(byLink && { byLink }) } });
  const { opened } = said;
  if (sender) await writeTrace(tx, facts, { coRatingId: id, on, opened }, sender);
}

/** 附议人评价 by who is signed in. `sender`: from where, as the request says. @throws Refusal denied */
export function coRate(actor: Actor, input: CoRateInput, sender?: Sender) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    await writeCoRating(tx, actor, facts, input, { sender });
    return { to: paths.proposal.show(facts.id) };
  });
}

type RatingAsked = {
  round: number;
  dueOn: PlainDate | null;
  /** the lead's rating is in */
  doneOn?: PlainDate | null;
  rung: number;
};

/**
 * 催办 of who rates beside the lead and did not yet, on the days on which the lead is reminded; once the lead has rated,
 * only where all must (handbook §3: the lead's counts). Of a locked case, once a rung: the log tells.
 */
export async function remindCoProposers(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  { round, dueOn, doneOn, rung }: RatingAsked,
): Promise<void> {
  if (facts.status !== "ANSWERED") return;
  const people = doneOn ? awaited(facts, round) : unratedOf(facts, round);
  const event = {
    kind: "coRating.remind",
    proposalId: facts.id,
    subject: `Round:${round}:${rung}`,
  };
  if (people.length === 0 || (await tx.event.count({ where: event })) > 0) return;
  const data = { round, dueOn, people, count: people.length, must: facts.plenary.allMustRate };
  await recordEvent(tx, actor, { ...event, on: actor.today, data });
}

/** Opens what is sealed of a locked case, satisfied or not, in the committee's batch: one event a case. */
export async function openCoRatings(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  { openingId, on }: { openingId: number; on: PlainDate },
): Promise<void> {
  const { count } = await tx.coRating.updateMany({
    where: {
      proposalId: facts.id,
      voidedAt: null,
      openedOn: null,
      returnedOn: { lte: fromPlainDate(on) },
    },
    data: { openedOn: fromPlainDate(on), openedRecordedAt: new Date(), openingId },
  });
  if (count === 0) return;
  const event = { kind: "coRating.open", proposalId: facts.id, on };
  await recordEvent(tx, actor, { ...event, data: { count } });
}

/**
 * 办结 of a locked case whose lead's rating was opened before and is not 不满意, once those it waited for have rated, or
 * `over`: their time is. Not what staff took back after that opening, and never an imported rating, which is history.
 * `on` is the day of the completion.
 */
export async function completeOnceAllRated(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  { on, over }: { on: PlainDate; over: boolean },
): Promise<void> {
  const round = lastRound(facts);
  if (facts.status !== "ANSWERED" || (!over && awaited(facts, round).length > 0)) return;
  const rating = await tx.feedback.findFirst({
    where: { proposalId: facts.id, round, voidedAt: null, openingId: { not: null } },
    select: { attitude: true, result: true, openedOn: true, openedRecordedAt: true },
  });
  if (!rating?.openedOn || !rating.openedRecordedAt) return;
  if (isDissatisfied(rating, facts.plenary)) return;
  const since = { gte: rating.openedRecordedAt };
  if ((await tx.completion.count({ where: { proposalId: facts.id, recordedAt: since } })) > 0)
    return;
  // One that came late was opened after the others' time was over.
  const opened = toPlainDate(rating.openedOn);
  await complete(tx, actor, facts, { on: on < opened ? opened : on, ground: "RATED" });
  await refreshStatus(tx, facts.id);
}

/** The rating that staff follow up, of a locked case. @throws Refusal notFound; invalid: it is not 不满意 */
async function dissatisfiedOne(tx: Tx, facts: ProposalFacts, id: number) {
  const rating = facts.coRatings.find((one) => one.id === id);
  if (!rating) throw notFound();
  const said = await tx.coRating.findFirst({
    where: { id, openedOn: { not: null } },
    select: { attitude: true, result: true },
  });
  return { rating, dissatisfied: said !== null && isDissatisfied(said, facts.plenary) };
}

/** 登记沟通 with a co-proposer who is 不满意. @throws Refusal denied; invalid: the day, or they are not 不满意 */
export function noteTalk(actor: Actor, input: NoteTalkInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    const { rating, dissatisfied } = await dissatisfiedOne(tx, facts, input.coRatingId);
    ensure(mayNoteTalk(actor, rating));
    if (!dissatisfied) throw new Refusal("invalid", "这份评价不是不满意，不需要登记沟通。");
    const on = input.talkedOn;
    const after = [{ label: "评价开封日期", on: rating.openedOn }];
    ensureDay({ field: "talkedOn", label: "沟通日期", day: on, today: actor.today, after });
    await tx.coRating.update({
      where: { id: rating.id },
      data: {
        talkedOn: fromPlainDate(on),
        talk: input.talk,
        talkRecordedAt: new Date(),
        talkRecordedById: actor.userId,
      },
    });
    const event = { kind: "coRating.talk", proposalId: facts.id, subject: `CoRating:${rating.id}` };
    await recordEvent(tx, actor, { ...event, on, data: { round: rating.round } });
    return { to: paths.proposal.show(facts.id) };
  });
}

/**
 * 重新办理 because a co-proposer is 不满意: staff's own decision, with the reason. A completion of the round is void, so
 * that the case is with its units again. @throws Refusal denied; invalid: they are not 不满意
 */
export function beginRoundFor(actor: Actor, input: BeginRoundForInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    const { rating, dissatisfied } = await dissatisfiedOne(tx, facts, input.coRatingId);
    ensure(mayBeginRound(actor, facts, rating));
    if (!dissatisfied) throw new Refusal("invalid", "这份评价不是不满意，不能因此重新办理。");
    const { reason } = input;
    const voidReason = `附议人不满意，重新办理：${reason}`;
    if (facts.completion) {
      const { id, on } = facts.completion;
      const voided = { voidedAt: new Date(), voidedById: actor.userId, voidReason };
      await tx.completion.update({ where: { id }, data: voided });
      await recordEvent(tx, actor, {
        kind: "fact.void",
        proposalId: facts.id,
        plenaryId: facts.plenaryId,
        subject: `Completion:${id}`,
        on,
        data: { fact: "completion", label: "办结", day: on, reason: voidReason },
      });
    }
    await beginRound(tx, actor, facts, actor.today);
    const event = { kind: "coRating.beginRound", proposalId: facts.id, on: actor.today };
    const subject = `CoRating:${rating.id}`;
    await recordEvent(tx, actor, { ...event, subject, data: { round: rating.round + 1, reason } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}
