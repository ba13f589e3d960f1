import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { CO_RATING_FACTS_SELECT, coRatingFacts } from "@/lib/proposal/co-rating-facts";
import { ASSIGNMENT_FACTS_SELECT, assignmentFacts } from "@/lib/proposal/assignment-facts";
import type { Prisma } from "@/lib/db/generated/client";

const standing = { voidedAt: null } as const;
const byId = { id: "asc" } as const;
const classOf = { select: { letter: true, position: true, resolved: true } } as const;

/** What standing, policy and the order of days need of one proposal: unvoided facts, never what a rating says. */
export const FACTS_SELECT = {
  id: true,
  plenaryId: true,
  status: true,
  registrationNumber: true,
  caseNumber: true,
  numberedInId: true,
  period: true,
  proposerKind: true,
  title: true,
  createdById: true,
  consent: true,
  updatedAt: true,
  plenary: {
    select: {
      name: true,
      closedOn: true,
      maxRounds: true,
      attitudeOpensRound: true,
      oneUnitConsultsForAll: true,
      consultationRequired: true,
      officePassesReplies: true,
      allMustRate: true,
      caseNumberWidth: true,
    },
  },
  proposers: {
    orderBy: { position: "asc" },
    select: { position: true, memberId: true, collectiveId: true },
  },
  leadPassings: {
    where: standing,
    orderBy: byId,
    select: { id: true, memberId: true, collectiveId: true, passedOn: true },
  },
  submissions: {
    where: standing,
    orderBy: byId,
    select: { id: true, submittedOn: true, dated: true, source: true, recordedById: true },
  },
  reviews: {
    where: standing,
    orderBy: byId,
    select: {
      id: true,
      outcome: true,
      decidedOn: true,
      mergedIntoId: true,
      recordedById: true,
      mergedInto: {
        select: { status: true, proposers: { select: { memberId: true, collectiveId: true } } },
      },
    },
  },
  mergedHere: {
    where: { ...standing, outcome: "MERGED" },
    orderBy: byId,
    select: {
      proposal: {
        select: {
          proposers: {
            orderBy: { position: "asc" },
            select: { memberId: true, collectiveId: true },
          },
        },
      },
    },
  },
  keySelections: { where: standing, select: { id: true, chosenOn: true, recordedById: true } },
  governmentReviews: {
    where: standing,
    orderBy: byId,
    select: { id: true, openedOn: true, closedOn: true },
  },
  handOvers: { where: standing, select: { id: true, handedOverOn: true, mode: true } },
  assignments: {
    where: standing,
    orderBy: [{ round: "asc" }, { position: "asc" }, { id: "asc" }],
    select: ASSIGNMENT_FACTS_SELECT,
  },
  feedbacks: {
    where: standing,
    orderBy: { round: "asc" },
    select: { id: true, round: true, returnedOn: true, openedOn: true },
  },
  coRatings: { where: standing, orderBy: byId, select: CO_RATING_FACTS_SELECT },
  publications: {
    where: standing,
    orderBy: byId,
    select: { id: true, publishedOn: true, withdrawnOn: true },
  },
  completions: { where: standing, select: { id: true, completedOn: true } },
  classChanges: {
    where: standing,
    select: {
      changedOn: true,
      recordedAt: true,
      outcomeClass: classOf,
    },
  },
  classOverrides: {
    where: standing,
    select: {
      overriddenOn: true,
      recordedAt: true,
      outcomeClass: classOf,
    },
  },
} as const satisfies Prisma.ProposalSelect;

const { id, plenaryId, status, registrationNumber, caseNumber, numberedInId, period } =
  FACTS_SELECT;
const { proposerKind, title, createdById, consent, updatedAt, plenary, proposers } = FACTS_SELECT;

/** What there is of a draft: it has proposers, and no fact yet. */
export const DRAFT_SELECT = {
  id,
  plenaryId,
  status,
  registrationNumber,
  caseNumber,
  numberedInId,
  period,
  proposerKind,
  title,
  createdById,
  consent,
  updatedAt,
  plenary,
  proposers,
} as const satisfies Prisma.ProposalSelect;

export type FactsRow = Prisma.ProposalGetPayload<{ select: typeof FACTS_SELECT }>;

const day = (date: Date | null): PlainDate | null => (date ? toPlainDate(date) : null);

/** The facts of one proposal with its days as plain dates, oldest first. */
export function toFacts(row: FactsRow) {
  const {
    keySelections,
    handOvers,
    completions,
    classChanges,
    classOverrides,
    mergedHere,
    ...rest
  } = row;
  const key = keySelections[0];
  const handOver = handOvers[0];
  const completion = completions[0];
  const settings = [
    ...classChanges.map(({ changedOn, ...setting }) => ({
      ...setting,
      on: toPlainDate(changedOn),
    })),
    ...classOverrides.map(({ overriddenOn, ...setting }) => ({
      ...setting,
      on: toPlainDate(overriddenOn),
    })),
  ];
  return {
    ...rest,
    leadPassings: row.leadPassings.map(({ passedOn, ...passing }) => ({
      ...passing,
      on: toPlainDate(passedOn),
    })),
    submissions: row.submissions.map(({ submittedOn, ...fact }) => ({
      ...fact,
      on: toPlainDate(submittedOn),
    })),
    reviews: row.reviews.map(({ decidedOn, mergedInto, ...fact }) => ({
      ...fact,
      on: toPlainDate(decidedOn),
      main: mergedInto,
    })),
    mergedHere: mergedHere.length,
    /** of every submission merged into it */
    mergedProposers: mergedHere.flatMap(({ proposal }) => proposal.proposers),
    coRatings: row.coRatings.map(coRatingFacts),
    keySelection: key
      ? { id: key.id, on: toPlainDate(key.chosenOn), recordedById: key.recordedById }
      : null,
    governmentReviews: row.governmentReviews.map((review) => ({
      id: review.id,
      openedOn: toPlainDate(review.openedOn),
      closedOn: day(review.closedOn),
    })),
    handOver: handOver
      ? { id: handOver.id, on: toPlainDate(handOver.handedOverOn), mode: handOver.mode }
      : null,
    assignments: row.assignments.map(assignmentFacts),
    feedbacks: row.feedbacks.map((feedback) => ({
      ...feedback,
      returnedOn: toPlainDate(feedback.returnedOn),
      openedOn: day(feedback.openedOn),
    })),
    publications: row.publications.map((publication) => ({
      id: publication.id,
      on: toPlainDate(publication.publishedOn),
      withdrawnOn: day(publication.withdrawnOn),
    })),
    completion: completion ? { id: completion.id, on: toPlainDate(completion.completedOn) } : null,
    classSettings: settings.toSorted(
      (a, b) => a.on.localeCompare(b.on) || a.recordedAt.getTime() - b.recordedAt.getTime(),
    ),
  };
}

/** The facts of a draft: of all that comes later there is nothing, and nothing is asked for. */
export function draftFacts(
  row: Prisma.ProposalGetPayload<{ select: typeof DRAFT_SELECT }>,
): ProposalFacts {
  return toFacts({
    ...row,
    leadPassings: [],
    coRatings: [],
    submissions: [],
    reviews: [],
    mergedHere: [],
    keySelections: [],
    governmentReviews: [],
    handOvers: [],
    assignments: [],
    feedbacks: [],
    publications: [],
    completions: [],
    classChanges: [],
    classOverrides: [],
  });
}

export type ProposalFacts = ReturnType<typeof toFacts>;
export type AssignmentFacts = ProposalFacts["assignments"][number];
