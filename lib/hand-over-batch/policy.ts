import type { Actor } from "@/lib/actor";
import { actedOn, mayUndoHandOver } from "@/lib/hand-over/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isStaff, isUnit } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 成批交办 is the office's, as a single hand-over is. */
export function mayHandOverBatch(actor: Actor): Verdict {
  return isOffice(actor) ? yes : no("只有政府督查室可以成批交办。");
}

/** Whole batches are for the office, the committee's staff and leaders. */
export function mayReadBatches(actor: Actor): Verdict {
  const reads = isOffice(actor) || isStaff(actor) || actor.role === "leader";
  return reads ? yes : no("整批交办只有督查室、提案委和领导可以看；承办单位看本单位的交办单。");
}

/** A unit reads and prints its own sheet; `null`: every unit's. */
export function sheetsFor(actor: Actor): { unitId: number } | null | undefined {
  if (mayReadBatches(actor).may) return null;
  return isUnit(actor) && actor.unitId !== null ? { unitId: actor.unitId } : undefined;
}

export type CaseOfBatch = {
  facts: ProposalFacts;
  /** 第086号 */
  number: string;
  unitOf: (unitId: number | null) => string;
};

/**
 * 撤销整批: all of it or nothing, by the rule for a single hand-over. The reason names every case that stands against
 * it, with the units that acted.
 */
export function mayUndoBatch(
  actor: Actor,
  batch: { undoneAt: Date | null },
  cases: readonly CaseOfBatch[],
): Verdict {
  if (!isOffice(actor)) return no("只有政府督查室可以撤销整批交办。");
  if (batch.undoneAt !== null) return no("这一批已经撤销。");
  if (cases.length === 0) return no("这一批的交办已经逐件撤销，没有可以撤销的了。");
  const against = cases.flatMap(({ facts, number, unitOf }) => {
    const verdict = mayUndoHandOver(actor, facts);
    if (verdict.may) return [];
    const units = facts.assignments.filter(actedOn).map(({ unitId }) => unitOf(unitId));
    const what =
      units.length > 0 ? `${[...new Set(units)].join("、")}已签收或办理` : verdict.reason;
    return [`${number}${what.replace(/。$/, "")}`];
  });
  if (against.length === 0) return yes;
  return no(`不能撤销整批：${against.join("；")}。其余各件可以在提案页上逐件撤销。`);
}
