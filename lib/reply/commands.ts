import type { Actor } from "@/lib/actor";
import { gotCase, lockAssignment, recordedBy, storeScan } from "@/lib/assignment/commands";
import { isOwnUnit } from "@/lib/assignment/policy";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { consultedBefore } from "@/lib/reply/consultation";
import { isDocumentNumber, normaliseDocumentNumber } from "@/lib/reply/document-number";
import { mayRecordReply, passesGovernment } from "@/lib/reply/policy";
import { isDocumentNumberUsed } from "@/lib/reply/queries";
import type { RecordReplyInput } from "@/lib/reply/schema";
import { ensure } from "@/lib/verdict";

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/**
 * The day a reply counts: the day it goes to the proposer through the system. Only committee staff may give an
 * earlier one, for paper, with the scan (handbook §4, "Which day counts").
 */
function dayOfReply(
  actor: Actor,
  input: RecordReplyInput,
  assignment: AssignmentFacts,
  paper: boolean,
): PlainDate {
  const { today } = actor;
  const on = input.repliedOn ?? today;
  if (!paper && on !== today)
    refuse("repliedOn", "答复以送达提案者当天为准，不能另填日期；纸质答复请提案委补录。");
  ensureDay({
    field: "repliedOn",
    label: "答复日期",
    day: on,
    today,
    after: [gotCase(assignment)],
  });
  if (on < today && !input.scan) refuse("scan", "补录较早日期的纸质答复，请附上答复函的扫描件。");
  const { letterOn } = input;
  if (letterOn && letterOn > on)
    refuse("letterOn", `答复函的落款日期不能晚于答复日期（${on}），请核对后改正。`);
  return on;
}

/** A 文号 in the standard's form. One of the unit's that is in use already is asked about first. */
async function documentNumberOf(
  tx: Tx,
  input: RecordReplyInput,
  assignment: AssignmentFacts,
): Promise<string> {
  const number = normaliseDocumentNumber(input.documentNumber);
  if (!isDocumentNumber(number))
    refuse("documentNumber", "文号应写作「临水〔2012〕15号」这样的形式，请改正。");
  const used = await isDocumentNumberUsed(tx, assignment.unitId, number);
  if (used && !input.sameDocumentNumber) {
    refuse(
      "documentNumber",
      `该单位已有文号为 ${number} 的答复；请改正，确为同一文号的请勾选「文号相同」。`,
    );
  }
  return number;
}

/** What the proposer's consent and the field's rules ask of 公开属性. */
function ensureDisclosure(facts: ProposalFacts, input: RecordReplyInput): void {
  const { disclosure, abstract, disclosureReason } = input;
  if (disclosure === "FULL" && facts.consent === false) {
    refuse("disclosure", "提案者不同意公开，答复不能全文公开；请选摘要公开或不公开。");
  }
  if (disclosure === "ABSTRACT" && !abstract) refuse("abstract", "摘要公开的答复请填写摘要。");
  if (disclosure === "WITHHELD" && !disclosureReason)
    refuse("disclosureReason", "不公开的答复请写明理由。");
}

/** A reply without an earlier face-to-face consultation needs a reason, or is blocked by the plenary's setting. */
function ensureConsultation(
  facts: ProposalFacts,
  assignment: AssignmentFacts,
  on: PlainDate,
  reason?: string,
): string | null {
  if (consultedBefore(facts, assignment, on)) return null;
  if (facts.plenary.consultationRequired) {
    throw new Refusal("invalid", "答复前须与提案者面商；请先面商并登记，再答复。");
  }
  if (!reason)
    refuse(
      "noConsultationReason",
      "答复前没有面商记录；请先登记面商，或写明没有面商的原因（提案者和提案委会看到）。",
    );
  return reason;
}

type Place = { facts: ProposalFacts; assignment: AssignmentFacts; unit: string };

/** What a reply brings along from the draft that it was written as. */
type FromDraft = { draftId: number };

/**
 * Sends a reply whose right to leave was asked before: the field's rules on its day, number, disclosure, consultation
 * and class, then the fact, its event and the status. A draft that was open is closed with it.
 * @throws Refusal denied by the mayors' meeting; invalid, on the fields
 */
export async function sendReply(
  tx: Tx,
  actor: Actor,
  { facts, assignment, unit }: Place,
  input: RecordReplyInput,
  draft?: FromDraft,
): Promise<void> {
  const { fact, onBehalfOf } = recordedBy(actor, assignment, unit);
  const on = dayOfReply(actor, input, assignment, onBehalfOf !== null);
  ensure(passesGovernment(facts, on));
  const documentNumber = await documentNumberOf(tx, input, assignment);
  ensureDisclosure(facts, input);
  const noConsultationReason = ensureConsultation(
    facts,
    assignment,
    on,
    input.noConsultationReason,
  );
  const outcomeClass = await tx.outcomeClass.findFirst({
    where: { id: input.outcomeClassId, plenaryId: facts.plenaryId },
    select: { id: true, letter: true },
  });
  if (!outcomeClass) refuse("outcomeClassId", "办理类别不在本次会议的类别表中，请重新选择。");
  const { signer, text, abstract, disclosure, disclosureReason, letterOn } = input;
  const { id } = await tx.reply.create({
    data: {
      assignmentId: assignment.id,
      repliedOn: fromPlainDate(on),
      letterOn: letterOn ? fromPlainDate(letterOn) : null,
      documentNumber,
      signer,
      outcomeClassId: outcomeClass.id,
      text,
      abstract: abstract ?? null,
      disclosure,
      disclosureReason: disclosureReason ?? null,
      noConsultationReason,
      scanId: await storeScan(tx, input.scan),
      draftId: draft?.draftId ?? null,
      ...fact,
    },
    select: { id: true },
  });
  await tx.replyDraft.updateMany({
    where: { assignmentId: assignment.id, closedAt: null },
    data: { closedAt: new Date() },
  });
  const { letter } = outcomeClass;
  const { round } = assignment;
  const data = { unit, round, documentNumber, signer, letter, disclosure, noConsultationReason };
  await recordEvent(tx, actor, {
    kind: "assignment.reply",
    proposalId: facts.id,
    subject: `Reply:${id}`,
    on,
    onBehalfOf,
    data: { ...data, letterOn: letterOn ?? null },
  });
  await refreshStatus(tx, facts.id);
}

/** 答复 in one step: by the unit's head, or logged from paper by committee staff. */
export function recordReply(actor: Actor, input: RecordReplyInput) {
  return inTransaction(async (tx) => {
    const place = await lockAssignment(tx, actor, input);
    ensure(mayRecordReply(actor, place.facts, place.assignment));
    if (place.assignment.draft && isOwnUnit(actor, place.assignment))
      throw new Refusal("conflict", "本单位已有答复稿，请从答复稿送达提案者。");
    await sendReply(tx, actor, place, input);
    return { to: paths.proposal.show(place.facts.id) };
  });
}
