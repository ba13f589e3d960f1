import type { Actor } from "@/lib/actor";
import { toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { AssignmentFacts } from "@/lib/proposal/facts";
import { assignmentsOfOffice, visibleTo } from "@/lib/proposal/policy";
import { type DraftContent, EMPTY_DRAFT } from "@/lib/reply/letter";
import { mayReadDraft } from "@/lib/reply-draft/policy";
import { companyOf, type Present } from "@/lib/reply-draft/presence";
import { ensure } from "@/lib/verdict";

export const DRAFT_SELECT = {
  id: true,
  revision: true,
  text: true,
  outcomeClassId: true,
  disclosure: true,
  abstract: true,
  disclosureReason: true,
  noConsultationReason: true,
  updatedAt: true,
  updatedById: true,
  updatedBy: { select: { name: true } },
  answers: { select: { position: true, adoption: true, text: true } },
  undertakings: {
    orderBy: { position: "asc" },
    select: { what: true, owner: true, dueOn: true },
  },
  files: {
    orderBy: { id: "asc" },
    select: { fileId: true, uploadedById: true, file: { select: { name: true, size: true } } },
  },
  steps: {
    orderBy: { id: "asc" },
    select: {
      kind: true,
      takenOn: true,
      person: true,
      reason: true,
      scanId: true,
      recordedById: true,
    },
  },
} as const satisfies Prisma.ReplyDraftSelect;

export type DraftRow = Prisma.ReplyDraftGetPayload<{ select: typeof DRAFT_SELECT }>;

/** The content of a row, its answers by their place. */
export function contentOf(row: DraftRow): DraftContent {
  const { text, outcomeClassId, disclosure, abstract, disclosureReason, noConsultationReason } =
    row;
  const length = Math.max(0, ...row.answers.map(({ position }) => position + 1));
  return {
    text,
    outcomeClassId,
    disclosure,
    abstract,
    disclosureReason,
    noConsultationReason,
    answers: Array.from({ length }, (_, place) => {
      const answer = row.answers.find(({ position }) => position === place);
      return { adoption: answer?.adoption ?? null, text: answer?.text ?? "" };
    }),
    undertakings: row.undertakings.map(({ dueOn, ...rest }) => ({
      ...rest,
      dueOn: toPlainDate(dueOn),
    })),
  };
}

/** The open draft of an assignment with its rows; null: nobody has begun one. */
export function findDraft(tx: Tx, assignmentId: number): Promise<DraftRow | null> {
  return tx.replyDraft.findFirst({
    where: { assignmentId, closedAt: null },
    select: DRAFT_SELECT,
  });
}

/** The last draft that was closed: where none is open, its reply was voided, and one may begin anew from it. */
export function findEarlier(tx: Tx, assignmentId: number): Promise<DraftRow | null> {
  return tx.replyDraft.findFirst({
    where: { assignmentId, closedAt: { not: null } },
    orderBy: { id: "desc" },
    select: DRAFT_SELECT,
  });
}

/** Who has, or had, the draft's page open. */
export async function findPresent(tx: Tx, assignmentId: number): Promise<Present[]> {
  const rows = await tx.draftPresence.findMany({
    where: { assignmentId },
    select: { userId: true, since: true, seenAt: true, user: { select: { name: true } } },
  });
  return rows.map(({ user, ...row }) => ({ ...row, name: user.name }));
}

/**
 * The open draft; where there is none, what the editor begins with: nothing, or the text of a reply that was voided, with what was
 * attached to it (`kept`). `others`: who has it open now.
 * @throws Refusal denied to whom the draft may not be shown
 */
export async function readDraft(actor: Actor, assignment: AssignmentFacts) {
  ensure(mayReadDraft(actor, assignment));
  const draft = await findDraft(db, assignment.id);
  const now = new Date();
  const others = companyOf(actor.userId, await findPresent(db, assignment.id), now);
  if (draft)
    return { draft, content: contentOf(draft), others, busy: busyIn(actor, draft, now), kept: [] };
  const before = await findEarlier(db, assignment.id);
  const content = before ? contentOf(before) : EMPTY_DRAFT;
  return { draft, content, others, busy: null, kept: before?.files ?? [] };
}

const BUSY_MINUTES = 30;

/** Somebody else who saved the draft in the last half hour, and how many minutes ago; null: nobody. */
function busyIn(actor: Actor, { updatedById, updatedBy, updatedAt }: DraftRow, now: Date) {
  const minutes = Math.floor((now.getTime() - updatedAt.getTime()) / 60_000);
  if (updatedById === actor.userId || !updatedBy || minutes > BUSY_MINUTES) return null;
  return { name: updatedBy.name, minutes };
}

/** What others had saved before the draft changed hands, the latest first. @throws Refusal denied */
export async function readVersions(actor: Actor, assignment: AssignmentFacts) {
  ensure(mayReadDraft(actor, assignment));
  return db.draftVersion.findMany({
    where: { draft: { assignmentId: assignment.id, closedAt: null } },
    orderBy: { id: "desc" },
    take: 10,
    select: { id: true, savedAt: true, content: true, savedBy: { select: { name: true } } },
  });
}

export type ToPass = {
  assignmentId: number;
  id: number;
  number: string;
  title: string;
  unit: string;
};

/** Signed replies that wait for the office, where the plenary has set so. */
export async function listToPass(actor: Actor): Promise<ToPass[]> {
  const rows = await db.assignment.findMany({
    where: {
      status: "SIGNED",
      voidedAt: null,
      ...assignmentsOfOffice(actor),
      proposal: {
        AND: [visibleTo(actor), { plenary: { officePassesReplies: true } }],
      },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      unit: { select: { name: true } },
      proposal: { select: { id: true, caseNumber: true, registrationNumber: true, title: true } },
    },
  });
  return rows.map(({ id, unit, proposal }) => ({
    assignmentId: id,
    id: proposal.id,
    number: proposal.caseNumber ?? proposal.registrationNumber ?? "",
    title: proposal.title,
    unit: unit?.name ?? "承办单位",
  }));
}
