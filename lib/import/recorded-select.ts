import type { Prisma } from "@/lib/db/generated/client";

const standing = { voidedAt: null } as const;
const fact = { id: true, source: true } as const;
const byId = { id: "asc" } as const;

/** A recorded proposal as the register's columns and the import's rules need it. */
export const RECORDED_SELECT = {
  id: true,
  registrationNumber: true,
  caseNumber: true,
  numberedInId: true,
  period: true,
  proposerKind: true,
  title: true,
  analysis: true,
  suggestions: true,
  consent: true,
  remark: true,
  sector: { select: { name: true } },
  category: { select: { name: true } },
  proposers: {
    orderBy: { position: "asc" },
    select: {
      position: true,
      memberId: true,
      collectiveId: true,
      collective: { select: { name: true } },
    },
  },
  submissions: {
    where: standing,
    orderBy: byId,
    select: { ...fact, submittedOn: true, dated: true },
  },
  reviews: {
    where: { ...standing, outcome: { not: "SENT_BACK" } },
    orderBy: byId,
    select: {
      ...fact,
      outcome: true,
      decidedOn: true,
      dated: true,
      reason: true,
      disposition: true,
      mergedInto: { select: { caseNumber: true, registrationNumber: true } },
    },
  },
  keySelections: { where: standing, select: fact },
  instructions: { where: standing, orderBy: byId, select: { ...fact, leaders: true, text: true } },
  keyOfficials: { where: standing, orderBy: byId, select: { ...fact, part: true, official: true } },
  governmentReviews: {
    where: standing,
    orderBy: byId,
    select: { ...fact, openedOn: true, closedOn: true, closedById: true },
  },
  handOvers: { where: standing, select: { ...fact, handedOverOn: true, mode: true } },
  assignments: {
    where: { ...standing, status: { not: "REASSIGNED" } },
    orderBy: [{ round: "asc" }, { position: "asc" }, { id: "asc" }],
    select: {
      ...fact,
      round: true,
      role: true,
      assignedOn: true,
      dueOn: true,
      dueComputed: true,
      unit: { select: { name: true } },
      acceptances: { where: standing, select: { ...fact, acceptedOn: true } },
      consultations: {
        where: standing,
        orderBy: { consultedOn: "asc" },
        select: {
          ...fact,
          consultedOn: true,
          mode: true,
          people: true,
          confirmations: { where: standing, select: { id: true } },
        },
      },
      replies: {
        where: standing,
        select: {
          ...fact,
          repliedOn: true,
          documentNumber: true,
          signer: true,
          disclosure: true,
          text: true,
          outcomeClass: { select: { letter: true, position: true } },
        },
      },
      _count: {
        select: { returnRequests: true, extensions: true, contacts: true, opinions: true },
      },
    },
  },
  publications: {
    where: { ...standing, withdrawnOn: null },
    select: { ...fact, publishedOn: true },
  },
  // Sealed ratings are opened only by the committee: what is not opened is not read here either.
  feedbacks: {
    where: standing,
    orderBy: { round: "asc" },
    select: { ...fact, round: true, returnedOn: true, openedOn: true, confirmedOn: true },
  },
  completions: { where: standing, select: { ...fact, completedOn: true } },
  classChanges: { where: standing, select: { id: true } },
  classOverrides: { where: standing, select: { id: true } },
  remainders: { select: { column: true, value: true } },
} as const satisfies Prisma.ProposalSelect;

export type Recorded = Prisma.ProposalGetPayload<{ select: typeof RECORDED_SELECT }>;

/** What an opened rating says; read apart, for opened ones only. */
export const RATING_SELECT = {
  proposalId: true,
  round: true,
  attitude: true,
  result: true,
  adoption: true,
  implementation: true,
  comment: true,
} as const satisfies Prisma.FeedbackSelect;

export type OpenedRating = Prisma.FeedbackGetPayload<{ select: typeof RATING_SELECT }>;
