import { expect, test } from "vitest";
import { assignmentOf } from "@/lib/proposal/testing";
import { disputeNumber, disputesOf } from "@/lib/return-request/dispute";

const asked = (id: number, requestId: number, requestedOn: string) =>
  assignmentOf({
    id,
    unitId: id,
    returnRequest: { id: requestId, requestedOn, ruledOn: null, ruling: null, ruledById: null },
  });

test("a dispute keeps its number when its request stands anew after an undone ruling", () => {
  const [first, second] = [asked(1, 10, "2012-03-29"), asked(2, 11, "2012-03-30")];
  const before = { assignments: [first, second, assignmentOf({ id: 3 })] };
  expect([first, second].map((one) => disputeNumber(before, one))).toEqual([1, 2]);
  const anew = asked(1, 12, "2012-03-29");
  const after = { assignments: [anew, second] };
  expect([anew, second].map((one) => disputeNumber(after, one))).toEqual([1, 2]);
  expect(disputesOf(after)).toBe(2);
});

test("on one day the unit that got the case from another asked after it; who asked for nothing has no number", () => {
  const [first, next] = [asked(1, 9, "2012-03-29"), asked(4, 8, "2012-03-29")];
  const none = assignmentOf({ id: 5 });
  const proposal = { assignments: [next, first, none] };
  expect([first, next, none].map((one) => disputeNumber(proposal, one))).toEqual([1, 2, 0]);
});
