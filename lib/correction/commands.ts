import type { Actor } from "@/lib/actor";
import { restartLimits } from "@/lib/assignment/commands";
import { recordEvent } from "@/lib/audit/record";
import { yearOf } from "@/lib/calendar/plain-date";
import { copyFiles } from "@/lib/consultation/commands";
import { BUILDING } from "@/lib/correction/building";
import type { Place } from "@/lib/correction/steps";
import type { FactEntry } from "@/lib/correction/entry";
import { FACTS, type FactKind } from "@/lib/correction/kinds";
import { correctableFields, mayCorrect, mayVoid, needsReason } from "@/lib/correction/policy";
import { classChoices, placeOf } from "@/lib/correction/queries";
import { dayOf, type FactRow, readFact, subjectOf, tableOf } from "@/lib/correction/row";
import type { CorrectFactInput, VoidFactInput } from "@/lib/correction/schema";
import { ensureReply, readCorrected } from "@/lib/correction/values";
import { inTransaction, type Tx } from "@/lib/db/client";
import { notFound, Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import {
  type Done,
  type InClosedPlenary,
  lockProposal,
  refreshStatus,
} from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import { takeSeries } from "@/lib/reply/queries";
import { undoReview } from "@/lib/review/commands";
import { ensure } from "@/lib/verdict";

type About = Pick<VoidFactInput, "proposalId" | "seenStatus" | "fact" | "factId">;

/** The proposal locked, the fact read under the lock, so that two clerks never change the same row. */
async function lockFact(
  tx: Tx,
  actor: Actor,
  about: About,
  closed: InClosedPlenary = "refused",
): Promise<Place> {
  const facts = await lockProposal(tx, actor, about.proposalId, about.seenStatus, closed);
  const row = await readFact(tx, actor, about.fact, about.factId, facts.id);
  if (!row) throw notFound();
  return placeOf(facts, row);
}

const voided = (actor: Actor, voidReason: string) => ({
  voidedAt: new Date(),
  voidedById: actor.userId,
  voidReason,
});

/**
 * 作废: the fact counts no more, and stays in the history with the reason. Status, limits and figures follow.
 * @throws Refusal denied, with what stands in the way; notFound; conflict
 */
export async function voidFact(actor: Actor, input: VoidFactInput): Promise<Done> {
  if (input.fact === "review") return voidDecision(actor, input);
  return inTransaction(async (tx) => {
    const { fact, reason } = input;
    const place = await lockFact(tx, actor, input, "allowed");
    const { facts, row } = place;
    ensure(mayVoid(actor, fact, place));
    await tableOf(tx, fact).update({ where: { id: row.id }, data: voided(actor, reason) });
    // With the hand-over its units lose the case; nothing was done on it, or it could not be voided.
    if (fact === "handOver") {
      await tx.assignment.updateMany({
        where: { proposalId: facts.id, voidedAt: null },
        data: voided(actor, reason),
      });
    }
    const day = dayOf(row, FACTS[fact].day);
    await recordEvent(tx, actor, {
      kind: "fact.void",
      proposalId: facts.id,
      plenaryId: facts.plenaryId,
      subject: subjectOf(fact, row.id),
      on: day,
      data: { fact, label: FACTS[fact].label, day, reason },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id), proposalId: facts.id };
  });
}

/** A decision on filing goes the way of the table of moves, with its case number and its main case. */
async function voidDecision(actor: Actor, input: VoidFactInput): Promise<Done> {
  await inTransaction(async (tx) =>
    ensure(mayVoid(actor, "review", await lockFact(tx, actor, input, "allowed"))),
  );
  const { proposalId, seenStatus, reason, factId } = input;
  return undoReview(actor, { proposalId, seenStatus, reason, reviewId: factId });
}

/** Days stand in their order, and not in the future. @throws Refusal invalid, on the field */
function ensureDays(actor: Actor, kind: FactKind, place: Place, corrected: FactRow): void {
  const entry: FactEntry = FACTS[kind];
  const { after, before } = BUILDING[kind];
  for (const { name, label, input } of entry.fields) {
    const day = dayOf(corrected, name);
    if (input !== "day" || day === null || day === dayOf(place.row, name)) continue;
    const earlier = name === entry.day ? after?.(place) : undefined;
    ensureDay({ field: name, label, day, today: actor.today, after: earlier });
    const late = name === entry.day && before?.(place).find((step) => step.on && day > step.on);
    if (late) {
      const fault = `${label}不能晚于${late.label}（${late.on}），请核对后改正。`;
      throw new Refusal("invalid", fault, { [name]: fault });
    }
  }
  const [first, second] = (entry.rising ?? []).map((name) => dayOf(corrected, name));
  if (first && second && first > second) {
    const [name = "", next = ""] = entry.rising ?? [];
    const label = (column: string) => entry.fields.find((field) => field.name === column)?.label;
    const fault = `${label(name)}不能晚于${label(next) ?? "下一步"}（${second}），请核对后改正。`;
    throw new Refusal("invalid", fault, { [name]: fault });
  }
}

/** What a corrected row takes over from the old one: all but its own record. A corrected import is now the staff's word. */
function anew(actor: Actor, row: FactRow, data: Record<string, unknown>): FactRow {
  const {
    id: _,
    recordedAt: __,
    voidedAt: ___,
    voidedById: ____,
    voidReason: _____,
    ...kept
  } = row;
  const dated = "dated" in row ? { dated: true } : {};
  const source = row.source === "IMPORT" ? "PAPER" : row.source;
  return {
    ...kept,
    ...dated,
    ...data,
    source,
    batchId: null,
    recordedById: actor.userId,
  } as unknown as FactRow;
}

/** A corrected 文号 is none that another standing reply of the unit has. @throws Refusal invalid, on the field */
async function ensureFreeNumber(tx: Tx, actor: Actor, unitId: number | null, row: FactRow) {
  if (typeof row.documentNumber !== "string") return;
  const { holders } = await takeSeries(tx, unitId, row.documentNumber, yearOf(actor.today));
  if (holders.length === 0) return;
  const fault = `该单位另有答复用了文号 ${row.documentNumber}，请核对后改正。`;
  throw new Refusal("invalid", fault, { documentNumber: fault });
}

/**
 * 更正: the fact is voided and recorded anew in one act; both stand in the history. Status, limits and figures follow.
 * @throws Refusal denied; invalid, on the fields; notFound; conflict
 */
export async function correctFact(actor: Actor, input: CorrectFactInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const { fact, reason } = input;
    const place = await lockFact(tx, actor, input);
    const { facts, row } = place;
    ensure(mayCorrect(actor, fact, place));
    if (needsReason(actor, fact, place) && !reason) {
      throw new Refusal("invalid", "请写明更正的原因。", { reason: "请填写更正的原因。" });
    }
    const fields = await classChoices(tx, facts.plenaryId, correctableFields(actor, fact, place));
    const { data, changes } = readCorrected(fields, row, input);
    const next = anew(actor, row, data);
    ensureDays(actor, fact, place, next);
    if (fact === "reply") ensureReply(next);
    const table = tableOf(tx, fact);
    await table.update({
      where: { id: row.id },
      data: voided(actor, `更正：${reason ?? "记录人本人更正"}`),
    });
    if (fact === "reply" && changes.documentNumber)
      await ensureFreeNumber(tx, actor, place.assignment?.unitId ?? null, next);
    const { id } = await table.create({ data: next });
    if (fact === "handOver") await restartLimits(tx, actor, facts.id);
    if (fact === "consultation") await copyFiles(tx, row.id, id);
    if (fact === "feedback") await copyAnswers(tx, row.id, id);
    await recordEvent(tx, actor, {
      kind: "fact.correct",
      proposalId: facts.id,
      plenaryId: facts.plenaryId,
      subject: subjectOf(fact, id),
      on: dayOf(next, FACTS[fact].day),
      data: { fact, label: FACTS[fact].label, replaces: row.id, changes, reason: reason ?? null },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id), proposalId: facts.id };
  });
}

/** Of a rating only the day is corrected: what it says of each suggestion stays. */
async function copyAnswers(tx: Tx, from: number, to: number): Promise<void> {
  const rows = await tx.feedbackAnswer.findMany({ where: { feedbackId: from } });
  await tx.feedbackAnswer.createMany({
    data: rows.map(({ position, answer }) => ({ feedbackId: to, position, answer })),
  });
}
