import type { Actor } from "@/lib/actor";
import { storeScan } from "@/lib/assignment/commands";
import { readUnitNames } from "@/lib/assignment/queries";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import {
  correctedInWords,
  countsAsCorrected,
  faultOfSaid,
  KIND_OF_WORD,
  type Said,
} from "@/lib/consultation/corrected";
import { mayConfirmConsultation, mayEnterWord } from "@/lib/consultation/policy";
import type { ConfirmConsultationInput } from "@/lib/consultation/schema";
import type { EnterWordInput } from "@/lib/consultation-word/schema";
import { inTransaction, type Tx } from "@/lib/db/client";
import { notFound, Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { ensure } from "@/lib/verdict";

/**
 * The proposer's word on a consultation of a locked case; the last word holds. By the one-time link it is their own
 * as well; `entered`: as staff have it on paper or heard it by telephone, marked so and never their own act. A
 * correction confirms it with what was otherwise, or, as countsAsCorrected says, denies it.
 * @throws Refusal denied; conflict when the record was voided; invalid, on `note`, `correctedOn` or `saidOn`
 */
export async function sayOnConsultation(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  consultationId: number,
  said: Said,
): Promise<void> {
  const consultation = await tx.consultation.findFirst({
    where: { id: consultationId, assignment: { proposalId: facts.id } },
    select: {
      consultedOn: true,
      voidedAt: true,
      assignmentId: true,
      assignment: { select: { unitId: true } },
    },
  });
  if (!consultation) throw notFound();
  if (consultation.voidedAt)
    throw new Refusal("conflict", "这次面商的记录刚被作废，请刷新后再看。");
  const held = facts.assignments.find(({ id }) => id === consultation.assignmentId);
  const ownWord = held?.consultations.find(({ id }) => id === consultationId)?.ownWord ?? false;
  const { entered } = said;
  ensure(entered ? mayEnterWord(actor, { ownWord }) : mayConfirmConsultation(actor, facts));
  const saidOn = entered?.saidOn ?? actor.today;
  const after = [{ label: "面商日期", on: toPlainDate(consultation.consultedOn) }];
  if (entered)
    ensureDay({ field: "saidOn", label: "确认日期", day: saidOn, today: actor.today, after });
  const fault = faultOfSaid(said, saidOn);
  if (fault) throw new Refusal("invalid", fault[1], { [fault[0]]: fault[1] });
  const corrects = said.confirmed === "correct";
  const words = {
    on: (corrects && said.correctedOn) || null,
    mode: (corrects && said.correctedMode) || null,
    people: (corrects && said.correctedPeople) || null,
  };
  const days = { assignedOn: held?.assignedOn ?? null, repliedOn: held?.reply?.on ?? null };
  const confirmed = said.confirmed !== "no" && countsAsCorrected(words, days);
  const { id } = await tx.consultationConfirmation.create({
    data: {
      consultationId,
      confirmed,
      saidOn: fromPlainDate(saidOn),
      note: said.note ?? null,
      corrects,
      correctedOn: words.on && fromPlainDate(words.on),
      correctedMode: words.mode === "PHONE" ? null : words.mode,
      byPhone: words.mode === "PHONE",
      correctedPeople: words.people,
      linkId: said.linkId ?? null,
      medium: entered?.medium ?? null,
      scanId: entered?.scanId ?? null,
      source: entered ? "PAPER" : "OWN",
      recordedById: actor.userId,
    },
    select: { id: true },
  });
  const { unitId } = consultation.assignment;
  const unit = (await readUnitNames(tx, [unitId])).get(unitId) ?? "";
  await recordEvent(tx, actor, {
    kind: KIND_OF_WORD[said.confirmed],
    proposalId: facts.id,
    subject: `ConsultationConfirmation:${id}`,
    on: saidOn,
    onBehalfOf: entered ? "第一提案人" : null,
    data: {
      unit,
      consultedOn: toPlainDate(consultation.consultedOn),
      ...(entered && { medium: entered.medium }),
      ...(corrects && { corrected: correctedInWords(words), counts: confirmed }),
    },
  });
  await refreshStatus(tx, facts.id);
}

/** A word on a consultation that is found by its number, its case locked. */
async function sayOn(
  actor: Actor,
  consultationId: number,
  say: (tx: Tx, facts: ProposalFacts) => Promise<void>,
) {
  return inTransaction(async (tx) => {
    const found = await tx.consultation.findUnique({
      where: { id: consultationId },
      select: { assignment: { select: { proposalId: true } } },
    });
    if (!found) throw notFound();
    const facts = await lockProposal(tx, actor, found.assignment.proposalId);
    await say(tx, facts);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** The lead proposer confirms, corrects or denies that a consultation took place; the last word holds. */
export function confirmConsultation(actor: Actor, input: ConfirmConsultationInput) {
  const { consultationId, ...said } = input;
  return sayOn(actor, consultationId, (tx, facts) =>
    sayOnConsultation(tx, actor, facts, consultationId, said),
  );
}

/** Staff enter what the proposer said on paper, with its scan, or by telephone. */
export function enterWord(actor: Actor, input: EnterWordInput) {
  const { consultationId, medium, saidOn, scan, ...said } = input;
  return sayOn(actor, consultationId, async (tx, facts) => {
    const scanId = await storeScan(tx, scan);
    const entered = { medium, saidOn, scanId };
    await sayOnConsultation(tx, actor, facts, consultationId, { ...said, entered });
  });
}
