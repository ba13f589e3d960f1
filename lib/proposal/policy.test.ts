import { describe, expect, test } from "vitest";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { PROPOSAL_MOVES, type ProposalMove } from "@/lib/proposal/moves";
import {
  mayEdit,
  mayMove,
  mayNumber,
  mayReadInstructions,
  mayRegister,
  visibleTo,
} from "@/lib/proposal/policy";
import { assignmentOf, factsOf, PERSONS } from "@/lib/proposal/testing";

type Person = keyof typeof PERSONS;
const everybody = Object.keys(PERSONS) as Person[];

const who = (may: (person: Person) => boolean) => everybody.filter(may);
const mayEditAt = (status: "SUBMITTED" | "FILED") => (person: Person) =>
  mayEdit(PERSONS[person], factsOf({ status })).may;

/** Merged into a main case that stands so. */
function merged(status: "FILED" | "ASSIGNED"): ProposalFacts {
  const main = { status, proposers: [] };
  const review = {
    id: 1,
    on: "2012-03-20",
    mergedIntoId: 2,
    disposition: null,
    recordedById: 10,
    main,
  };
  return factsOf({ status: "MERGED", reviews: [{ ...review, outcome: "MERGED" }] });
}

const assignments = [assignmentOf(), assignmentOf({ id: 2, unitId: 2, role: "ASSIST" })];
const handOver = { id: 1, on: "2012-03-28", mode: "LEAD_ASSIST" as const };
const handedOver = { caseNumber: "001", handOver, assignments };

/** A case on which nothing but the role stands in the move's way. */
function ready(move: ProposalMove): ProposalFacts {
  const [status] = PROPOSAL_MOVES[move].from;
  const numbered = move === "handOver" || move === "takeBackNumber" ? { caseNumber: "001" } : {};
  const inHand = ["ASSIGNED", "ANSWERED", "COMPLETED", "RESOLVED"].includes(status);
  return factsOf({ status, ...(inHand ? handedOver : {}), ...numbered });
}

/** Handbook §2, one row an act: who may, of all the parts there. Whoever is not named may not. */
const MATRIX: Record<ProposalMove, Person[]> = {
  submit: ["leadProposer"],
  unsubmit: ["leadProposer", "committeeStaff"],
  withdraw: ["leadProposer", "committeeStaff"],
  sendBack: ["committeeStaff"],
  decline: ["committeeStaff"],
  merge: ["committeeStaff"],
  file: ["committeeStaff"],
  number: ["committeeStaff"],
  withdrawFiled: ["committeeStaff"],
  unsendBack: ["committeeStaff"],
  unwithdraw: ["committeeStaff"],
  undecline: ["committeeStaff"],
  unmerge: ["committeeStaff"],
  unfile: ["committeeStaff"],
  takeBackNumber: ["committeeStaff"],
  handOver: ["governmentOffice"],
  undoHandOver: ["governmentOffice"],
  answer: ["committeeStaff", "leadUnit"],
  unanswer: ["committeeStaff", "leadUnit"],
  reopen: ["committeeStaff"],
  unreopen: ["committeeStaff"],
  complete: ["committeeStaff"],
  uncomplete: ["committeeStaff"],
  resolve: ["committeeStaff"],
  relapse: ["committeeStaff"],
};

describe.each(Object.keys(PROPOSAL_MOVES) as ProposalMove[])("%s", (move) => {
  test.each(everybody)("by %s", (person) => {
    const verdict = mayMove(PERSONS[person], move, ready(move));
    expect(verdict.may).toBe(MATRIX[move].includes(person));
    if (!verdict.may) expect(verdict.reason).toBe(`您没有${PROPOSAL_MOVES[move].label}的权限。`);
  });

  test("from every other status it is refused with the status in words", () => {
    const { from } = PROPOSAL_MOVES[move];
    const elsewhere = (["DRAFT", "DECLINED", "RESOLVED", "FILED"] as const).find(
      (status) => !(from as readonly string[]).includes(status),
    );
    const facts = { ...ready(move), status: elsewhere ?? "DRAFT" };
    const verdict = mayMove(PERSONS.committeeStaff, move, facts);
    expect(verdict).toMatchObject({ may: false, reason: expect.stringContaining("的提案不能") });
  });
});

