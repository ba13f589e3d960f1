import type { Actor } from "@/lib/actor";
import { BUILDING, type Place } from "@/lib/correction/building";
import { columnOf, type CorrectableField, type FactEntry } from "@/lib/correction/field";
import { FACTS, type FactKind } from "@/lib/correction/kinds";
import { type ProposalMove, UNDO_OF_DECISION } from "@/lib/proposal/moves";
import { isStaff, mayMove } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The person who recorded it, in a role that records such facts. */
function isRecorder(actor: Actor, kind: FactKind, { row }: Place): boolean {
  const { recorders }: FactEntry = FACTS[kind];
  const own = actor.userId !== null && row.recordedById === actor.userId;
  return own && (recorders as readonly string[]).includes(actor.role);
}

/** Handbook §2, last row: committee staff any fact; who recorded it, until the next step builds on it. */
function mayTouch(actor: Actor, kind: FactKind, place: Place): Verdict {
  if (place.row.voidedAt !== null) return no("这条记录已经作废。");
  if (isStaff(actor)) return yes;
  const { label } = FACTS[kind];
  if (!isRecorder(actor, kind, place)) return no(`这条${label}不是您记录的，请联系提案委更正。`);
  const built = BUILDING[kind].built(place);
  return built ? no(`${built}，这条${label}本人不能再改，请联系提案委更正。`) : yes;
}

/** The fields of this row that the actor may correct. */
export function correctableFields(
  actor: Actor,
  kind: FactKind,
  { row }: Pick<Place, "row">,
): CorrectableField[] {
  const { fields }: FactEntry = FACTS[kind];
  return fields.filter(
    (field) =>
      (!field.staffOnly || isStaff(actor)) &&
      (!field.ifSet || row[columnOf(field)] !== null) &&
      (!field.outcome || row.outcome === field.outcome),
  );
}

/** May the actor correct this fact, that is, void it and record it anew in one act? */
export function mayCorrect(actor: Actor, kind: FactKind, place: Place): Verdict {
  const verdict = mayTouch(actor, kind, place);
  if (!verdict.may) return verdict;
  if (correctableFields(actor, kind, place).length > 0) return yes;
  return no(BUILDING[kind].stays?.(place) || `${FACTS[kind].label}没有可以由您更正的内容。`);
}

/** May the actor void this fact? A decision on filing is taken back by its own move of the table. */
export function mayVoid(actor: Actor, kind: FactKind, place: Place): Verdict {
  if (kind === "review") return mayUndoDecision(actor, place);
  const verdict = mayTouch(actor, kind, place);
  if (!verdict.may) return verdict;
  const stays = BUILDING[kind].stays?.(place);
  return stays ? no(stays) : yes;
}

function mayUndoDecision(actor: Actor, { facts, row }: Place): Verdict {
  if (row.voidedAt !== null) return no("这条记录已经作废。");
  const latest = facts.reviews.filter((review) => review.outcome === facts.status).at(-1);
  const move = UNDO_OF_DECISION[facts.status as keyof typeof UNDO_OF_DECISION] as
    | ProposalMove
    | undefined;
  if (!move || latest?.id !== row.id)
    return no("提案已经往下走，这项审查决定不能作废；日期或文字有误请更正。");
  return mayMove(actor, move, facts);
}

/** Committee staff say why; who corrects their own fresh record need not. */
export function needsReason(actor: Actor, kind: FactKind, place: Place): boolean {
  return !isRecorder(actor, kind, place) || Boolean(BUILDING[kind].built(place));
}
