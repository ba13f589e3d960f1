import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import type { Prisma } from "@/lib/db/generated/client";

const standing = { voidedAt: null } as const;

/** What limits, lamps and whose turn it is need of a case: standing facts, never what a rating says. */
export const CASE_SELECT = {
  id: true,
  plenaryId: true,
  period: true,
  status: true,
  caseNumber: true,
  plenary: { select: { allMustRate: true } },
  proposers: {
    where: { position: 0 },
    select: { member: { select: { name: true } }, collective: { select: { name: true } } },
  },
  leadPassings: {
    where: standing,
    orderBy: { id: "desc" },
    take: 1,
    select: { member: { select: { name: true } }, collective: { select: { name: true } } },
  },
  reviews: { where: { ...standing, outcome: "WITHDRAWN" }, select: { decidedOn: true } },
  keySelections: { where: standing, select: { chosenOn: true } },
  governmentReviews: { where: standing, select: { openedOn: true, closedOn: true } },
  handOvers: { where: standing, select: { handedOverOn: true } },
  feedbacks: { where: standing, select: { round: true, returnedOn: true, openedOn: true } },
  completions: { where: standing, select: { completedOn: true } },
  assignments: {
    where: standing,
    orderBy: [{ round: "asc" }, { position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      source: true,
      unitId: true,
      unit: { select: { name: true } },
      role: true,
      round: true,
      assignedOn: true,
      dueOn: true,
      dueComputed: true,
      acceptances: { where: standing, select: { acceptedOn: true } },
      contacts: { where: standing, select: { contactedOn: true } },
      consultations: { where: standing, select: { consultedOn: true } },
      opinions: { where: standing, select: { sentOn: true } },
      replies: { where: standing, select: { repliedOn: true } },
      extensions: { where: standing, select: { grantedOn: true, newDueOn: true } },
      returnRequests: {
        where: standing,
        select: { requestedOn: true, ruledOn: true, ruling: true },
      },
    },
  },
} as const satisfies Prisma.ProposalSelect;

export type CaseRow = Prisma.ProposalGetPayload<{ select: typeof CASE_SELECT }>;

const day = (date: Date | null | undefined): PlainDate | null => (date ? toPlainDate(date) : null);

/** The first of several days; null: none. */
function first(dates: Date[]): PlainDate | null {
  return dates.map((date) => toPlainDate(date)).toSorted()[0] ?? null;
}

function assignmentOf(row: CaseRow["assignments"][number]) {
  const request = row.returnRequests[0];
  const met = [
    ...row.contacts.map((one) => one.contactedOn),
    ...row.consultations.map((one) => one.consultedOn),
  ];
  return {
    id: row.id,
    /** from a sheet, which has no columns for what an assisting unit does */
    imported: row.source === "IMPORT",
    unitId: row.unitId,
    unit: row.unit?.name ?? "单位未填",
    role: row.role,
    round: row.round,
    assignedOn: day(row.assignedOn),
    dueOn: day(row.dueOn),
    dueComputed: row.dueComputed,
    acceptedOn: day(row.acceptances[0]?.acceptedOn),
    /** the first contact of any kind, face to face or not */
    contactedOn: first(met),
    opinionOn: day(row.opinions[0]?.sentOn),
    repliedOn: day(row.replies[0]?.repliedOn),
    extensions: row.extensions
      .map((one) => ({
        grantedOn: toPlainDate(one.grantedOn),
        newDueOn: toPlainDate(one.newDueOn),
      }))
      .toSorted((a, b) => a.grantedOn.localeCompare(b.grantedOn)),
    returnRequest: request
      ? {
          requestedOn: toPlainDate(request.requestedOn),
          ruledOn: day(request.ruledOn),
          ruling: request.ruling,
        }
      : null,
  };
}

/** A case's facts with its days as plain dates. */
export function toCaseFacts(row: CaseRow) {
  const lead = row.proposers[0];
  const rater = row.leadPassings[0] ?? lead;
  return {
    id: row.id,
    plenaryId: row.plenaryId,
    period: row.period,
    status: row.status,
    caseNumber: row.caseNumber,
    /** setting: a rating completes the case when the co-proposers' are in too */
    allMustRate: row.plenary.allMustRate,
    leadProposer: lead?.collective?.name ?? lead?.member?.name ?? "",
    /** who confirms and rates as the lead, also where that was passed on */
    rater: rater?.collective?.name ?? rater?.member?.name ?? "",
    withdrawnOn: day(row.reviews[0]?.decidedOn),
    chosenOn: day(row.keySelections[0]?.chosenOn),
    governmentReviews: row.governmentReviews.map((one) => ({
      openedOn: toPlainDate(one.openedOn),
      closedOn: day(one.closedOn),
    })),
    handedOverOn: day(row.handOvers[0]?.handedOverOn),
    feedbacks: row.feedbacks.map((one) => ({
      round: one.round,
      returnedOn: toPlainDate(one.returnedOn),
      openedOn: day(one.openedOn),
    })),
    completedOn: day(row.completions[0]?.completedOn),
    assignments: row.assignments.map(assignmentOf),
  };
}

export type CaseFacts = ReturnType<typeof toCaseFacts>;
export type CaseAssignment = CaseFacts["assignments"][number];
