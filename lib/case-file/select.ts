import type { Prisma } from "@/lib/db/generated/client";

import { assignmentSelect, byId, record } from "@/lib/case-file/assignment-select";

/** Everything a case's page shows but the content of ratings, which has its own query. */
export const caseFileSelect = {
  id: true,
  plenaryId: true,
  plenary: { select: { id: true, name: true, caseNumberWidth: true } },
  status: true,
  registrationNumber: true,
  caseNumber: true,
  period: true,
  proposerKind: true,
  title: true,
  category: { select: { id: true, name: true } },
  sector: { select: { id: true, name: true } },
  analysis: true,
  suggestions: true,
  consent: true,
  remark: true,
  wish: true,
  createdAt: true,
  proposers: {
    orderBy: { position: "asc" },
    select: {
      position: true,
      memberId: true,
      collectiveId: true,
      // No telephone: whoever may read the case would have it, also where the page does not show it.
      member: { select: { name: true, sector: { select: { name: true } } } },
      collective: { select: { name: true, contact: { select: { name: true } } } },
    },
  },
  submissions: { ...byId, select: { ...record, submittedOn: true, dated: true } },
  reviews: {
    ...byId,
    select: {
      ...record,
      outcome: true,
      decidedOn: true,
      dated: true,
      declineReason: true,
      reason: true,
      disposition: true,
      mergedInto: { select: { id: true, caseNumber: true, registrationNumber: true, title: true } },
    },
  },
  dispositionOutcomes: {
    where: { voidedAt: null },
    orderBy: [{ happenedOn: "asc" }, { id: "asc" }],
    select: { id: true, happenedOn: true, receiver: true, number: true, text: true },
  },
  mergedHere: {
    where: { voidedAt: null },
    select: {
      proposal: {
        select: {
          id: true,
          registrationNumber: true,
          title: true,
          proposers: {
            select: {
              position: true,
              memberId: true,
              collectiveId: true,
              member: { select: { name: true } },
              collective: { select: { name: true } },
            },
          },
        },
      },
    },
  },
  keySelections: { ...byId, select: { ...record, chosenOn: true, dated: true } },
  instructions: { ...byId, select: { ...record, leaders: true, text: true, instructedOn: true } },
  keyOfficials: { ...byId, select: { ...record, part: true, official: true } },
  governmentReviews: {
    ...byId,
    select: { ...record, openedOn: true, dated: true, closedOn: true, outcome: true },
  },
  handOvers: { ...byId, select: { ...record, handedOverOn: true, mode: true } },
  assignments: {
    orderBy: [{ round: "asc" }, { position: "asc" }, { id: "asc" }],
    select: assignmentSelect,
  },
  publications: {
    ...byId,
    select: {
      ...record,
      publishedOn: true,
      extent: true,
      withdrawnOn: true,
      withdrawalReason: true,
    },
  },
  // What a rating says is never selected here: it is sealed until opened (feedback's own query reads it).
  feedbacks: {
    ...byId,
    select: { ...record, round: true, returnedOn: true, openedOn: true, linkId: true },
  },
  completions: { ...byId, select: { ...record, completedOn: true, ground: true } },
  classChanges: {
    ...byId,
    select: {
      ...record,
      changedOn: true,
      evidence: true,
      outcomeClass: { select: { letter: true, wording: true } },
    },
  },
  commendations: {
    ...byId,
    select: { ...record, commendedOn: true, title: true, decidedBy: true },
  },
  classOverrides: {
    ...byId,
    select: {
      ...record,
      overriddenOn: true,
      reason: true,
      outcomeClass: { select: { letter: true, wording: true } },
    },
  },
  remainders: { ...byId, select: { id: true, column: true, value: true } },
} as const satisfies Prisma.ProposalSelect;

export type CaseFile = Prisma.ProposalGetPayload<{ select: typeof caseFileSelect }>;
