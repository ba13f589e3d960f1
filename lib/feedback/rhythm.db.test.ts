import { beforeEach, expect, test } from "vitest";

import { answeredCase, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { readStaffDesk } from "@/lib/desk/queries";
import { openRatings, rate } from "@/lib/feedback/commands";
import { listOpenings, readOpeningPlan } from "@/lib/feedback/queries";
import { openRatingsInput, rateInput } from "@/lib/feedback/schema";
import { logSentence } from "@/lib/log/sentences";

let register: Register;

/** Monday 18 June 2012; the Friday is 端午, so that the Monday after it is the day. */
beforeEach(async () => {
  register = await makeRegister("2012-06-18");
});

async function rated(day: PlainDate, result = "SATISFIED"): Promise<void> {
  const proposalId = await answeredCase(register);
  const input = rateInput.parse({ proposalId, attitude: "SATISFIED", result });
  await rate(on(day, register.proposer), input);
}
const open = (day: PlainDate, reason = "") => {
  const input = openRatingsInput.parse({ plenaryId: register.plenaryId, reason });
  return openRatings(on(day, register.staff), input);
};
const planOn = (day: PlainDate) => readOpeningPlan(on(day, register.staff), register.plenaryId);

test("before its day an opening is refused without a reason; the reason stands in list and log", async () => {
  await rated("2012-06-18");
  expect(await planOn("2012-06-19")).toMatchObject({ count: 1, dueOn: "2012-06-25" });
  await expect(open("2012-06-19")).rejects.toMatchObject({
    kind: "invalid",
    fields: { reason: expect.stringContaining("6月25日（星期一）") as string },
  });
  expect(await db.feedback.count({ where: { openedOn: null } })).toBe(1);
  await open("2012-06-19", "常委会要听汇报");
  const [early] = await listOpenings(register.staff, register.plenaryId);
  expect(early).toMatchObject({ count: 1, dueOn: "2012-06-25", reason: "常委会要听汇报" });
  const event = await db.event.findFirstOrThrow({ where: { kind: "ratings.openBatch" } });
  expect(logSentence(event.kind, event.data, "")).toBe(
    "开封评价1份，没有按节奏，原因：常委会要听汇报",
  );
  // It moves the rhythm for nobody.
  await rated("2012-06-20");
  expect(await planOn("2012-06-20")).toMatchObject({ count: 1, dueOn: "2012-06-25" });
});

test("on its day or after it none is asked for, and the next is a turn later", async () => {
  await rated("2012-06-18", "DISSATISFIED");
  await open("2012-06-26", "不用写的");
  expect(await listOpenings(register.staff, register.plenaryId)).toMatchObject([
    { openedOn: "2012-06-26", dueOn: "2012-06-25", reason: null },
  ]);
  expect(await planOn("2012-06-26")).toMatchObject({ count: 0, dueOn: "2012-06-29" });
  await db.plenary.updateMany({ data: { openingWeeks: 2, openingWeekday: 3 } });
  expect((await planOn("2012-06-26")).dueOn).toBe("2012-07-04");
});

test("staff's desk says the day; the plan is theirs alone", async () => {
  await rated("2012-06-18");
  const desk = await readStaffDesk(on("2012-06-19", register.staff));
  expect(desk.sealed).toMatchObject([{ count: 1, dueOn: "2012-06-25" }]);
  for (const actor of [register.office, register.waterHead, register.proposer])
    await expect(readOpeningPlan(actor, register.plenaryId)).rejects.toMatchObject({
      kind: "denied",
    });
});

test("the database keeps no early opening without a reason", async () => {
  const days = { openedOn: fromPlainDate("2012-06-19"), dueOn: fromPlainDate("2012-06-25") };
  await expect(
    db.ratingOpening.create({ data: { plenaryId: register.plenaryId, ...days } }),
  ).rejects.toThrow("rating_opening_early");
});
