import { expect, test } from "vitest";
import { isSecondPerson, mayConfirmFiling, mayTakeBackFiling } from "@/lib/filing/policy";
import { mayMove } from "@/lib/proposal/policy";
import { actorOf, factsOf, PERSONS } from "@/lib/proposal/testing";

const staff = (userId: number, deputyForId?: number) =>
  actorOf("committeeStaff", { userId, ...(deputyForId ? { deputyForId, deputyFor: "某" } : {}) });

const proposedBy = (recordedById: number | null, deputyForId: number | null = null) =>
  factsOf({
    filingProposal: { id: 1, proposedOn: "2012-03-20", by: "某", recordedById, deputyForId },
  });

test("the second person is another, also where staff stand in for each other", () => {
  const first = { recordedById: 10, deputyForId: null };
  expect(isSecondPerson(staff(11), first)).toBe(true);
  expect(isSecondPerson(staff(10), first)).toBe(false);
  expect(isSecondPerson(staff(11, 10), first)).toBe(false); // in the first's own name
  expect(isSecondPerson(staff(10, 12), first)).toBe(false); // the first in another's name
  expect(isSecondPerson(staff(11, 12), first)).toBe(true);
  const standIn = { recordedById: 10, deputyForId: 11 };
  expect(isSecondPerson(staff(11), standIn)).toBe(false);
  expect(isSecondPerson(staff(12, 11), standIn)).toBe(false);
  expect(isSecondPerson(staff(12), standIn)).toBe(true);
});

test("nobody without an account is a second person; what the shell proposed, anybody may confirm", () => {
  expect(isSecondPerson(actorOf("system", { userId: null }), proposedBy(10).filingProposal!)).toBe(
    false,
  );
  expect(mayConfirmFiling(staff(10), proposedBy(null)).may).toBe(true);
});

test("staff alone confirm, what stands proposed alone; the first may take it back", () => {
  for (const actor of Object.values(PERSONS))
    expect(mayConfirmFiling(actor, proposedBy(20)).may).toBe(actor.role === "committeeStaff");
  expect(mayConfirmFiling(staff(11), factsOf()).may).toBe(false);
  expect(mayTakeBackFiling(staff(10), proposedBy(10)).may).toBe(true);
  expect(mayTakeBackFiling(staff(11), proposedBy(10, 11)).may).toBe(true);
  expect(mayTakeBackFiling(staff(12), proposedBy(10, 11)).may).toBe(false);
});

test("while it stands nobody files, but other decisions are open", () => {
  expect(mayMove(staff(11), "file", proposedBy(10))).toMatchObject({
    reason: expect.stringContaining("复核"),
  });
  for (const move of ["decline", "sendBack", "merge", "withdraw"] as const)
    expect(mayMove(staff(11), move, proposedBy(10)).may).toBe(true);
});
