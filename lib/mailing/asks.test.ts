import { expect, test } from "vitest";
import type { CaseStep } from "@/lib/assignment/limits";
import { type AskedCase, type AskingNotice, stillStands } from "@/lib/mailing/asks";

const reply: CaseStep = {
  code: "REPLY",
  from: "2012-03-28",
  dueOn: "2012-06-28",
  doneOn: null,
  assignmentId: 4,
  unitId: 2,
  owedBy: "县水利局",
  round: 1,
  originalDueOn: null,
  asWritten: false,
  waitsFor: [],
};
const chased: AskingNotice = {
  kind: "assignment.remind",
  unitId: 2,
  toProposer: false,
  reminder: { step: "REPLY", assignmentId: 4, round: 1, dueOn: "2012-06-28" },
};
const known = (steps: CaseStep[], change: Partial<AskedCase> = {}): AskedCase => ({
  status: "ASSIGNED",
  steps,
  consultationWaits: false,
  today: "2012-06-20",
  ...change,
});
const told = (kind: string, change: Partial<AskingNotice> = {}): AskingNotice => ({
  ...chased,
  kind,
  reminder: null,
  ...change,
});

test("a reminder stands while its step is open with the limit it named", () => {
  expect(stillStands(chased, known([reply]))).toBe(true);
  expect(stillStands(chased, known([{ ...reply, doneOn: "2012-06-20" }]))).toBe(false);
  expect(stillStands(chased, known([{ ...reply, doneOn: "2012-06-21" }]))).toBe(true);
  expect(stillStands(chased, known([{ ...reply, dueOn: "2012-07-31" }]))).toBe(false);
  expect(stillStands(chased, known([{ ...reply, waiting: "governmentReview" }]))).toBe(false);
  expect(stillStands(chased, known([]))).toBe(false);
});

test("what an event asks for is done by its own act; what only tells always stands", () => {
  const accept: CaseStep = { ...reply, code: "ACCEPT" };
  const handOver = told("proposal.handOver");
  expect(stillStands(handOver, known([accept, reply]))).toBe(true);
  expect(stillStands(handOver, known([{ ...accept, doneOn: "2012-03-29" }, reply]))).toBe(false);
  expect(stillStands({ ...handOver, unitId: null, toProposer: true }, known([]))).toBe(true);
  expect(stillStands(told("proposal.submit"), known([], { status: "SUBMITTED" }))).toBe(true);
  expect(stillStands(told("proposal.submit"), known([], { status: "FILED" }))).toBe(false);
  const rated = known([{ ...reply, code: "FEEDBACK", doneOn: "2012-06-19" }]);
  expect(stillStands(told("assignment.reply", { toProposer: true }), rated)).toBe(false);
  expect(stillStands(told("assignment.reply"), rated)).toBe(true);
  const met = told("consultation.record", { toProposer: true });
  expect(stillStands(met, known([], { consultationWaits: true }))).toBe(true);
  expect(stillStands(met, known([]))).toBe(false);
  expect(stillStands(told("proposal.complete"), known([]))).toBe(true);
});
