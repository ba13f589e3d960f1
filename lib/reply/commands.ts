import type { Actor } from "@/lib/actor";
import { gotCase, lockAssignment, recordedBy, storeScan } from "@/lib/assignment/commands";
import { isOwnUnit } from "@/lib/assignment/policy";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate, yearOf } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { consultedBefore } from "@/lib/reply/consultation";
import {
  isDocumentNumber,
  mayRepeatNumber,
  normaliseDocumentNumber,
} from "@/lib/reply/document-number";
import { composeLetter, type DraftContent, letterFromPaper, rowsOf } from "@/lib/reply/letter";
import { mayRecordReply, passesGovernment } from "@/lib/reply/policy";
import { suggestionsOf, takeSeries } from "@/lib/reply/queries";
import { contentFrom, type LeavingReply, type RecordReplyInput } from "@/lib/reply/schema";
import { missingFrom } from "@/lib/reply/whole";
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
  input: LeavingReply,
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

/**
 * A 文号 in the standard's form, which no other standing reply of the unit has. Where one may be given once more, a
 * tick with a reason is asked for, and the reason stays with the reply.
 */
async function documentNumberOf(
  tx: Tx,
  actor: Actor,
  input: LeavingReply,
  { unitId }: AssignmentFacts,
  paper: boolean,
): Promise<{ documentNumber: string; sameNumberReason: string | null }> {
  const documentNumber = normaliseDocumentNumber(input.documentNumber);
  if (!isDocumentNumber(documentNumber))
    refuse("documentNumber", "文号应写作「临水〔2012〕15号」这样的形式，请改正。");
  const { holders, next } = await takeSeries(tx, unitId, documentNumber, yearOf(actor.today));
  const [holder] = holders;
  if (!holder) return { documentNumber, sameNumberReason: null };
  const used = `${numberOf(holder.assignment.proposal)}的答复已用文号 ${documentNumber}`;
  if (!mayRepeatNumber(paper, holders)) {
    const free = next ? `，请改用下一个号 ${next}` : "，请改用另一个号";
    refuse("documentNumber", `本单位${used}${free}；那一件写错的请提案委更正。`);
  }
  if (!input.sameDocumentNumber)
    refuse("documentNumber", `该单位${used}；请改正，确为同一文号的请勾选「文号相同」。`);
  if (!input.sameNumberReason) refuse("sameNumberReason", "请写明文号为什么相同。");
  return { documentNumber, sameNumberReason: input.sameNumberReason };
}

const numberOf = (of: { caseNumber: string | null; registrationNumber: string | null }) =>
  of.caseNumber ? `第${of.caseNumber}号提案` : `登记号${of.registrationNumber ?? ""}`;

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

/** A class of the plenary's own table. @throws Refusal invalid, on the field */
async function classOf(tx: Tx, { plenaryId }: ProposalFacts, id: number) {
  const select = { id: true, letter: true } as const;
  const outcomeClass = await tx.outcomeClass.findFirst({ where: { id, plenaryId }, select });
  if (!outcomeClass) refuse("outcomeClassId", "办理类别不在本次会议的类别表中，请重新选择。");
  return outcomeClass;
}

type Place = { facts: ProposalFacts; assignment: AssignmentFacts; unit: string };

/**
 * Sends a reply whose right to leave was asked before: the field's rules on its day, number, consultation and class,
 * then the fact, its event and the status. A draft that was open is closed with it.
 * @throws Refusal denied by the mayors' meeting; invalid, on the fields
 */
export async function sendReply(
  tx: Tx,
  actor: Actor,
  { facts, assignment, unit }: Place,
  input: LeavingReply,
  draftId: number | null,
): Promise<void> {
  const { fact, onBehalfOf } = recordedBy(actor, assignment, unit);
  const paper = onBehalfOf !== null;
  const on = dayOfReply(actor, input, assignment, paper);
  ensure(passesGovernment(facts, on));
  const number = await documentNumberOf(tx, actor, input, assignment, paper);
  const noConsultationReason = ensureConsultation(
    facts,
    assignment,
    on,
    input.noConsultationReason,
  );
  const outcomeClass = await classOf(tx, facts, input.outcomeClassId);
  const { signer, text, abstract, disclosure, disclosureReason, letterOn } = input;
  const { id } = await tx.reply.create({
    data: {
      assignmentId: assignment.id,
      repliedOn: fromPlainDate(on),
      letterOn: letterOn ? fromPlainDate(letterOn) : null,
      ...number,
      signer,
      outcomeClassId: outcomeClass.id,
      text,
      abstract: abstract || null,
      disclosure,
      disclosureReason: disclosureReason || null,
      noConsultationReason,
      scanId: await storeScan(tx, input.scan),
      draftId,
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
  const data = { unit, round, ...number, signer, letter, disclosure, noConsultationReason };
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

/** A letter that was written in one step, its answers and measures kept as those of a draft are. */
async function keepLetter(tx: Tx, actor: Actor, assignmentId: number, content: DraftContent) {
  const { columns, answers, undertakings } = rowsOf(content);
  const { id } = await tx.replyDraft.create({
    data: {
      ...columns,
      assignmentId,
      updatedById: actor.userId,
      closedAt: new Date(),
      answers: { create: answers },
      undertakings: { create: undertakings },
    },
    select: { id: true },
  });
  return id;
}

/**
 * 答复 in one step: by the unit's head, who answers each suggestion as in a draft; or logged from paper by committee
 * staff, as far as the letter says.
 */
export function recordReply(actor: Actor, input: RecordReplyInput) {
  return inTransaction(async (tx) => {
    const place = await lockAssignment(tx, actor, input);
    const { facts, assignment } = place;
    ensure(mayRecordReply(actor, facts, assignment));
    const paper = !isOwnUnit(actor, assignment);
    if (assignment.draft && !paper)
      throw new Refusal("conflict", "本单位已有答复稿，请从答复稿送达提案者。");
    const content = contentFrom(input);
    const suggestions = await suggestionsOf(tx, facts.id);
    // From paper it hangs on the letter's day, which is judged as it leaves.
    const consulted = paper || consultedBefore(facts, assignment, actor.today);
    const asked = { suggestions, consent: facts.consent, consulted, paper };
    const missing = missingFrom(content, asked);
    const { outcomeClassId, disclosure } = content;
    if (Object.keys(missing).length > 0 || !outcomeClassId || !disclosure)
      throw new Refusal("invalid", "", missing);
    const text = paper
      ? letterFromPaper(content, suggestions)
      : composeLetter(content, suggestions);
    await classOf(tx, facts, outcomeClassId);
    const draftId = await keepLetter(tx, actor, assignment.id, content);
    await sendReply(tx, actor, place, { ...input, text, outcomeClassId, disclosure }, draftId);
    return { to: paths.proposal.show(facts.id) };
  });
}
