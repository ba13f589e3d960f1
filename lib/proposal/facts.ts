import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import type { Prisma } from "@/lib/db/generated/client";

const standing = { voidedAt: null } as const;
const byId = { id: "asc" } as const;

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
      maxRounds: true,
      attitudeOpensRound: true,
      oneUnitConsultsForAll: true,
      consultationRequired: true,
      officePassesReplies: true,
      caseNumberWidth: true,
    },
  },
  proposers: {
    orderBy: { position: "asc" },
    select: { position: true, memberId: true, collectiveId: true },
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
  mergedHere: { where: { ...standing, outcome: "MERGED" }, select: { proposalId: true } },
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
    select: {
      id: true,
      unitId: true,
      role: true,
      round: true,
      position: true,
      status: true,
      assignedOn: true,
      dueOn: true,
      takenFromId: true,
      acceptances: { where: standing, select: { id: true, acceptedOn: true } },
      returnRequests: {
        where: standing,
        orderBy: byId,
        select: { id: true, requestedOn: true, ruledOn: true, ruling: true },
      },
      opinions: { where: standing, select: { id: true, sentOn: true } },
      consultations: {
        where: standing,
        orderBy: { consultedOn: "asc" },
        select: {
          id: true,
          consultedOn: true,
          confirmations: {
            where: standing,
            orderBy: [{ saidOn: "desc" }, { id: "desc" }],
            take: 1,
            select: { confirmed: true },
          },
        },
      },
      replies: {
        where: standing,
        select: {
          id: true,
          repliedOn: true,
          disclosure: true,
          outcomeClass: { select: { id: true, letter: true, position: true, resolved: true } },
        },
      },
    },
  },
  feedbacks: {
    where: standing,
    orderBy: { round: "asc" },
    select: { id: true, round: true, returnedOn: true, openedOn: true },
  },
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
      outcomeClass: { select: { letter: true, position: true, resolved: true } },
    },
  },
  classOverrides: {
    where: standing,
    select: {
      overriddenOn: true,
      recordedAt: true,
      outcomeClass: { select: { letter: true, position: true, resolved: true } },
    },
  },
} as const satisfies Prisma.ProposalSelect;

export type FactsRow = Prisma.ProposalGetPayload<{ select: typeof FACTS_SELECT }>;

const day = (date: Date | null): PlainDate | null => (date ? toPlainDate(date) : null);

function assignmentFacts(row: FactsRow["assignments"][number]) {
  const {
    acceptances,
    returnRequests,
    opinions,
    consultations,
    replies,
    assignedOn,
    dueOn,
    ...rest
  } = row;
  const acceptance = acceptances[0];
  const request = returnRequests.at(-1);
  const opinion = opinions[0];
  const reply = replies[0];
  return {
    ...rest,
    assignedOn: day(assignedOn),
    dueOn: day(dueOn),
    acceptance: acceptance ? { id: acceptance.id, on: toPlainDate(acceptance.acceptedOn) } : null,
    returnRequest: request
      ? {
          id: request.id,
          requestedOn: toPlainDate(request.requestedOn),
          ruledOn: day(request.ruledOn),
          ruling: request.ruling,
        }
      : null,
    opinion: opinion ? { id: opinion.id, on: toPlainDate(opinion.sentOn) } : null,
    consultations: consultations.map((row) => ({
      id: row.id,
      on: toPlainDate(row.consultedOn),
      /** the proposer's last own word on it; null: none yet. A denied one does not count. */
      confirmed: row.confirmations[0]?.confirmed ?? null,
      denied: row.confirmations[0]?.confirmed === false,
    })),
    reply: reply
      ? {
          id: reply.id,
          on: toPlainDate(reply.repliedOn),
          disclosure: reply.disclosure,
          outcomeClass: reply.outcomeClass,
        }
      : null,
  };
}

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

export type ProposalFacts = ReturnType<typeof toFacts>;
export type AssignmentFacts = ProposalFacts["assignments"][number];
