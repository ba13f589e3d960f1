import { beforeEach, expect, test } from "vitest";
import {
  accepted,
  answer,
  assigned,
  assignmentOf,
  eventsOf,
  makeRegister,
  on,
  type Register,
} from "@/lib/assignment/testing";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { stepsOf } from "@/lib/assignment/limits";
import { toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { handOver } from "@/lib/hand-over/commands";
import { handOverInput } from "@/lib/hand-over/schema";
import { readPlenary } from "@/lib/plenary/queries";
import { editLimitsInput } from "@/lib/plenary/schema";
import { editLimits } from "@/lib/running-limit/commands";
import { countDiffering } from "@/lib/running-limit/queries";

let register: Register;

beforeEach(async () => {
  register = await makeRegister("2012-04-05");
});

const typed = (fields: Record<string, string>) =>
  editLimitsInput.parse({ plenaryId: String(register.plenaryId), ...fields });
const TWO_MONTHS = { "n-REPLY": "2", "basis-REPLY": "MONTHS" };

/** What is shown before limits move, or a failed test. */
async function previewOf(fields: Record<string, string>) {
  const { shown } = await editLimits(register.staff, typed(fields));
  if (shown.saved) throw new Error("it was saved without a question");
  return shown;
}

const dueOf = async (id: number) =>
  toPlainDate((await assignmentOf(id, register.units.water.id)).dueOn);
const limitOf = async (step: string, period: string | null = null) =>
  (await readPlenary(register.staff, register.plenaryId))?.limits.find(
    (limit) => limit.step === step && limit.period === period,
  );

test("a limit is a number with its unit or a fixed day; nothing runs, so it is saved at once", async () => {
  const form = { "basis-REPLY": "FIXED_DATE", "n-REPLY": "3" };
  const wrongOf = (fields: Record<string, string>) =>
    editLimitsInput.safeParse({ plenaryId: "1", ...fields }).error?.issues[0]?.path;
  expect(wrongOf(form)).toEqual(["fixedOn-REPLY"]);
  expect(wrongOf({ "basis-REPLY": "MONTHS", "n-REPLY": "0" })).toEqual(["n-REPLY"]);
  expect(wrongOf({ "basis-REPLY-INTERIM": "", "n-REPLY-INTERIM": "2" })).toEqual([
    "basis-REPLY-INTERIM",
  ]);
  const right = typed({ ...form, "fixedOn-REPLY": "2012-06-30" });
  expect(await editLimits(register.staff, right)).toEqual({ shown: { saved: true, moved: 0 } });
  expect(await limitOf("REPLY")).toMatchObject({ n: null, fixedOn: "2012-06-30" });
  expect(await limitOf("ACCEPT")).toMatchObject({ n: 3 });
  await expect(editLimits(register.staff, right)).rejects.toMatchObject({
    message: "没有改动任何内容。",
  });
  await expect(editLimits(register.waterClerk, right)).rejects.toMatchObject({ kind: "denied" });
});

test("running limits are shown first and move in the same step, each recorded; a replied one stays", async () => {
  const [running, replied] = [await register.filedCase(), await register.filedCase()];
  await assigned(register, running);
  await accepted(register, replied);
  await answer(register, replied, "2012-04-04");
  const { seen, moves, typed: kept } = await previewOf(TWO_MONTHS);
  expect(moves).toMatchObject([
    { number: "086", unit: "县水利局", from: "2012-06-28", to: "2012-05-28" },
  ]);
  expect(kept).toMatchObject(TWO_MONTHS);
  expect(await limitOf("REPLY")).toMatchObject({ n: 3 }); // a preview changes nothing
  expect(await previewOf({ ...TWO_MONTHS, seen })).toMatchObject({ undecided: true, seen });

  const decided = typed({ ...TWO_MONTHS, seen, running: "move" });
  expect(await editLimits(register.staff, decided)).toEqual({ shown: { saved: true, moved: 1 } });
  expect([await dueOf(running), await dueOf(replied)]).toEqual(["2012-05-28", "2012-06-28"]);
  expect(await eventsOf(running)).toEqual(["assignment.moveLimits"]);
  expect(await eventsOf(replied)).toEqual([]);
  const event = await db.event.findFirstOrThrow({ where: { kind: "plenary.editLimits" } });
  expect(event.data).toMatchObject({ moved: [{ number: "086", to: "2012-05-28" }], left: 0 });
});

test("left as they are they differ, are counted, and can follow later", async () => {
  const id = await register.filedCase();
  await assigned(register, id);
  const { seen } = await previewOf(TWO_MONTHS);
  await editLimits(register.staff, typed({ ...TWO_MONTHS, seen, running: "keep" }));
  expect(await dueOf(id)).toBe("2012-06-28");
  expect(await countDiffering(register.staff, register.plenaryId)).toBe(1);

  const again = await previewOf(TWO_MONTHS);
  expect(again).toMatchObject({ changed: false, moves: [{ to: "2012-05-28" }] });
  const keep = typed({ ...TWO_MONTHS, seen: again.seen, running: "keep" });
  await expect(editLimits(register.staff, keep)).rejects.toMatchObject({ kind: "invalid" });
  await editLimits(register.staff, { ...keep, running: "move" });
  expect(await dueOf(id)).toBe("2012-05-28");
  expect(await countDiffering(register.staff, register.plenaryId)).toBe(0);
  expect(await db.event.count({ where: { kind: "plenary.moveLimits" } })).toBe(1);
});

test("what changed between the preview and the saving is noticed", async () => {
  const id = await register.filedCase();
  await assigned(register, id);
  const { seen } = await previewOf(TWO_MONTHS);
  await answer(register, await otherCase(), "2012-04-04");
  const input = typed({ ...TWO_MONTHS, seen, running: "move" });
  await assigned(register, await register.filedCase()); // one more would move than was seen
  await expect(editLimits(register.staff, input)).rejects.toMatchObject({ kind: "conflict" });
  expect(await limitOf("REPLY")).toMatchObject({ n: 3 });
});

async function otherCase(): Promise<number> {
  const id = await register.filedCase();
  await accepted(register, id);
  return id;
}

test("平时提案 have their own limits where set, in what is stored and in what is reckoned on reading", async () => {
  const own = {
    "n-REPLY-INTERIM": "2",
    "basis-REPLY-INTERIM": "MONTHS",
    "n-ACCEPT-INTERIM": "5",
    "basis-ACCEPT-INTERIM": "WORKDAYS",
    "n-FIRST_CONTACT-INTERIM": "",
    "basis-FIRST_CONTACT-INTERIM": "",
  };
  await editLimits(register.staff, typed(own));
  const ids = [await register.filedCase(), await register.filedCase()];
  await db.proposal.update({ where: { id: ids[1] }, data: { period: "INTERIM" } });
  for (const proposalId of ids) {
    const input = { proposalId, handedOverOn: "2012-03-28", mode: "SOLE" };
    const unit = { leadUnitId: register.units.water.id };
    await handOver(on("2012-03-28", register.office), handOverInput.parse({ ...input, ...unit }));
  }
  const rules = await readLimitRules(db, register.plenaryId);
  const facts = await readCaseFacts(db, ids);
  const dues = ids.map((id) =>
    stepsOf(facts.get(id)!, "2012-03-28", rules).map(({ code, dueOn }) => `${code} ${dueOn}`),
  );
  expect(dues).toEqual([
    ["ACCEPT 2012-03-31", "FIRST_CONTACT 2012-04-19", "REPLY 2012-06-28"],
    ["ACCEPT 2012-04-05", "FIRST_CONTACT 2012-04-19", "REPLY 2012-05-28"],
  ]);

  // Back to one limit for both: the running one of 平时 follows if the person says so.
  const none = { "basis-REPLY-INTERIM": "", "basis-ACCEPT-INTERIM": "" };
  const { seen, moves } = await previewOf(none);
  expect(moves).toMatchObject([{ from: "2012-05-28", to: "2012-06-28" }]);
  await editLimits(register.staff, typed({ ...none, seen, running: "move" }));
  expect(await limitOf("REPLY", "INTERIM")).toBeUndefined();
  expect(await dueOf(ids[1]!)).toBe("2012-06-28");
});