describe("a draft is its author's only", () => {
  const draft = factsOf({ status: "DRAFT", submissions: [] });
  test("committee staff neither submit nor edit a proposer's draft", () => {
    expect(mayMove(PERSONS.committeeStaff, "submit", draft).may).toBe(false);
    expect(mayEdit(PERSONS.committeeStaff, draft).may).toBe(false);
  });
  test("but their own, written for somebody", () => {
    const own = { ...draft, createdById: PERSONS.committeeStaff.userId };
    expect(mayMove(PERSONS.committeeStaff, "submit", own).may).toBe(true);
    expect(mayMove(PERSONS.leadProposer, "submit", own).may).toBe(false);
  });
  test("what was sent back, staff submit anew on behalf", () => {
    expect(mayMove(PERSONS.committeeStaff, "submit", factsOf({ status: "SENT_BACK" })).may).toBe(
      true,
    );
  });
});

describe("what stands in the way says what to do", () => {
  const staff = PERSONS.committeeStaff;
  test.each<[ProposalMove, Partial<ProposalFacts>, string]>([
    ["decline", { mergedHere: 1 }, "请先撤销这些并案"],
    ["merge", { mergedHere: 1 }, "请先撤销这些并案"],
    ["withdraw", { mergedHere: 1 }, "请先撤销这些并案"],
    ["unfile", { status: "FILED", caseNumber: "012" }, "请先收回最近一批案号"],
    [
      "unfile",
      { status: "FILED", keySelection: { id: 1, on: "2012-03-21", recordedById: 1 } },
      "请先作废重点提案的遴选",
    ],
    ["number", { status: "FILED", caseNumber: "012" }, "已有案号"],
  ])("%s %j", (move, of, reason) => {
    expect(mayMove(staff, move, factsOf(of))).toMatchObject({
      may: false,
      reason: expect.stringContaining(reason),
    });
  });

  test("without a number no hand-over", () => {
    const verdict = mayMove(PERSONS.governmentOffice, "handOver", factsOf({ status: "FILED" }));
    expect(verdict).toMatchObject({ may: false, reason: expect.stringContaining("编案号") });
  });

  test("merging can be undone until the main case is handed over", () => {
    expect(mayMove(staff, "unmerge", merged("FILED")).may).toBe(true);
    expect(mayMove(staff, "unmerge", merged("ASSIGNED")).may).toBe(false);
  });

  test("an interim number goes with its filing", () => {
    const facts = factsOf({ status: "FILED", caseNumber: "闭2012001", period: "INTERIM" });
    expect(mayMove(staff, "unfile", facts).may).toBe(true);
  });
});

describe("acts beside the moves", () => {
  test("register", () => {
    expect(who((person) => mayRegister(PERSONS[person]).may)).toEqual([
      "leadProposer",
      "coSigner",
      "otherProposer",
      "committeeStaff",
    ]);
  });
  test("number", () => {
    expect(who((person) => mayNumber(PERSONS[person]).may)).toEqual(["committeeStaff"]);
  });
  test("edit before and after the decision", () => {
    expect(who(mayEditAt("SUBMITTED"))).toEqual(["leadProposer", "committeeStaff"]);
    expect(who(mayEditAt("FILED"))).toEqual(["committeeStaff"]);
  });
  test("read 批示: internal", () => {
    expect(who((person) => mayReadInstructions(PERSONS[person]).may)).toEqual([
      "committeeStaff",
      "governmentOffice",
      "leadUnit",
      "assistUnit",
      "otherUnit",
      "leader",
    ]);
  });
  test("administrator, auditor and public see no case", () => {
    for (const person of ["administrator", "auditor", "public"] as const) {
      expect(visibleTo(PERSONS[person])).toEqual({ AND: [{ voidedAt: null }, { id: { in: [] } }] });
    }
  });
});
