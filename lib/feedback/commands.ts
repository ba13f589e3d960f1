import type { Actor } from "@/lib/actor";
import { storeScan } from "@/lib/assignment/commands";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { completeOnceAllRated, openCoRatings } from "@/lib/co-rating/commands";
import { awaited } from "@/lib/co-rating/people";
import { sealedCoRatingsOf } from "@/lib/co-rating/queries";
import { afterOpening } from "@/lib/completion/after-opening";
import { complete } from "@/lib/completion/commands";
import { inTransaction, type Tx } from "@/lib/db/client";
import { notFound, Refusal } from "@/lib/errors";
import { contentColumns, giverOf, type RatingContent } from "@/lib/feedback/content";
import {
  mayConfirmRating,
  mayEnterFromPaper,
  mayOpenRatings,
  mayRate,
} from "@/lib/feedback/policy";
import { readLeadProposer, readNextOpening, sealedOf } from "@/lib/feedback/queries";
import { reasonOf } from "@/lib/feedback/rhythm";
import type {
  ConfirmRatingInput,
  EnterFromPaperInput,
  OpenRatingsInput,
  RateInput,
} from "@/lib/feedback/schema";
import { beginRound } from "@/lib/hand-over/commands";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { answering, lastRound, standingAssignments } from "@/lib/proposal/standing";
import { writeTrace } from "@/lib/rating-trace/commands";
import type { Sender } from "@/lib/rating-trace/trace";
import { ensure } from "@/lib/verdict";

/** How it came: by which link, from where. */
type Way = { linkId?: number; sender?: Sender };

/** What was ticked and written, as it is stored. @throws Refusal conflict: of a suggestion that is none */
async function contentOf(tx: Tx, proposalId: number, said: RatingContent) {
  const { suggestions } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { suggestions: true },
  });
  return contentColumns(said, suggestions.length);
}

/**
 * The lead proposer's own rating of the last round of a locked case, signed in or by the one-time link; sealed until
 * the committee opens a batch. The event holds no value. @throws Refusal denied
 */
export async function writeOwnRating(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  said: RatingContent,
  { linkId, sender }: Way = {},
): Promise<void> {
  ensure(mayRate(actor, facts));
  const round = lastRound(facts);
  const on = actor.today;
  const { id } = await tx.feedback.create({
    data: {
      proposalId: facts.id,
      round,
      returnedOn: fromPlainDate(on),
      ...(await contentOf(tx, facts.id, said)),
      ...giverOf(facts),
      recordedById: actor.userId,
      linkId,
    },
    select: { id: true },
  });
  const event = { kind: "feedback.rate", proposalId: facts.id, subject: `Feedback:${id}`, on };
  const data = { round, ...(linkId && { byLink: true }) };
  await recordEvent(tx, actor, { ...event, data });
  const { opened } = said;
  if (sender) await writeTrace(tx, facts, { feedbackId: id, on, opened }, sender);
  await refreshStatus(tx, facts.id);
}

/** 评价, by the lead proposer who is signed in. `sender`: from where, as the request says. */
export function rate(actor: Actor, input: RateInput, sender?: Sender) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    await writeOwnRating(tx, actor, facts, input, { sender });
    return { to: paths.proposal.show(facts.id) };
  });
}

