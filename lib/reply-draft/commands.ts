import type { Actor } from "@/lib/actor";
import { lockAssignment } from "@/lib/assignment/commands";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { DraftStepKind } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { refreshStatus } from "@/lib/proposal/commands";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { consultedBefore } from "@/lib/reply/consultation";
import { composeLetter, rowsOf } from "@/lib/reply/letter";
import { suggestionsOf } from "@/lib/reply/queries";
import { contentFrom } from "@/lib/reply/schema";
import { isSameDraft, missingFrom } from "@/lib/reply/whole";
import { mayWriteDraft } from "@/lib/reply-draft/policy";
import {
  contentOf,
  type DraftRow,
  findDraft,
  findEarlier,
  findPresent,
} from "@/lib/reply-draft/queries";
import { type Company, companyOf, isPresent } from "@/lib/reply-draft/presence";
import type { PresenceInput, SaveDraftInput } from "@/lib/reply-draft/schema";
import { ensure } from "@/lib/verdict";

export type Place = { facts: ProposalFacts; assignment: AssignmentFacts; unit: string };

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/**
 * What somebody else, or the same person in another window, saved since the page was read; null: nothing. A page that
 * is left saves once more, maybe while the next one is on its way: the same text is no conflict.
 */
function overtakenBy(before: DraftRow | null, input: SaveDraftInput): DraftRow | null {
  if (!before || before.revision === input.revision) return null;
  return isSameDraft(contentOf(before), contentFrom(input)) ? null : before;
}

function whoSaved(actor: Actor, { updatedById, updatedBy }: DraftRow): string {
  return updatedById === actor.userId ? "您在另一个窗口" : (updatedBy?.name ?? "别人");
}

/** What one person had saved, before another goes on with it. */
async function keepVersion(tx: Tx, before: DraftRow, proposalId: number): Promise<void> {
  const content = composeLetter(contentOf(before), await suggestionsOf(tx, proposalId));
  const { id: draftId, revision, updatedAt, updatedById } = before;
  const version = { draftId, revision, content, savedAt: updatedAt, savedById: updatedById };
  await tx.draftVersion.create({ data: version });
}

/** Another person of the unit goes on writing; what the first had saved stays to be read. Part of a larger act. */
export async function passDraft(
  tx: Tx,
  place: { assignmentId: number; proposalId: number },
  userId: number,
): Promise<void> {
  const draft = await findDraft(tx, place.assignmentId);
  if (!draft) return;
  await keepVersion(tx, draft, place.proposalId);
  await tx.replyDraft.update({ where: { id: draft.id }, data: { updatedById: userId } });
}

/** What was attached to a reply that was voided goes into the draft that is written anew; it may be taken off. */
async function filesBefore(tx: Tx, assignmentId: number) {
  const before = await findEarlier(tx, assignmentId);
  return (before?.files ?? []).map(({ fileId, uploadedById }) => ({ fileId, uploadedById }));
}

/** Writes the text of a locked assignment's draft. Its log holds who began it and who went on, not every saving. */
async function write(
  tx: Tx,
  actor: Actor,
  { facts, assignment, unit }: Place,
  input: SaveDraftInput,
): Promise<{ id: number; revision: number; savedAt: Date }> {
  const before = await findDraft(tx, assignment.id);
  const theirs = overtakenBy(before, input);
  if (theirs) {
    const sentence = "刚存了这份答复稿的另一稿，您的这一稿没有存上，还在这一页。请对照后再存。";
    throw new Refusal("conflict", `${whoSaved(actor, theirs)}${sentence}`);
  }
  const { outcomeClassId } = input;
  const known = { id: outcomeClassId ?? 0, plenaryId: facts.plenaryId };
  if (outcomeClassId && (await tx.outcomeClass.count({ where: known })) === 0)
    refuse("outcomeClassId", "办理类别不在本次会议的类别表中，请重新选择。");
  const { columns, answers, undertakings } = rowsOf(contentFrom(input));
  const savedAt = new Date();
  const written = { ...columns, updatedById: actor.userId, updatedAt: savedAt };
  const changesHands = before !== null && before.updatedById !== actor.userId;
  if (before && changesHands) await keepVersion(tx, before, facts.id);
  if (before) {
    await tx.replyAnswer.deleteMany({ where: { draftId: before.id } });
    await tx.undertaking.deleteMany({ where: { draftId: before.id } });
  }
  const rows = { answers: { create: answers }, undertakings: { create: undertakings } };
  const { id, revision } = before
    ? await tx.replyDraft.update({
        where: { id: before.id },
        data: { ...written, ...rows, revision: before.revision + 1 },
      })
    : await tx.replyDraft.create({
        data: {
          ...written,
          ...rows,
          assignmentId: assignment.id,
          files: { create: await filesBefore(tx, assignment.id) },
        },
      });
  if (!before || changesHands) {
    await recordEvent(tx, actor, {
      kind: before ? "draft.write" : "draft.begin",
      proposalId: facts.id,
      subject: `ReplyDraft:${id}`,
      on: before ? null : actor.today,
      data: { unit },
    });
  }
  if (!before) await refreshStatus(tx, facts.id);
  return { id, revision, savedAt };
}

