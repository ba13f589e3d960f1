import { proposalStanding } from "@/lib/proposal/standing";
import { assignmentLines, effectiveReviewResult } from "./effective";
import { governmentReviewDays, type Insert } from "./facts";
import type { Names } from "./names";
import type { RegisterRow } from "./register-row";
import type { ProposerRef } from "./result";

/** The status that standing.ts reads out of a row's facts. */
function statusOf(row: RegisterRow, names: Names): string {
  const result = effectiveReviewResult(row);
  const outcome =
    result === null ? null : result in { FILED: 1, MERGED: 1, WITHDRAWN: 1 } ? result : "DECLINED";
  const outcomeClass = row.outcomeClass ? names.outcomeClass(row.outcomeClass) : null;
  const assignments = assignmentLines(row).map(({ role }) => ({
    role,
    round: 1,
    status: "PENDING" as const,
    acceptance: null,
    returnRequest: null,
    opinion: null,
    draft: null,
    reply: role !== "ASSIST" && row.repliedOn ? { outcomeClass } : null,
  }));
  return proposalStanding({
    submissions: [{}],
    reviews: outcome ? [{ outcome: outcome as "FILED" }] : [],
    governmentReviews: governmentReviewDays(row)
      ? [{ closedOn: governmentReviewDays(row)?.closedOn ?? null }]
      : [],
    handOver: row.handedOverOn,
    assignments,
    completion: row.completedOn,
    classSettings: [],
  });
}

/** The columns of the proposal itself. */
export function proposalValues(row: RegisterRow, names: Names) {
  return {
    registrationNumber: row.registrationNumber,
    caseNumber: row.caseNumber,
    period: row.period,
    title: row.title,
    categoryId: row.category ? names.category(row.category) : null,
    sectorId: row.sector ? names.sector(row.sector) : null,
    analysis: row.analysis ?? "",
    suggestions: row.suggestions,
    consent: row.consent === null ? null : row.consent === "YES",
    remark: row.remark,
    status: statusOf(row, names),
  };
}

/** A person who stands twice on a sheet's row stands once on the proposal. */
export function proposerInserts(
  proposalId: number,
  refs: readonly ProposerRef[],
  names: Names,
): Insert[] {
  const seen = new Set<string>();
  const people = refs.flatMap((ref) => {
    const values =
      ref.kind === "member"
        ? { memberId: ref.id ?? names.member(ref.name, ref.sector), collectiveId: null }
        : { memberId: null, collectiveId: ref.id ?? names.collective(ref.name) };
    const mark = JSON.stringify(values);
    if (seen.has(mark)) return [];
    seen.add(mark);
    return [values];
  });
  return people.map((values, position) => ({
    table: "Proposer",
    values: { proposalId, position, ...values },
  }));
}
