import { actorOf, assignmentOf, factsOf, PERSONS } from "@/lib/proposal/testing";
import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import type { Cases, HandedOver } from "./cases";
import type { Person } from "./people";
import { WORKING_DAY } from "./test";

const today = (actor: Actor): Actor => ({ ...actor, today: WORKING_DAY });

/** The part that each of the demo's people has in the cases at hand: member 1 proposes, unit 1 leads, unit 2 assists. */
export const PARTS: Record<Person, Actor> = {
  staff: today(PERSONS.committeeStaff),
  office: today(PERSONS.governmentOffice),
  clerk: today(actorOf("unitClerk", { unitId: 1 })),
  head: today(PERSONS.leadUnit),
  assistClerk: today(actorOf("unitClerk", { unitId: 2 })),
  proposer: today(PERSONS.leadProposer),
  collective: today(actorOf("proposer", { collectiveId: 9 })),
  leader: today(PERSONS.leader),
  administrator: today(PERSONS.administrator),
  auditor: today(PERSONS.auditor),
};

const on = WORKING_DAY;
const reviews = [
  {
    id: 1,
    outcome: "FILED",
    on,
    mergedIntoId: null,
    disposition: null,
    recordedById: 10,
    main: null,
  },
] as const;

function base(id: number, cases: Cases): Partial<ProposalFacts> {
  return {
    id,
    plenaryId: cases.plenary,
    period: "INTERIM",
    createdById: PERSONS.committeeStaff.userId,
    proposers: [{ position: 0, memberId: 1, collectiveId: null }],
  };
}

function assigned(
  { id, lead, assist }: HandedOver,
  cases: Cases,
  leads: Parameters<typeof assignmentOf>[0],
) {
  return factsOf({
    ...base(id, cases),
    status: leads?.status === "REPLIED" ? "ANSWERED" : "ASSIGNED",
    caseNumber: "1",
    reviews: [...reviews],
    handOver: { id: 1, on, mode: "LEAD_ASSIST" },
    assignments: [
      assignmentOf({ id: lead, unitId: 1, role: "LEAD", assignedOn: on, ...leads }),
      assignmentOf({ id: assist, unitId: 2, role: "ASSIST", position: 1, assignedOn: on }),
    ],
  });
}

/** What the rules are asked about each stage's case; the same steps as makeCases took. */
export function factsAt(
  cases: Cases,
): Record<"submitted" | "filed" | "pending" | "inHand" | "answered", ProposalFacts> {
  const acceptance = { id: 1, on };
  const met = (id: number) => [
    { id, on, confirmed: null, denied: false, ownWord: false, corrected: false },
  ];
  const outcomeClass = { id: 1, letter: "A", position: 0, resolved: true };
  const reply = { id: 1, on, disclosure: "FULL" as const, outcomeClass };
  return {
    submitted: factsOf(base(cases.submitted, cases)),
    filed: factsOf({
      ...base(cases.filed, cases),
      status: "FILED",
      caseNumber: "1",
      reviews: [...reviews],
    }),
    pending: assigned(cases.pending, cases, {}),
    inHand: assigned(cases.inHand, cases, {
      status: "ACCEPTED",
      acceptance,
      consultations: met(cases.inHand.consultation),
    }),
    answered: assigned(cases.answered, cases, {
      status: "REPLIED",
      acceptance,
      consultations: met(cases.answered.consultation),
      reply,
    }),
  };
}
