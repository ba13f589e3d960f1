import { beforeEach, expect, test } from "vitest";
import { answer, answeredCase, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { readCaseFile, readProposalFacts } from "@/lib/case-file/queries";
import { railOf } from "@/lib/case-file/rail";
import { db } from "@/lib/db/client";
import { refreshStatus } from "@/lib/proposal/commands";
import { presentClass } from "@/lib/proposal/standing";

let register: Register;
beforeEach(async () => {
  register = await makeRegister("2012-07-10");
});

/** The last nodes of the case's way, a done one with a tick. */
async function endOf(id: number): Promise<string[]> {
  const staff = on("2012-07-10", register.staff);
  const outcome = presentClass(await readProposalFacts(staff, id));
  const nodes = railOf(await readCaseFile(staff, id), outcome);
  return nodes.slice(-2).map(({ label, done }) => (done ? `${label}✓` : label));
}

async function completed(letter: string): Promise<number> {
  const id = await answeredCase(register, letter);
  await complete(id);
  return id;
}

async function complete(id: number): Promise<void> {
  const completedOn = fromPlainDate("2012-07-01");
  await db.completion.create({ data: { proposalId: id, completedOn, ground: "NO_FEEDBACK" } });
  await db.$transaction((tx) => refreshStatus(tx, id));
}

test("a completed case whose class counts as resolved ends with it", async () => {
  expect(await endOf(await completed("A"))).toEqual(["办结✓", "解决落实✓"]);
});

test("a completed case of a class that does not count as resolved ends with its completion", async () => {
  for (const letter of ["B", "C"])
    expect(await endOf(await completed(letter))).toEqual(["评价", "办结✓"]);
});

test("before its reply the case may still be resolved; after it the class says", async () => {
  const open = await register.filedCase();
  expect(await endOf(open)).toEqual(["办结", "解决落实"]);
  expect(await endOf(await answeredCase(register, "A"))).toEqual(["办结", "解决落实"]);
  expect(await endOf(await answeredCase(register, "C"))).toEqual(["评价", "办结"]);
});

test("a class that was set otherwise since is the one that counts", async () => {
  const id = await answeredCase(register, "C");
  const changedOn = fromPlainDate("2012-06-20");
  await db.classChange.create({
    data: { proposalId: id, changedOn, outcomeClassId: register.classOf("A"), evidence: "已修好" },
  });
  await complete(id);
  expect(await endOf(id)).toEqual(["办结✓", "解决落实✓"]);
});

test("a further round begins anew", async () => {
  const id = await answeredCase(register, "C");
  const { water } = register.units;
  await db.assignment.create({
    data: {
      proposalId: id,
      unitId: water.id,
      role: "LEAD",
      round: 2,
      position: 0,
      assignedOn: fromPlainDate("2012-06-20"),
    },
  });
  await db.$transaction((tx) => refreshStatus(tx, id));
  expect(await endOf(id)).toEqual(["办结", "解决落实"]);
  await answer(register, id, "2012-07-05", "C");
  expect(await endOf(id)).toEqual(["评价", "办结"]);
});