/** One step of the draft's way: a dated fact with its event; the status follows from it. */
export async function takeStep(
  tx: Tx,
  actor: Actor,
  { facts, unit }: Place,
  draftId: number,
  step: { step: DraftStepKind; kind: string; person?: string; reason?: string } & {
    scanId?: number | null;
    on?: PlainDate;
    own?: boolean;
  },
): Promise<void> {
  const { kind, person = null, reason = null, scanId = null, on = actor.today } = step;
  const fact = { kind: step.step, takenOn: fromPlainDate(on), person, reason, scanId };
  await tx.draftStep.create({ data: { ...fact, draftId, recordedById: actor.userId } });
  await recordEvent(tx, actor, {
    kind,
    proposalId: facts.id,
    subject: `ReplyDraft:${draftId}`,
    on,
    data: { unit, person, reason, ...(step.own === undefined ? {} : { own: step.own }) },
  });
  await refreshStatus(tx, facts.id);
}

/**
 * Saves a draft as far as it is written; with `send` it must be whole and goes to be checked.
 * @throws Refusal denied; conflict when somebody else saved since; invalid, on the fields, when it is sent unwhole
 */
export function saveDraft(actor: Actor, input: SaveDraftInput) {
  return inTransaction(async (tx) => {
    const place = await lockAssignment(tx, actor, input);
    const { facts, assignment } = place;
    ensure(mayWriteDraft(actor, facts, assignment));
    const { id, revision, savedAt } = await write(tx, actor, place, input);
    const saved = { revision, savedAt: savedAt.toISOString() };
    if (input.intent !== "send")
      return { to: paths.assignment.draft(facts.id, assignment.id), saved };
    const missing = missingFrom(contentFrom(input), {
      suggestions: await suggestionsOf(tx, facts.id),
      consent: facts.consent,
      consulted: consultedBefore(facts, assignment, actor.today),
    });
    if (Object.keys(missing).length > 0) throw new Refusal("invalid", "", missing);
    await takeStep(tx, actor, place, id, { step: "SENT", kind: "draft.send" });
    return { to: paths.proposal.show(facts.id), saved };
  });
}

/** What somebody else saved in the meantime, to be held against one's own. */
export type Theirs = { revision: number; who: string; savedAt: string; text: string };
export type Kept = { saved: { revision: number; savedAt: string } } | { theirs: Theirs };

/** As saveDraft, for a page that saves by itself: who was overtaken gets the other's text to read beside their own. */
export function keepDraft(actor: Actor, input: SaveDraftInput): Promise<Kept> {
  return inTransaction(async (tx) => {
    const place = await lockAssignment(tx, actor, input);
    ensure(mayWriteDraft(actor, place.facts, place.assignment));
    const theirs = overtakenBy(await findDraft(tx, place.assignment.id), input);
    if (theirs) {
      const { revision, updatedAt } = theirs;
      const who = whoSaved(actor, theirs);
      const text = composeLetter(contentOf(theirs), await suggestionsOf(tx, place.facts.id));
      return { theirs: { revision, who, savedAt: updatedAt.toISOString(), text } };
    }
    const { revision, savedAt } = await write(tx, actor, place, input);
    return { saved: { revision, savedAt: savedAt.toISOString() } };
  });
}

/**
 * Says that the actor has the draft open, and who else has. No fact and no event: nothing of the case changes, and
 * what is not said again is gone after a minute.
 * @throws Refusal denied to who may not write the draft
 */
export function stayInDraft(actor: Actor, input: PresenceInput): Promise<{ others: Company[] }> {
  return inTransaction(async (tx) => {
    const { facts, assignment } = await lockAssignment(tx, actor, input);
    ensure(mayWriteDraft(actor, facts, assignment));
    const now = new Date();
    const { id: assignmentId } = assignment;
    const rows = await findPresent(tx, assignmentId);
    const { userId } = actor;
    if (userId !== null) {
      const mine = rows.find((row) => row.userId === userId);
      const since = mine && isPresent(mine, now) ? mine.since : now;
      await tx.draftPresence.upsert({
        where: { assignmentId_userId: { assignmentId, userId } },
        create: { assignmentId, userId, since, seenAt: now },
        update: { since, seenAt: now },
      });
    }
    return { others: companyOf(userId, rows, now) };
  });
}
