import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { ReviewOutcome } from "@/lib/db/generated/enums";
import { join, sql, type InputJsonValue } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { leadProposerName } from "@/lib/member/queries";
import { releaseInterimNumber } from "@/lib/numbering/commands";
import { paths } from "@/lib/paths";
import { type Done, lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { PROPOSAL_MOVES, type ProposalMove, UNDO_OF_DECISION } from "@/lib/proposal/moves";
import { isStaff, mayMove } from "@/lib/proposal/policy";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import { REVIEW_OUTCOME_LABEL } from "@/lib/review/labels";
import { faultOfMain } from "@/lib/review/main-case";
import type {
  DeclineProposalInput,
  MergeProposalInput,
  SendBackInput,
  UndoReviewInput,
  WithdrawProposalInput,
} from "@/lib/review/schema";
import { ensure, no } from "@/lib/verdict";

export type Decision = {
  move: ProposalMove;
  on: PlainDate;
  data: { outcome: ReviewOutcome; reason?: string } & Partial<
    Pick<DeclineProposalInput, "declineReason" | "disposition"> &
      Pick<MergeProposalInput, "mergedIntoId">
  >;
  event: Record<string, InputJsonValue | null>;
  onBehalfOf?: string | null;
};

/** A decision may not lie before what it decides on: the last submission, and for a filed case its filing and hand-over. */
export function earlierSteps(facts: ProposalFacts) {
  const filed = facts.reviews.find((review) => review.outcome === "FILED");
  const submitted = facts.submissions.filter((submission) => submission.dated).at(-1);
  return [
    { label: "提交日期", on: submitted?.on },
    { label: "立案日期", on: filed?.on },
    { label: "交办日期", on: facts.handOver?.on },
  ];
}

/** Records one decision on a locked proposal: the fact, its event, the new status. */
export async function decide(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  decision: Decision,
): Promise<Done> {
  const { move, on, data, event, onBehalfOf } = decision;
  ensureDay({
    field: "decidedOn",
    label: `${PROPOSAL_MOVES[move].label}日期`,
    day: on,
    today: actor.today,
    after: earlierSteps(facts),
  });
  const source = onBehalfOf ? "PAPER" : "OWN";
  const { id } = await tx.review.create({
    data: {
      ...data,
      proposalId: facts.id,
      decidedOn: fromPlainDate(on),
      source,
      recordedById: actor.userId,
    },
  });
  await recordEvent(tx, actor, {
    kind: `proposal.${move}`,
    proposalId: facts.id,
    plenaryId: facts.plenaryId,
    subject: `Review:${id}`,
    on,
    onBehalfOf,
    data: event,
  });
  await refreshStatus(tx, facts.id);
  return { to: paths.proposal.show(facts.id), proposalId: facts.id };
}

/** 退回修改: back to the proposer, with what should be changed. @throws Refusal */
export async function sendBackProposal(actor: Actor, input: SendBackInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayMove(actor, "sendBack", facts));
    const { reason } = input;
    const data = { outcome: "SENT_BACK", reason } as const;
    return decide(tx, actor, facts, {
      move: "sendBack",
      on: input.decidedOn,
      data,
      event: { reason },
    });
  });
}

/** 不予立案: coded reason, text and disposition, all shown to the proposer. @throws Refusal */
export async function declineProposal(actor: Actor, input: DeclineProposalInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayMove(actor, "decline", facts));
    const { declineReason, reason, disposition } = input;
    const words = { declineReason, reason, disposition };
    const data = { outcome: "DECLINED", ...words } as const;
    return decide(tx, actor, facts, { move: "decline", on: input.decidedOn, data, event: words });
  });
}

/** Two proposals are taken in the order of their numbers, so that two clerks never wait for each other in a ring. */
async function lockBoth(tx: Tx, ...ids: number[]): Promise<void> {
  await tx.$queryRaw(
    sql`SELECT id FROM "Proposal" WHERE id IN (${join(ids)}) ORDER BY id FOR NO KEY UPDATE`,
  );
}

