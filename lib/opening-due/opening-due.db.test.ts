import { beforeEach, expect, test } from "vitest";

import { answeredCase, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { openRatings, rate } from "@/lib/feedback/commands";
import { rateInput } from "@/lib/feedback/schema";
import { tellNews } from "@/lib/notice/commands";
import { readInbox } from "@/lib/notice/queries";
import { noteOpeningsDue, noteOpeningsWhenDue } from "@/lib/opening-due/commands";

let register: Register;

beforeEach(async () => {
  register = await makeRegister("2012-06-18");
  await db.roleGrant.create({
    data: { userId: register.staff.userId ?? 0, role: "committeeStaff" },
  });
  const proposalId = await answeredCase(register);
  const said = rateInput.parse({ proposalId, attitude: "SATISFIED", result: "DISSATISFIED" });
  await rate(on("2012-06-20", register.proposer), said);
});

test("staff are told on the day of opening, once, and by two servers once too", async () => {
  expect(await noteOpeningsDue("2012-06-24")).toBe(0);
  const both = await Promise.all([noteOpeningsDue("2012-06-25"), noteOpeningsDue("2012-06-25")]);
  expect(both.toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(await noteOpeningsDue("2012-06-26")).toBe(0);
  await tellNews();
  const { rows } = await readInbox(register.staff, 1);
  expect(rows[0]).toMatchObject({
    ofCase: false,
    sentence: expect.stringContaining("1份") as string,
  });
  expect(rows).toHaveLength(1);
  await tellNews();
  expect((await readInbox(register.staff, 1)).total).toBe(1);
});

test("nothing is due once they were opened", async () => {
  await openRatings(on("2012-06-25", register.staff), { plenaryId: register.plenaryId });
  expect(await noteOpeningsDue("2012-06-29")).toBe(0);
});

test("by the clock from eight in the morning", async () => {
  await db.office.create({ data: { id: 1, name: "临安市政协" } });
  expect(await noteOpeningsWhenDue(new Date("2012-06-24T23:59:00Z"))).toBeNull();
  expect(await noteOpeningsWhenDue(new Date("2012-06-25T00:00:00Z"))).toBe(1);
});
