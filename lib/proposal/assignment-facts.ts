import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import type { Prisma } from "@/lib/db/generated/client";

const standing = { voidedAt: null } as const;
const byId = { id: "asc" } as const;

/** What standing, policy and the order of days need of one assignment: unvoided facts. */
export const ASSIGNMENT_FACTS_SELECT = {
  id: true,
  unitId: true,
  role: true,
  round: true,
  position: true,
  status: true,
  assignedOn: true,
  dueOn: true,
  takenFromId: true,
  unit: { select: { headSigns: true, system: true } },
  acceptances: { where: standing, select: { id: true, acceptedOn: true } },
  returnRequests: {
    where: standing,
    orderBy: byId,
    select: { id: true, requestedOn: true, ruledOn: true, ruling: true, ruledById: true },
  },
  extensionRequests: {
    where: standing,
    orderBy: byId,
    select: {
      id: true,
      requestedOn: true,
      newDueOn: true,
      reason: true,
      officeOutcome: true,
      officeRuledOn: true,
      officeRuledById: true,
      committeeOutcome: true,
      committeeRuledOn: true,
      committeeRuledById: true,
    },
  },
  extensions: {
    where: standing,
    orderBy: [{ grantedOn: "asc" }, { id: "asc" }],
    select: { grantedOn: true, newDueOn: true },
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
        select: { confirmed: true, corrects: true, source: true },
      },
    },
  },
  promisesKept: {
    where: standing,
    orderBy: byId,
    select: {
      id: true,
      undertakingId: true,
      keptOn: true,
      words: {
        where: standing,
        orderBy: [{ saidOn: "desc" }, { id: "desc" }],
        take: 1,
        select: { confirmed: true },
      },
    },
  },
  drafts: {
    where: { closedAt: null },
    select: {
      id: true,
      steps: { orderBy: { id: "desc" }, take: 1, select: { kind: true, recordedById: true } },
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
} as const satisfies Prisma.AssignmentSelect;

type AssignmentRow = Prisma.AssignmentGetPayload<{ select: typeof ASSIGNMENT_FACTS_SELECT }>;

const day = (date: Date | null): PlainDate | null => (date ? toPlainDate(date) : null);

/** The facts of one assignment with its days as plain dates. */
export function assignmentFacts(row: AssignmentRow) {
  const {
    acceptances,
    returnRequests,
    extensionRequests,
    extensions,
    opinions,
    consultations,
    promisesKept,
    drafts,
    replies,
    unit,
    assignedOn,
    dueOn,
    ...rest
  } = row;
  const acceptance = acceptances[0];
  const request = returnRequests.at(-1);
  const asked = extensionRequests.at(-1);
  const opinion = opinions[0];
  const draft = drafts[0];
  const reply = replies[0];
  return {
    ...rest,
    /** only the head's own account signs the unit's replies */
    headSigns: unit?.headSigns ?? false,
    /** which hand-over office is its own */
    system: unit?.system ?? ("UNDEFINED" as const),
    assignedOn: day(assignedOn),
    dueOn: day(dueOn),
    acceptance: acceptance ? { id: acceptance.id, on: toPlainDate(acceptance.acceptedOn) } : null,
    returnRequest: request
      ? {
          id: request.id,
          requestedOn: toPlainDate(request.requestedOn),
          ruledOn: day(request.ruledOn),
          ruling: request.ruling,
          ruledById: request.ruledById,
        }
      : null,
    /** the last 延期申请, whatever became of it */
    extensionRequest: asked
      ? {
          ...asked,
          requestedOn: toPlainDate(asked.requestedOn),
          newDueOn: toPlainDate(asked.newDueOn),
          officeRuledOn: day(asked.officeRuledOn),
          committeeRuledOn: day(asked.committeeRuledOn),
        }
      : null,
    /** 延期 that was agreed, the last one at the end */
    extensions: extensions.map((one) => ({
      grantedOn: toPlainDate(one.grantedOn),
      newDueOn: toPlainDate(one.newDueOn),
    })),
    opinion: opinion ? { id: opinion.id, on: toPlainDate(opinion.sentOn) } : null,
    consultations: consultations.map((row) => ({
      id: row.id,
      on: toPlainDate(row.consultedOn),
      /** the proposer's last word on it; null: none yet. A denied one does not count. */
      confirmed: row.confirmations[0]?.confirmed ?? null,
      denied: row.confirmations[0]?.confirmed === false,
      /** the last word is the proposer's own act, not entered by staff */
      ownWord: row.confirmations[0]?.source === "OWN",
      /** the proposer says that it was otherwise than logged */
      corrected: row.confirmations[0]?.corrects ?? false,
    })),
    /** what the unit recorded as kept of its promises; `confirmed` as for a consultation */
    promisesKept: promisesKept.map((row) => ({
      id: row.id,
      promiseId: row.undertakingId,
      on: toPlainDate(row.keptOn),
      confirmed: row.words[0]?.confirmed ?? null,
    })),
    /** the open 答复稿 with its last step; null: nobody has begun one */
    draft: draft ? { id: draft.id, last: draft.steps[0] ?? null } : null,
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
