import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { raw, sql } from "@/lib/db/sql";

/**
 * Gives the demo its second time. The sheet was imported on the morning of the published day; in the afternoon the
 * reply of one case was voided, for the clerk had entered it in the wrong line; the same reply, found on paper, was
 * logged late, when the demo was loaded. By the dates things happened nothing changes; whoever asks for what was known
 * at the end of that day misses one reply.
 */
const IMPORTED_AT = new Date("2012-06-25T09:00:00+08:00");
const VOIDED_AT = new Date("2012-06-25T16:30:00+08:00");
const REASON = "导入的表把别的提案的答复填在了这一件，先作废，等纸质答复";

/** The tables that an import writes dated facts to. */
const IMPORTED = [
  "Submission",
  "Review",
  "KeySelection",
  "Instruction",
  "KeyOfficial",
  "GovernmentReview",
  "HandOver",
  "Assignment",
  "Acceptance",
  "Consultation",
  "Opinion",
  "Reply",
  "Publication",
  "Feedback",
  "Completion",
];

export function seedCorrections(actor: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    for (const table of IMPORTED)
      await tx.$executeRaw(sql`UPDATE ${raw(`"${table}"`)} SET "recordedAt" = ${IMPORTED_AT}
        WHERE source = 'IMPORT' AND "voidedAt" IS NULL`);
    await replaceOneReply(tx, actor);
  });
}

/** The last reply of a unit that handles its case alone. */
async function replaceOneReply(tx: Tx, actor: Actor): Promise<void> {
  const { assignment, ...reply } = await tx.reply.findFirstOrThrow({
    where: { voidedAt: null, source: "IMPORT", assignment: { role: "SOLE", round: 1 } },
    orderBy: [{ repliedOn: "desc" }, { id: "desc" }],
    include: {
      assignment: { select: { proposalId: true, round: true, unit: { select: { name: true } } } },
      outcomeClass: { select: { letter: true } },
    },
  });
  const on = toPlainDate(reply.repliedOn);
  const about = { proposalId: assignment.proposalId, on };
  await tx.reply.update({
    where: { id: reply.id },
    data: { voidedAt: VOIDED_AT, voidReason: REASON },
  });
  await recordEvent(tx, actor, {
    ...about,
    kind: "fact.void",
    subject: `Reply:${reply.id}`,
    data: { fact: "reply", label: "答复", day: on, reason: REASON },
  });
  const { documentNumber, signer, disclosure, text, abstract, outcomeClassId } = reply;
  const { id } = await tx.reply.create({
    data: {
      assignmentId: reply.assignmentId,
      repliedOn: fromPlainDate(on),
      documentNumber,
      signer,
      disclosure,
      text,
      abstract,
      outcomeClassId,
      source: "PAPER",
    },
    select: { id: true },
  });
  const unit = assignment.unit?.name ?? "";
  const letter = reply.outcomeClass?.letter ?? "";
  await recordEvent(tx, actor, {
    ...about,
    kind: "assignment.reply",
    subject: `Reply:${id}`,
    onBehalfOf: unit,
    data: { unit, round: assignment.round, documentNumber, signer, letter, disclosure },
  });
}
