import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { PROPOSAL_MOVES, type Move } from "@/lib/proposal/moves";
import {
  assignmentStanding,
  isAnswered,
  lastRound,
  presentClass,
  proposalStanding,
} from "@/lib/proposal/standing";
import { assignmentOf, factsOf } from "@/lib/proposal/testing";

type Review = ProposalFacts["reviews"][number];
const review = (outcome: Review["outcome"]): Review => ({
  id: 1,
  outcome,
  on: "2012-03-20",
  mergedIntoId: null,
  disposition: null,
  recordedById: null,
  main: null,
});
const replyOf = (letter: "A" | "B"): AssignmentFacts["reply"] => ({
  id: 1,
  on: "2012-05-20",
  disclosure: "FULL",
  outcomeClass: {
    id: 1,
    letter,
    position: letter === "A" ? 1 : 2,
    resolved: letter === "A",
  },
});
const filed = { reviews: [review("FILED")], caseNumber: "001" };
const handedOver = {
  ...filed,
  handOver: { id: 1, on: "2012-03-28", mode: "LEAD_ASSIST" as const },
};
const submission = factsOf().submissions[0] ?? {
  id: 1,
  on: "",
  dated: true,
  source: "OWN",
  recordedById: 1,
};

describe("the status that the facts say", () => {
  test("before the decision: each sending back answers one submission", () => {
    expect(proposalStanding(factsOf({ submissions: [] }))).toBe("DRAFT");
    expect(proposalStanding(factsOf())).toBe("SUBMITTED");
    expect(proposalStanding(factsOf({ reviews: [review("SENT_BACK")] }))).toBe("SENT_BACK");
    const again = { submissions: [submission, submission], reviews: [review("SENT_BACK")] };
    expect(proposalStanding(factsOf(again))).toBe("SUBMITTED");
  });

  test("a filed case that is withdrawn is withdrawn, whatever was done on it", () => {
    const reviews = [review("FILED"), review("WITHDRAWN")];
    expect(proposalStanding(factsOf({ ...handedOver, reviews }))).toBe("WITHDRAWN");
  });

  test("assisting units and units that gave the case back do not hold up the answer", () => {
    const returned = {
      id: 1,
      requestedOn: "2012-03-29",
      ruledOn: "2012-03-30",
      ruling: "REASSIGNED" as const,
      ruledById: null,
    };
    const assignments = [
      assignmentOf({ id: 1, returnRequest: returned }),
      assignmentOf({ id: 2, unitId: 2, reply: replyOf("A") }),
      assignmentOf({ id: 3, unitId: 3, role: "ASSIST" }),
    ];
    expect(proposalStanding(factsOf({ ...handedOver, assignments }))).toBe("ANSWERED");
  });

  test("several separate units: answered with the last of them, the class is the worst", () => {
    const one = assignmentOf({ id: 1, role: "SEPARATE", reply: replyOf("A") });
    const two = assignmentOf({ id: 2, role: "SEPARATE", unitId: 2 });
    expect(proposalStanding(factsOf({ ...handedOver, assignments: [one, two] }))).toBe("ASSIGNED");
    const both = factsOf({ ...handedOver, assignments: [one, { ...two, reply: replyOf("B") }] });
    expect(proposalStanding(both)).toBe("ANSWERED");
    expect(presentClass(both)?.letter).toBe("B");
  });

  test("round 2 opens the case again and keeps the class of round 1 until it is answered", () => {
    const assignments = [
      assignmentOf({ id: 1, reply: replyOf("A") }),
      assignmentOf({ id: 2, round: 2 }),
    ];
    const facts = factsOf({ ...handedOver, assignments });
    expect(proposalStanding(facts)).toBe("ASSIGNED");
    expect(presentClass(facts)?.letter).toBe("A");
  });

  test("completed with a class that counts is resolved; a look-back makes or takes it", () => {
    const completion = { id: 1, on: "2012-06-20" };
    const base = {
      ...handedOver,
      completion,
      assignments: [assignmentOf({ reply: replyOf("B") })],
    };
    expect(proposalStanding(factsOf(base))).toBe("COMPLETED");
    const toA = {
      on: "2012-06-22",
      recordedAt: new Date(1),
      outcomeClass: { letter: "A", position: 1, resolved: true },
    };
    expect(proposalStanding(factsOf({ ...base, classSettings: [toA] }))).toBe("RESOLVED");
    const back = {
      on: "2012-06-24",
      recordedAt: new Date(2),
      outcomeClass: { letter: "B", position: 2, resolved: false },
    };
    expect(proposalStanding(factsOf({ ...base, classSettings: [toA, back] }))).toBe("COMPLETED");
  });

  test("a sealed rating changes nothing", () => {
    const assignments = [assignmentOf({ reply: replyOf("A") })];
    const feedbacks = [{ id: 1, round: 1, returnedOn: "2012-06-01", openedOn: null }];
    expect(proposalStanding(factsOf({ ...handedOver, assignments, feedbacks }))).toBe("ANSWERED");
  });
});