/**
 * 并案 into a main case of the same plenary that is not handed over yet and not merged away itself. The merged
 * one stays readable; its proposers stay proposers.
 * @throws Refusal
 */
export async function mergeProposal(actor: Actor, input: MergeProposalInput): Promise<Done> {
  return inTransaction(async (tx) => {
    await lockBoth(tx, input.proposalId, input.mergedIntoId);
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayMove(actor, "merge", facts));
    const main = await tx.proposal.findFirst({
      where: { id: input.mergedIntoId, voidedAt: null },
      select: {
        id: true,
        plenaryId: true,
        status: true,
        title: true,
        caseNumber: true,
        registrationNumber: true,
      },
    });
    const fault = faultOfMain(main, facts);
    if (!main || fault) throw new Refusal("invalid", fault ?? "", { mergedIntoId: fault ?? "" });
    const mainNumber = main.caseNumber ?? main.registrationNumber;
    const event = { mergedIntoId: main.id, mainTitle: main.title, mainNumber };
    const data = { outcome: "MERGED", mergedIntoId: main.id } as const;
    return decide(tx, actor, facts, { move: "merge", on: input.decidedOn, data, event });
  });
}

/**
 * 撤回 before the decision, by the lead proposer or by staff on their behalf; 撤案 of a filed case, by staff:
 * it leaves its number, marked.
 * @throws Refusal
 */
export async function withdrawProposal(actor: Actor, input: WithdrawProposalInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    const move = facts.reviews.some((review) => review.outcome === "FILED")
      ? "withdrawFiled"
      : "withdraw";
    ensure(mayMove(actor, move, facts));
    const { reason, decidedOn: on } = input;
    const onBehalfOf = isStaff(actor) ? await leadProposerName(tx, facts.id) : null;
    const data = { outcome: "WITHDRAWN", reason } as const;
    return decide(tx, actor, facts, {
      move,
      on,
      data,
      event: { reason, caseNumber: facts.caseNumber },
      onBehalfOf,
    });
  });
}

/**
 * Takes back the decision that the proposal stands on (退回, 撤案, 不予立案, 并案, 立案), with a reason, until hand-over:
 * the decision is voided and stays in the history.
 * @throws Refusal
 */
export async function undoReview(
  actor: Actor,
  input: UndoReviewInput & { /** the decision that the form showed */ reviewId?: number },
): Promise<Done> {
  return inTransaction(async (tx) => {
    const merged = await tx.review.findFirst({
      where: { proposalId: input.proposalId, voidedAt: null, outcome: "MERGED" },
      select: { mergedIntoId: true },
    });
    await lockBoth(tx, input.proposalId, ...(merged?.mergedIntoId ? [merged.mergedIntoId] : []));
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus, "allowed");
    const move = UNDO_OF_DECISION[facts.status as keyof typeof UNDO_OF_DECISION] as
      | ProposalMove
      | undefined;
    if (!move)
      return ensure(
        no(`「${PROPOSAL_STATUS[facts.status].label}」的提案没有可以撤销的审查决定。`),
      ) as never;
    ensure(mayMove(actor, move, facts));
    const review = facts.reviews.filter((one) => one.outcome === facts.status).at(-1);
    if (!review) throw new Error(`proposal ${facts.id} stands on no review`);
    if (input.reviewId !== undefined && input.reviewId !== review.id) {
      throw new Refusal("conflict", "提案刚被他人处理，请刷新后再试。");
    }
    if (move === "unfile" && facts.caseNumber !== null) await releaseInterimNumber(tx, facts);
    await tx.review.update({
      where: { id: review.id },
      data: { voidedAt: new Date(), voidedById: actor.userId, voidReason: input.reason },
    });
    await recordEvent(tx, actor, {
      kind: `proposal.${move}`,
      proposalId: facts.id,
      plenaryId: facts.plenaryId,
      subject: `Review:${review.id}`,
      on: review.on,
      data: { reason: input.reason, outcome: REVIEW_OUTCOME_LABEL[review.outcome] },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id), proposalId: facts.id };
  });
}
