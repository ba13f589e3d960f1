import { expect, test } from "vitest";
import { lastRuling, openRequest, rulingData, UNSAID } from "@/lib/extension/ruling";
import { assignmentOf } from "@/lib/proposal/testing";

const request = {
  id: 1,
  requestedOn: "2012-06-20",
  newDueOn: "2012-07-31",
  reason: "等规划",
  officeOutcome: null,
  officeRuledOn: null,
  officeRuledById: null,
  committeeOutcome: null,
  committeeRuledOn: null,
  committeeRuledById: null,
} as const;
const office = {
  officeOutcome: "AGREED",
  officeRuledOn: "2012-06-21",
  officeRuledById: 7,
} as const;
const committee = {
  committeeOutcome: "REFUSED",
  committeeRuledOn: "2012-06-25",
  committeeRuledById: 8,
} as const;
const of = (over: object) => assignmentOf({ extensionRequest: { ...request, ...over } });

test("a request waits for the office, then for the committee, then for nobody", () => {
  expect(openRequest(of({}))).not.toBeNull();
  expect(openRequest(of(office))).not.toBeNull();
  expect(openRequest(of({ ...office, ...committee }))).toBeNull();
  expect(openRequest(of({ ...office, officeOutcome: "REFUSED" }))).toBeNull();
});

test("the last word is the committee's, before it the office's, and at first nobody's", () => {
  expect(lastRuling(of({}))).toBeNull();
  expect(lastRuling(of(office))).toMatchObject({ step: "office", outcome: "AGREED", ruledById: 7 });
  expect(lastRuling(of({ ...office, ...committee }))).toMatchObject({
    step: "committee",
    outcome: "REFUSED",
    ruledById: 8,
  });
});

test("taking back one word leaves the other's columns alone", () => {
  for (const step of ["office", "committee"] as const) {
    const data = rulingData(step, UNSAID);
    expect(Object.keys(data).every((name) => name.startsWith(step))).toBe(true);
    expect(new Set(Object.values(data))).toEqual(new Set([null]));
  }
});
