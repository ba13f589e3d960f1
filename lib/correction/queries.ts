import type { Actor } from "@/lib/actor";
import { BUILDING } from "@/lib/correction/building";
import type { Place } from "@/lib/correction/steps";
import { columnOf, type CorrectableField } from "@/lib/correction/field";
import { FACTS, type FactKind } from "@/lib/correction/kinds";
import { correctableFields, mayCorrect, mayVoid, needsReason } from "@/lib/correction/policy";
import { dayOf, type FactRow, readFact } from "@/lib/correction/row";
import { shownValue } from "@/lib/correction/values";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { FACTS_SELECT, type ProposalFacts, toFacts } from "@/lib/proposal/facts";
import { visibleTo } from "@/lib/proposal/policy";

/** A fact where it stands, with the assignment it belongs to. */
export function placeOf(facts: ProposalFacts, row: FactRow): Place {
  const assignment = facts.assignments.find(
    (one) =>
      one.id === row.assignmentId || one.consultations.some((own) => own.id === row.consultationId),
  );
  return { facts, row, assignment };
}

/** The fields with the plenary's class table as the choices of a class. */
export async function classChoices(
  tx: Tx,
  plenaryId: number,
  fields: readonly CorrectableField[],
): Promise<CorrectableField[]> {
  if (!fields.some((field) => field.input === "class")) return [...fields];
  const classes = await tx.outcomeClass.findMany({
    where: { plenaryId },
    orderBy: { position: "asc" },
  });
  const choices = Object.fromEntries(
    classes.map((one) => [String(one.id), `${one.letter}类（${one.wording}）`]),
  );
  return fields.map((field) => (field.input === "class" ? { ...field, choices } : field));
}

/**
 * What the two forms 更正 and 作废 need of one fact. Its values are given only to those who may correct it.
 * @throws Refusal notFound, when the case or the fact is not there to see
 */
export async function readCorrection(
  actor: Actor,
  proposalId: number,
  kind: FactKind,
  factId: number,
) {
  const found = await db.proposal.findFirst({
    where: { AND: [{ id: proposalId }, visibleTo(actor)] },
    select: FACTS_SELECT,
  });
  const row = found && (await readFact(db, actor, kind, factId, proposalId));
  if (!found || !row) throw notFound();
  const facts = toFacts(found);
  const place = placeOf(facts, row);
  const correct = mayCorrect(actor, kind, place);
  const fields = correct.may
    ? await classChoices(db, facts.plenaryId, correctableFields(actor, kind, place))
    : [];
  return {
    kind,
    factId,
    label: FACTS[kind].label,
    day: dayOf(row, FACTS[kind].day),
    proposal: {
      id: facts.id,
      status: facts.status,
      title: facts.title,
      caseNumber: facts.caseNumber,
    },
    fields: fields.map((field) => ({ ...field, value: shownValue(row[columnOf(field)]) })),
    /** what was built on it already, in words; null: nothing */
    built: BUILDING[kind].built(place) || null,
    needsReason: needsReason(actor, kind, place),
    correct,
    void: mayVoid(actor, kind, place),
  };
}
