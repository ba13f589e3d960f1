import type { Actor } from "@/lib/actor";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";

/** For pure tests: who asks. Unit 1 leads the case of `factsOf`, member 1 is its lead proposer and author. */
export function actorOf(role: Actor["role"], of: Partial<Actor> = {}): Actor {
  const nobody = { unitId: null, memberId: null, collectiveId: null };
  return { ...nobody, userId: 99, name: role, role, today: "2012-06-25", ...of };
}

/** One person for each kind of part that handbook §2 tells apart. */
export const PERSONS = {
  leadProposer: actorOf("proposer", { userId: 1, memberId: 1 }),
  coSigner: actorOf("proposer", { userId: 2, memberId: 2 }),
  otherProposer: actorOf("proposer", { userId: 3, memberId: 3 }),
  committeeStaff: actorOf("committeeStaff", { userId: 10 }),
  governmentOffice: actorOf("governmentOffice", { userId: 11 }),
  leadUnit: actorOf("unitHead", { userId: 12, unitId: 1 }),
  assistUnit: actorOf("unitHead", { userId: 13, unitId: 2 }),
  otherUnit: actorOf("unitClerk", { userId: 14, unitId: 3 }),
  leader: actorOf("leader", { userId: 15 }),
  administrator: actorOf("administrator", { userId: 16 }),
  auditor: actorOf("auditor", { userId: 17 }),
  public: actorOf("public", { userId: null }),
} as const satisfies Record<string, Actor>;

export function assignmentOf(of: Partial<AssignmentFacts> = {}): AssignmentFacts {
  return {
    id: 1,
    unitId: 1,
    system: "GOVERNMENT",
    role: "LEAD",
    round: 1,
    position: 0,
    status: "PENDING",
    assignedOn: "2012-03-28",
    dueOn: "2012-06-28",
    takenFromId: null,
    headSigns: false,
    acceptance: null,
    returnRequest: null,
    extensionRequest: null,
    extensions: [],
    opinion: null,
    consultations: [],
    promisesKept: [],
    draft: null,
    reply: null,
    ...of,
  };
}

/** The facts of a submitted proposal of member 1 with co-signer 2, changed as the test needs. */
export function factsOf(of: Partial<ProposalFacts> = {}): ProposalFacts {
  return {
    id: 1,
    plenaryId: 1,
    status: "SUBMITTED",
    registrationNumber: "2012-001",
    caseNumber: null,
    numberedInId: null,
    period: "PLENARY",
    proposerKind: "JOINT",
    title: "关于整治苕溪河道的建议",
    createdById: 1,
    consent: true,
    updatedAt: new Date(0),
    plenary: {
      name: "八届一次会议",
      closedOn: null,
      maxRounds: 2,
      attitudeOpensRound: false,
      oneUnitConsultsForAll: false,
      consultationRequired: false,
      officePassesReplies: false,
      allMustRate: false,
      caseNumberWidth: 3,
    },
    proposers: [
      { position: 0, memberId: 1, collectiveId: null },
      { position: 1, memberId: 2, collectiveId: null },
    ],
    leadPassings: [],
    submissions: [{ id: 1, on: "2012-02-20", dated: true, source: "OWN", recordedById: 1 }],
    reviews: [],
    mergedHere: 0,
    mergedProposers: [],
    coRatings: [],
    keySelection: null,
    governmentReviews: [],
    handOver: null,
    assignments: [],
    feedbacks: [],
    publications: [],
    completion: null,
    classSettings: [],
    ...of,
  };
}
