import type { Actor } from "@/lib/actor";
import { gotCase, lockAssignment, recordedBy, storeScan } from "@/lib/assignment/commands";
import { readUnitNames } from "@/lib/assignment/queries";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { mayConfirmConsultation, mayRecordConsultation } from "@/lib/consultation/policy";
import type { ConfirmConsultationInput, RecordConsultationInput } from "@/lib/consultation/schema";
import { inTransaction } from "@/lib/db/client";
import { notFound, Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import { isLeadProposer } from "@/lib/proposal/policy";
import { ensure } from "@/lib/verdict";

/** 面商: face to face. A phone call is contact (沟通) and is refused here (handbook §1). */
export function recordConsultation(actor: Actor, input: RecordConsultationInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayRecordConsultation(actor, facts, assignment));
    const { mode, place, people, content } = input;
    if (mode === "PHONE") {
      const sentence = "电话联系是沟通，不是面商；请改用「登记联系」。";
      throw new Refusal("invalid", sentence, { mode: sentence });
    }
    const on = input.consultedOn;
    const { today } = actor;
    ensureDay({
      field: "consultedOn",
      label: "面商日期",
      day: on,
      today,
      after: [gotCase(assignment)],
    });
    const { fact, onBehalfOf } = recordedBy(actor, assignment, unit);
    const scanId = await storeScan(tx, input.scan);
    const what = {
      assignmentId: assignment.id,
      consultedOn: fromPlainDate(on),
      mode,
      place,
      people,
      content,
      scanId,
    };
    const { id } = await tx.consultation.create({
      data: { ...what, ...fact },
      select: { id: true },
    });
    const event = {
      kind: "consultation.record",
      proposalId: facts.id,
      subject: `Consultation:${id}`,
      on,
      onBehalfOf,
    };
    await recordEvent(tx, actor, { ...event, data: { unit, mode, place, people } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** The lead proposer confirms or denies that a consultation took place; the last word holds. */
export function confirmConsultation(actor: Actor, input: ConfirmConsultationInput) {
  return inTransaction(async (tx) => {
    const where = { id: input.consultationId };
    const found = await tx.consultation.findUnique({
      where,
      select: { assignment: { select: { proposalId: true } } },
    });
    if (!found) throw notFound();
    const facts = await lockProposal(tx, actor, found.assignment.proposalId);
    const consultation = await tx.consultation.findUniqueOrThrow({
      where,
      select: {
        consultedOn: true,
        source: true,
        voidedAt: true,
        assignment: { select: { unitId: true } },
      },
    });
    if (consultation.voidedAt)
      throw new Refusal("conflict", "这次面商的记录刚被作废，请刷新后再看。");
    ensure(mayConfirmConsultation(actor, facts, consultation.source));
    const confirmed = input.confirmed === "yes";
    if (!confirmed && input.note === undefined) {
      const sentence = "请写明不属实的情况，提案委和承办单位会看到。";
      throw new Refusal("invalid", sentence, { note: sentence });
    }
    const own = isLeadProposer(actor, facts);
    const source = own ? "OWN" : "PAPER";
    const said = {
      consultationId: where.id,
      confirmed,
      saidOn: fromPlainDate(actor.today),
      note: input.note ?? null,
    };
    const { id } = await tx.consultationConfirmation.create({
      data: { ...said, source, recordedById: actor.userId },
      select: { id: true },
    });
    const { unitId } = consultation.assignment;
    const unit = (await readUnitNames(tx, [unitId])).get(unitId) ?? "";
    await recordEvent(tx, actor, {
      kind: confirmed ? "consultation.confirm" : "consultation.deny",
      proposalId: facts.id,
      subject: `ConsultationConfirmation:${id}`,
      on: actor.today,
      onBehalfOf: own ? null : "第一提案人",
      data: { unit, consultedOn: toPlainDate(consultation.consultedOn) },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}
