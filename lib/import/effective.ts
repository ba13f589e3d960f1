import type { PlainDate } from "@/lib/calendar/plain-date";
import type { ProposerKind } from "@/lib/db/generated/enums";
import type { ReviewResult } from "./choices";
import type { RegisterRow } from "./register-row";
import type { AssignmentLine, EffectiveDay, ProposerRef } from "./result";

/** The days on which the row says that something happened, from 交办 on; 答复期限 is no such day. */
function daysFromHandOver(row: RegisterRow): (PlainDate | null)[] {
  const reviewed = row.governmentReview?.state === "DONE" ? row.governmentReview.on : null;
  return [
    row.handedOverOn,
    row.acceptedOn,
    row.consultedOn,
    row.repliedOn,
    row.publishedOn,
    row.feedbackOn,
    row.completedOn,
    reviewed,
  ];
}

function earliest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.reduce<PlainDate | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}

/** Without 提交日期 a row counts as received on the earliest later date it has. */
export function receivedDay(row: RegisterRow): EffectiveDay {
  if (row.submittedOn) return { on: row.submittedOn, dated: true };
  return { on: earliest([row.reviewedOn, ...daysFromHandOver(row)]), dated: false };
}

/** Without 审查日期 a row counts as reviewed on the earliest later date it has. */
export function reviewedDay(row: RegisterRow): EffectiveDay {
  if (row.reviewedOn) return { on: row.reviewedOn, dated: true };
  return { on: earliest(daysFromHandOver(row)), dated: false };
}

/** Without 审查结果 a row with 案号 is filed; with neither it is not reviewed yet. */
export function effectiveReviewResult(row: RegisterRow): ReviewResult | null {
  return row.reviewResult ?? (row.caseNumber !== null ? "FILED" : null);
}

/** 提案分类 as written, or told from the proposers. */
export function effectiveProposerKind(row: RegisterRow, lead: ProposerRef | null): ProposerKind {
  if (row.proposerKind) return row.proposerKind;
  if (lead?.kind === "collective") return "COLLECTIVE";
  return row.coSigners.length > 0 ? "JOINT" : "INDIVIDUAL";
}

/**
 * The units' parts. In separate handling 面商人, 答复文号 and 签发人 go to the units in their order; otherwise all of
 * them are the one unit's. A row that was handed over without naming its unit has one part without unit.
 */
export function assignmentLines(row: RegisterRow): AssignmentLine[] {
  const { leadUnits, assistUnits, handlingMode, consultedBy, documentNumbers, signers } = row;
  const handled =
    row.handedOverOn !== null ||
    row.acceptedOn !== null ||
    row.repliedOn !== null ||
    assistUnits.length > 0;
  const units: (string | null)[] = leadUnits.length > 0 || !handled ? leadUnits : [null];
  const separate = units.length > 1 || handlingMode === "SEPARATE";
  const role = separate
    ? "SEPARATE"
    : assistUnits.length > 0 || handlingMode === "LEAD_ASSIST"
      ? "LEAD"
      : "SOLE";
  const share = (items: readonly string[], i: number) =>
    (units.length > 1 ? items[i] : items.join("、")) || null;
  return [
    ...units.map(
      (unit, i) =>
        ({
          unit,
          role,
          consultedBy: share(consultedBy, i),
          documentNumber: share(documentNumbers, i),
          signer: share(signers, i),
        }) as const,
    ),
    ...assistUnits.map(
      (unit) =>
        ({ unit, role: "ASSIST", consultedBy: null, documentNumber: null, signer: null }) as const,
    ),
  ];
}
