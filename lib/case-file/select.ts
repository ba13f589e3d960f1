import { CORRECTED_SELECT } from "@/lib/consultation/corrected";
import type { Prisma } from "@/lib/db/generated/client";

/** What a fact says of its own record: when it was put in, how, and whether it was voided. */
const record = {
  id: true,
  recordedAt: true,
  recordedById: true,
  source: true,
  voidedAt: true,
  voidReason: true,
} as const;

const byId = { orderBy: { id: "asc" } } as const;

const assignmentSelect = {
  ...record,
  unitId: true,
  unit: { select: { id: true, name: true, contact: true } },
  round: true,
  role: true,
  position: true,
  status: true,
  assignedOn: true,
  dueOn: true,
  dueComputed: true,
  takenFromId: true,
  acceptances: {
    ...byId,
    select: { ...record, acceptedOn: true, acceptedBy: true, receiptNumber: true },
  },
  contacts: { ...byId, select: { ...record, contactedOn: true, note: true } },
  consultations: {
    orderBy: { consultedOn: "asc" },
    select: {
      ...record,
      consultedOn: true,
      mode: true,
      place: true,
      people: true,
      content: true,
      stage: true,
      timeOfDay: true,
      present: true,
      proposerView: true,
      meetingId: true,
      scan: { select: { id: true, name: true } },
      files: { ...byId, select: { file: { select: { id: true, name: true } } } },
      confirmations: {
        ...byId,
        select: { ...record, confirmed: true, saidOn: true, note: true, ...CORRECTED_SELECT },
      },
    },
  },
  opinions: { ...byId, select: { ...record, sentOn: true, text: true } },
  replies: {
    ...byId,
    select: {
      ...record,
      repliedOn: true,
      letterOn: true,
      documentNumber: true,
      sameNumberReason: true,
      signer: true,
      text: true,
      abstract: true,
      disclosure: true,
      disclosureReason: true,
      noConsultationReason: true,
      outcomeClass: {
        select: { id: true, letter: true, wording: true, resolved: true, position: true },
      },
      draft: {
        select: {
          answers: { orderBy: { position: "asc" }, select: { position: true, adoption: true } },
          undertakings: {
            orderBy: { position: "asc" },
            select: { id: true, what: true, owner: true, dueOn: true },
          },
          files: {
            orderBy: { id: "asc" },
            select: { fileId: true, file: { select: { name: true } } },
          },
          steps: {
            where: { kind: "SIGNED" },
            orderBy: { id: "desc" },
            take: 1,
            select: { takenOn: true, scanId: true },
          },
        },
      },
    },
  },
  extensionRequests: {
    ...byId,
    select: {
      ...record,
      requestedOn: true,
      newDueOn: true,
      reason: true,
      progress: true,
      informedOn: true,
      informed: true,
      scan: { select: { id: true } },
      officeRuledOn: true,
      officeOutcome: true,
      officeReason: true,
      committeeRuledOn: true,
      committeeOutcome: true,
      committeeReason: true,
    },
  },
  extensions: { ...byId, select: { ...record, grantedOn: true, newDueOn: true, reason: true } },
  returnRequests: {
    ...byId,
    select: {
      ...record,
      requestedOn: true,
      reason: true,
      dutyBasis: true,
      headName: true,
      scan: { select: { id: true } },
      suggestedUnit: { select: { id: true, name: true } },
      ruledOn: true,
      ruling: true,
      rulingReason: true,
      headsOpinions: true,
    },
  },
} as const satisfies Prisma.AssignmentSelect;

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