const at = (of: Partial<AssignmentFacts>, facts: Partial<ProposalFacts> = {}) =>
  assignmentStanding(assignmentOf(of), factsOf(facts));

describe("an assignment's status", () => {
  const acceptance = { id: 1, on: "2012-03-29" };
  const request = {
    id: 1,
    requestedOn: "2012-03-29",
    ruledOn: null,
    ruling: null,
    ruledById: null,
  };
  const waiting = { governmentReviews: [{ id: 1, openedOn: "2012-06-01", closedOn: null }] };

  test("follows its own facts", () => {
    expect(at({})).toBe("PENDING");
    expect(at({ acceptance })).toBe("ACCEPTED");
    expect(at({ acceptance, draft: { id: 1, last: null } })).toBe("DRAFTING");
    const signed = { id: 1, last: { kind: "SIGNED" as const, recordedById: 1 } };
    expect(at({ acceptance, draft: signed })).toBe("SIGNED");
    expect(at({ acceptance, draft: signed }, waiting)).toBe("GOVERNMENT_REVIEW");
    expect(at({ returnRequest: request })).toBe("RETURN_REQUESTED");
    expect(at({ returnRequest: { ...request, ruledOn: "2012-03-30", ruling: "REFUSED" } })).toBe(
      "ACCEPTED",
    );
    expect(at({ returnRequest: { ...request, ruledOn: "2012-03-30", ruling: "REASSIGNED" } })).toBe(
      "REASSIGNED",
    );
    expect(at({ acceptance, reply: replyOf("A") })).toBe("REPLIED");
    expect(at({ acceptance, role: "ASSIST", opinion: { id: 1, on: "2012-04-20" } })).toBe(
      "OPINION_SENT",
    );
  });

  test("waits for the government review with the unit that answers, not with an assisting one", () => {
    expect(at({ acceptance }, waiting)).toBe("GOVERNMENT_REVIEW");
    expect(at({ acceptance, role: "ASSIST" }, waiting)).toBe("ACCEPTED");
    expect(at({ acceptance, reply: replyOf("A") }, waiting)).toBe("REPLIED");
  });
});

/** Facts as random acts leave them: any subset of steps, in any number of rounds. */
const histories = fc.record({
  decision: fc.constantFrom(null, "FILED", "DECLINED", "MERGED", "WITHDRAWN") as fc.Arbitrary<
    Review["outcome"] | null
  >,
  sentBack: fc.nat(2),
  submitted: fc.nat(3),
  handedOver: fc.boolean(),
  rounds: fc.array(
    fc.array(fc.record({ assist: fc.boolean(), replied: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
    {
      maxLength: 2,
    },
  ),
  completed: fc.boolean(),
});

function fromHistory(
  history: typeof histories extends fc.Arbitrary<infer T> ? T : never,
): ProposalFacts {
  const assignments = history.rounds.flatMap((units, round) =>
    units.map((unit, index) =>
      assignmentOf({
        id: round * 10 + index,
        unitId: index + 1,
        round: round + 1,
        role: unit.assist ? "ASSIST" : "SEPARATE",
        reply: unit.replied && !unit.assist ? replyOf("A") : null,
      }),
    ),
  );
  return factsOf({
    submissions: Array.from({ length: history.submitted }, () => submission),
    reviews: [
      ...Array.from({ length: history.sentBack }, () => review("SENT_BACK")),
      ...(history.decision ? [review(history.decision)] : []),
    ],
    handOver: history.handedOver ? { id: 1, on: "2012-03-28", mode: "SEPARATE" } : null,
    assignments,
    completion: history.completed ? { id: 1, on: "2012-06-20" } : null,
  });
}

describe("whatever the history", () => {
  test("a case counts as answered exactly when every answering unit of its last round replied", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const facts = fromHistory(history);
        const units = facts.assignments.filter(
          (one) => one.round === lastRound(facts) && one.role !== "ASSIST",
        );
        expect(isAnswered(facts)).toBe(units.length > 0 && units.every((one) => one.reply));
      }),
    );
  });

  test("voiding one fact never leads where no row of the table leads", () => {
    const table: Move[] = Object.values(PROPOSAL_MOVES);
    fc.assert(
      fc.property(histories, (history) => {
        if (history.decision !== "FILED" || !history.handedOver) return;
        const before = proposalStanding(fromHistory(history));
        const after = proposalStanding(fromHistory({ ...history, completed: false }));
        if (before === after) return;
        expect(table.some((move) => move.from.includes(before) && move.to.includes(after))).toBe(
          true,
        );
      }),
    );
  });
});