/** 征询意见表 that came on paper: counted and marked, and sealed like any other. */
export function enterFromPaper(actor: Actor, input: EnterFromPaperInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayEnterFromPaper(actor, facts));
    const round = lastRound(facts);
    const on = input.returnedOn;
    const replies = standingAssignments(facts, round).filter(answering);
    const after = replies.map(({ reply }) => ({ label: "答复日期", on: reply?.on }));
    ensureDay({ field: "returnedOn", label: "反馈日期", day: on, today: actor.today, after });
    const { id } = await tx.feedback.create({
      data: {
        proposalId: facts.id,
        round,
        returnedOn: fromPlainDate(on),
        ...(await contentOf(tx, facts.id, input)),
        ...giverOf(facts),
        source: "PAPER",
        recordedById: actor.userId,
        scanId: await storeScan(tx, input.scan),
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "feedback.enterFromPaper",
      proposalId: facts.id,
      subject: `Feedback:${id}`,
      on,
      onBehalfOf: await readLeadProposer(tx, facts.id),
      data: { round },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** An imported rating is what the proposer said: by their own word, or by staff from the paper form. */
export function confirmRating(actor: Actor, input: ConfirmRatingInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    const rating = await tx.feedback.findFirst({
      where: { id: input.feedbackId, proposalId: facts.id, voidedAt: null },
      select: { id: true, round: true, source: true, confirmedOn: true },
    });
    if (!rating) throw notFound();
    const { id, round, source } = rating;
    ensure(mayConfirmRating(actor, facts, { source, confirmed: rating.confirmedOn !== null }));
    const on = actor.today;
    await tx.feedback.update({
      where: { id },
      data: {
        confirmedOn: fromPlainDate(on),
        confirmedById: actor.userId,
        confirmedRecordedAt: new Date(),
      },
    });
    await recordEvent(tx, actor, {
      kind: "feedback.confirm",
      proposalId: facts.id,
      subject: `Feedback:${id}`,
      on,
      onBehalfOf: isStaff(actor) ? await readLeadProposer(tx, facts.id) : null,
      data: { round },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/**
 * 评价开封: every sealed rating of the plenary that is in, co-proposers' too, satisfied or not, in one batch; were the dissatisfied
 * opened sooner, what stays sealed would tell (handbook §2). Each then completes its case, begins round 2 on this
 * day, or leaves the case for the committee's talk. Before the day that the rhythm gives it needs a reason, which is
 * kept. @throws Refusal denied; invalid without that reason; conflict when nothing waits
 */
export async function openRatings(actor: Actor, input: OpenRatingsInput) {
  ensure(mayOpenRatings(actor));
  const { plenaryId } = input;
  return inTransaction(async (tx) => {
    const on = actor.today;
    const cases: ProposalFacts[] = [];
    for (const id of await casesWithSealed(tx, plenaryId, on))
      cases.push(await lockProposal(tx, actor, id));
    // Read anew under the locks: a second clerk may have opened them meanwhile.
    const sealed = await tx.feedback.findMany({
      where: { ...sealedOf(plenaryId, on), proposalId: { in: cases.map(({ id }) => id) } },
      select: { id: true, proposalId: true, round: true },
      orderBy: { proposalId: "asc" },
    });
    const own = {
      ...sealedCoRatingsOf(plenaryId, on),
      proposalId: { in: cases.map(({ id }) => id) },
    };
    const others = await tx.coRating.count({ where: own });
    if (sealed.length + others === 0)
      throw new Refusal("conflict", "没有待开封的评价，或刚被他人开封；请刷新后再看。");
    const dueOn = await readNextOpening(tx, plenaryId, on);
    const reason = reasonOf(dueOn, on, input.reason);
    const days = { openedOn: fromPlainDate(on), dueOn: fromPlainDate(dueOn) };
    const opening = await tx.ratingOpening.create({
      data: { plenaryId, ...days, reason, recordedById: actor.userId },
      select: { id: true },
    });
    const subject = `RatingOpening:${opening.id}`;
    const told = { count: sealed.length + others, reason };
    await recordEvent(tx, actor, {
      kind: "ratings.openBatch",
      plenaryId,
      subject,
      on,
      data: told,
    });
    for (const facts of cases) await openCoRatings(tx, actor, facts, { openingId: opening.id, on });
    for (const { id, proposalId, round } of sealed) {
      const facts = cases.find((one) => one.id === proposalId);
      if (facts) await openOne(tx, actor, facts, { id, round, openingId: opening.id, on });
    }
    // The lead's was opened before, and waited for these.
    for (const facts of cases.filter(
      (one) => !sealed.some(({ proposalId }) => proposalId === one.id),
    ))
      await completeOnceAllRated(tx, actor, facts, { on, over: false });
    return { to: paths.ratings };
  }, 120_000);
}

/** Cases with a sealed rating, the lead's or a co-proposer's, in the order in which they are locked. */
async function casesWithSealed(tx: Tx, plenaryId: number, on: PlainDate): Promise<number[]> {
  const select = { proposalId: true };
  const leads = await tx.feedback.findMany({ where: sealedOf(plenaryId, on), select });
  const others = await tx.coRating.findMany({ where: sealedCoRatingsOf(plenaryId, on), select });
  const ids = [...leads, ...others].map(({ proposalId }) => proposalId);
  return [...new Set(ids)].toSorted((a, b) => a - b);
}

type Opened = { id: number; round: number; openingId: number; on: PlainDate };

async function openOne(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  { id, round, openingId, on }: Opened,
): Promise<void> {
  const rating = await tx.feedback.update({
    where: { id },
    data: { openedOn: fromPlainDate(on), openedRecordedAt: new Date(), openingId },
    select: { attitude: true, result: true },
  });
  const event = { kind: "feedback.open", proposalId: facts.id, subject: `Feedback:${id}`, on };
  await recordEvent(tx, actor, { ...event, data: { round } });
  // A correction may have moved the case on while the rating was sealed; then it is only opened.
  if (facts.status !== "ANSWERED" || round !== lastRound(facts)) return;
  const next = afterOpening({ ...rating, round }, facts.plenary);
  if (next === "completed" && awaited(facts, round).length === 0)
    await complete(tx, actor, facts, { on, ground: "RATED" });
  if (next === "nextRound") await beginRound(tx, actor, facts, on);
  await refreshStatus(tx, facts.id);
}
