import { CORRECTED_SELECT } from "@/lib/consultation/corrected";
import type { Prisma } from "@/lib/db/generated/client";

/** What a fact says of its own record: when it was put in, how, and whether it was voided. */
export const record = {
  id: true,
  recordedAt: true,
  recordedById: true,
  source: true,
  voidedAt: true,
  voidReason: true,
} as const;

export const byId = { orderBy: { id: "asc" } } as const;

/** What a case's page shows of a unit's part. */
export const assignmentSelect = {
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
        select: {
          ...record,
          confirmed: true,
          saidOn: true,
          note: true,
          medium: true,
          scanId: true,
          ...CORRECTED_SELECT,
        },
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
