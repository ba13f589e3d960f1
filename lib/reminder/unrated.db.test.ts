import { beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import { answeredCase, makeRegister, type Register, statusOf } from "@/lib/assignment/testing";
import { toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { remindAll } from "@/lib/reminder/commands";

let register: Register;

beforeEach(async () => {
  register = await makeRegister();
});

describe("a rating that never comes", () => {
  it("completes the case as 未反馈 after both reminders and 5 more working days, never as satisfied", async () => {
    const id = await answeredCase(register);
    for (const day of ["2012-07-09", "2012-07-16", "2012-07-23"] as const) await remindAll(day);
    expect(await db.completion.count()).toBe(0);
    await remindAll("2012-07-24");
    const completion = await db.completion.findFirstOrThrow({ where: { proposalId: id } });
    expect(completion.ground).toBe("NO_FEEDBACK");
    expect(toPlainDate(completion.completedOn)).toBe("2012-07-24");
    expect(await statusOf(id)).toBe("RESOLVED"); // class A
    const { rates } = await readFigures(systemActor("2012-08-01"), {
      plenaryId: register.plenaryId,
      asOf: "2012-07-24",
    });
    const satisfied = rates.find(({ name }) => name === "satisfactionResult");
    expect(satisfied).toMatchObject({ numerator: 0, denominator: 0 });
  });

  it("waits on where it was not reminded of twice", async () => {
    await answeredCase(register);
    await remindAll("2012-07-16");
    await remindAll("2012-09-03");
    expect(await db.completion.count()).toBe(0);
  });
});
