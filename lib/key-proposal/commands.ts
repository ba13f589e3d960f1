import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { InputJsonValue } from "@/lib/db/sql";
import {
  mayChooseKey,
  mayCloseGovernmentReview,
  mayNameOfficial,
  mayOpenGovernmentReview,
  mayRecordInstruction,
  openReview,
} from "@/lib/key-proposal/policy";
import type {
  ChooseKeyInput,
  CloseGovernmentReviewInput,
  NameOfficialInput,
  OpenGovernmentReviewInput,
  RecordInstructionInput,
} from "@/lib/key-proposal/schema";
import { paths } from "@/lib/paths";
import { type Done, lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { ensure } from "@/lib/verdict";

const filedOn = (facts: ProposalFacts) =>
  facts.reviews.find((review) => review.outcome === "FILED")?.on;

type Recorded = { verb: string; subject: string; on: PlainDate | null; data: InputJsonValue };

/** The end of each act here: the event, the summaries, and back to the case. */
async function finish(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  { verb, ...event }: Recorded,
): Promise<Done> {
  const about = { proposalId: facts.id, plenaryId: facts.plenaryId };
  await recordEvent(tx, actor, { ...event, ...about, kind: `proposal.${verb}` });
  await refreshStatus(tx, facts.id);
  return { to: paths.proposal.show(facts.id), proposalId: facts.id };
}

/** Records that the chairmen's meeting chose the case as 重点提案. @throws Refusal */
export async function chooseKey(actor: Actor, input: ChooseKeyInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayChooseKey(actor, facts));
    const on = input.chosenOn;
    const after = [{ label: "立案日期", on: filedOn(facts) }];
    ensureDay({ field: "chosenOn", label: "主席会议确定日期", day: on, today: actor.today, after });
    const { id } = await tx.keySelection.create({
      data: { proposalId: facts.id, chosenOn: fromPlainDate(on), recordedById: actor.userId },
    });
    return finish(tx, actor, facts, {
      verb: "chooseKey",
      subject: `KeySelection:${id}`,
      on,
      data: {},
    });
  });
}

/** 批示, internal. The log names the leaders and never holds the text. @throws Refusal */
export async function recordInstruction(
  actor: Actor,
  input: RecordInstructionInput,
): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayRecordInstruction(actor, facts));
    const { leaders, text, instructedOn: on } = input;
    const after = [{ label: "立案日期", on: filedOn(facts) }];
    ensureDay({ field: "instructedOn", label: "批示日期", day: on, today: actor.today, after });
    const source = isStaff(actor) ? "PAPER" : "OWN";
    const { id } = await tx.instruction.create({
      data: {
        proposalId: facts.id,
        leaders,
        text,
        instructedOn: fromPlainDate(on),
        source,
        recordedById: actor.userId,
      },
    });
    return finish(tx, actor, facts, {
      verb: "instruct",
      subject: `Instruction:${id}`,
      on,
      data: { leaders },
    });
  });
}

/** 领办 or 督办: who takes the case on. Several may stand. @throws Refusal */
export async function nameOfficial(actor: Actor, input: NameOfficialInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayNameOfficial(actor, input.part, facts));
    const { part, official } = input;
    const { id } = await tx.keyOfficial.create({
      data: { proposalId: facts.id, part, official, recordedById: actor.userId },
    });
    return finish(tx, actor, facts, {
      verb: "nameOfficial",
      subject: `KeyOfficial:${id}`,
      on: null,
      data: { part, official },
    });
  });
}

/** The reply's draft goes before the mayor's meeting; until it comes back the reply may not leave. @throws Refusal */
export async function openGovernmentReview(
  actor: Actor,
  input: OpenGovernmentReviewInput,
): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayOpenGovernmentReview(actor, facts));
    const on = input.openedOn;
    const after = [{ label: "交办日期", on: facts.handOver?.on }];
    ensureDay({ field: "openedOn", label: "提交审阅日期", day: on, today: actor.today, after });
    const { id } = await tx.governmentReview.create({
      data: { proposalId: facts.id, openedOn: fromPlainDate(on), recordedById: actor.userId },
    });
    return finish(tx, actor, facts, {
      verb: "openGovernmentReview",
      subject: `GovernmentReview:${id}`,
      on,
      data: {},
    });
  });
}

/** The mayor's meeting has looked at the reply: from this day on it may go to the proposer. @throws Refusal */
export async function closeGovernmentReview(
  actor: Actor,
  input: CloseGovernmentReviewInput,
): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayCloseGovernmentReview(actor, facts));
    const review = openReview(facts);
    if (!review) throw new Error(`proposal ${facts.id} has no open review`);
    const { closedOn: on, outcome } = input;
    const after = [{ label: "提交审阅日期", on: review.openedOn }];
    ensureDay({ field: "closedOn", label: "审阅日期", day: on, today: actor.today, after });
    await tx.governmentReview.update({
      where: { id: review.id },
      data: {
        closedOn: fromPlainDate(on),
        outcome,
        closedById: actor.userId,
        closedRecordedAt: new Date(),
      },
    });
    const subject = `GovernmentReview:${review.id}`;
    return finish(tx, actor, facts, {
      verb: "closeGovernmentReview",
      subject,
      on,
      data: { outcome },
    });
  });
}
