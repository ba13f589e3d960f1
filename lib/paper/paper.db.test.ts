import { beforeEach, describe, expect, test } from "vitest";

import { answer, assigned, eventsOf, makeRegister, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { readRatings } from "@/lib/feedback/queries";
import { type RefusedLine, saveHeap } from "@/lib/paper/commands";
import { checkLine } from "@/lib/paper/queries";
import { heapInput } from "@/lib/paper/schema";
import { filterWhere } from "@/lib/register/filter-where";

let register: Register;
/** 086 is with its units, 087 is answered, 088 is not handed over. */
let inHand: number;
let answered: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-20");
  inHand = await register.filedCase();
  answered = await register.filedCase();
  await register.filedCase();
  await assigned(register, inHand);
  await assigned(register, answered);
  await answer(register, answered, "2012-06-15");
});

type Typed = Record<string, string | File>;

async function save(actor: Parameters<typeof saveHeap>[0], ...lines: Typed[]) {
  const named = lines.flatMap((line, at) =>
    Object.entries(line).map(([field, value]) => [`${field}-${at}`, value] as const),
  );
  const { plenaryId } = register;
  const input = heapInput.parse({ plenaryId, ...Object.fromEntries(named) });
  return (await saveHeap(actor, input)).shown;
}

const acceptance = { caseNumber: "86", kind: "ACCEPTANCE", day: "2012-03-29" };
const rating = {
  caseNumber: "087",
  kind: "RATING",
  day: "2012-06-18",
  attitude: "SATISFIED",
  result: "DISSATISFIED",
  comment: "还没有动工",
};
const unitOf = async (proposalId: number, name: string) => {
  const { id } = await db.assignment.findFirstOrThrow({ where: { proposalId, unit: { name } } });
  return String(id);
};

describe("each line is saved by itself", () => {
  test("good ones by the single acts, marked as paper; wrong ones come back as typed with the reason", async () => {
    const assignmentId = await unitOf(inHand, "县水利局");
    const outcomes = await save(
      register.staff,
      { ...acceptance, assignmentId },
      { caseNumber: "999", kind: "ACCEPTANCE", day: "2012-03-29" },
      { ...acceptance, kind: "CONSULTATION", mode: "VISIT", day: "2012-04-10", assignmentId },
      { caseNumber: "88", kind: "CONSULTATION", day: "2012-04-10", mode: "VISIT" },
      rating,
    );
    expect(outcomes.map((line) => ("saved" in line ? line.saved.words : line.errors))).toEqual([
      "县水利局　签收单　已存",
      { caseNumber: "八届一次会议没有案号“999”，请核对。" },
      "县水利局　面商记录　已存",
      { caseNumber: "这件提案还没有交办。" },
      "征询意见表　已封存",
    ]);
    expect((outcomes[3] as RefusedLine).values).toMatchObject({ caseNumber: "88", mode: "VISIT" });
    expect(await eventsOf(inHand)).toEqual(["assignment.accept", "consultation.record"]);
    expect(await eventsOf(answered)).toEqual(["feedback.enterFromPaper"]);
    const sources = [
      await db.acceptance.findFirst(),
      await db.consultation.findFirst(),
      await db.feedback.findFirst(),
    ].map((row) => row?.source);
    expect(sources).toEqual(["PAPER", "PAPER", "PAPER"]);
    const event = await db.event.findFirst({ where: { kind: "assignment.accept" } });
    expect(event?.onBehalfOf).toBe("县水利局");
  });

  test("the same paper twice is refused the second time, and not stored twice", async () => {
    const assignmentId = await unitOf(inHand, "县水利局");
    const line = { ...acceptance, assignmentId };
    const [first, second] = await save(register.staff, line, line);
    expect(first).toHaveProperty("saved");
    expect(second).toMatchObject({ errors: { assignmentId: "县水利局：已在3月29日签收。" } });
    // One unit is left, and it is not the one that the paper is of: the choice is still asked.
    const [unchosen] = await save(register.staff, acceptance);
    expect(unchosen).toMatchObject({
      errors: { assignmentId: expect.stringContaining("哪个单位") as string },
      units: [{ name: "县财政局" }],
    });
    expect(await db.acceptance.count()).toBe(1);
    const [third] = await save(register.staff, rating);
    const [fourth] = await save(register.staff, rating);
    expect(third).toHaveProperty("saved");
    expect(fourth).toMatchObject({ errors: { caseNumber: "这一轮的评价已经收到，不能再改。" } });
  });

  test("a scan that is none, a day before the hand-over, and what is left out are said at their field", async () => {
    const assignmentId = await unitOf(inHand, "县水利局");
    const exe = new File(["MZ not a scan"], "签收单.pdf", { type: "application/pdf" });
    const outcomes = await save(
      register.staff,
      { ...acceptance, assignmentId, scan: exe },
      { ...acceptance, assignmentId, day: "2012-03-27" },
      acceptance,
      { ...rating, attitude: "" },
      { ...rating, kind: "REPLY", caseNumber: "086" },
    );
    const fields = outcomes.map((line) => Object.keys("errors" in line ? line.errors : {}));
    expect(fields).toEqual([["scan"], ["day"], ["assignmentId"], ["attitude"], ["kind"]]);
    expect((outcomes[2] as RefusedLine).units.map(({ name }) => name)).toEqual([
      "县水利局",
      "县财政局",
    ]);
    expect(await db.acceptance.count()).toBe(0);
    expect(await db.storedFile.count()).toBe(0);
  });

  test("a rating has all that its form asks: the suggestions one key each, the class, what is expected", async () => {
    const more = { answers: "1，3", agreesWithClass: "no", expectation: "请明年动工" };
    const [few] = await save(register.staff, { ...rating, ...more, answers: "1" });
    expect(few).toMatchObject({
      errors: { answers: expect.stringContaining("有2条建议") as string },
      values: { answers: "1", expectation: "请明年动工" },
    });
    expect(await db.feedback.count()).toBe(0);
    const [saved] = await save(register.staff, { ...rating, ...more });
    expect(saved).toHaveProperty("saved");
    expect(JSON.stringify(saved)).not.toContain("动工");
    expect(await db.feedback.findFirst({ include: { answers: true } })).toMatchObject({
      agreesWithClass: false,
      expectation: "请明年动工",
      answers: [
        { position: 0, answer: "YES" },
        { position: 1, answer: "NO" },
      ],
    });
  });

  test("is not for a unit, the office or a proposer to do", async () => {
    for (const actor of [register.waterClerk, register.office, register.proposer]) {
      await expect(save(actor, rating)).rejects.toMatchObject({ kind: "denied" });
      const look = checkLine(actor, register.plenaryId, { values: rating });
      await expect(look).rejects.toMatchObject({ kind: "denied" });
    }
    expect(await db.feedback.count()).toBe(0);
  });
});

test("what a saved rating says comes back nowhere: not to its typist, not to a look-up, not to the log", async () => {
  const outcomes = await save(register.staff, rating);
  const look = await checkLine(register.staff, register.plenaryId, { values: rating });
  const events = await db.event.findMany({ where: { proposalId: answered } });
  const said = JSON.stringify([outcomes, { ...look, proposal: null }, events.map((e) => e.data)]);
  expect(said).not.toMatch(/SATISFIED|满意|动工/);
  expect(await readRatings(register.staff, answered)).toEqual([]);
});

test("while typing, a line says which case it is, whose choice is left, and where a reply belongs", async () => {
  const look = (values: Record<string, string>) =>
    checkLine(register.staff, register.plenaryId, { values });
  expect(await look(acceptance)).toMatchObject({
    proposal: { number: "086", proposer: "言致远", title: "关于整治苕溪河道的建议" },
    unit: null,
    units: [{ name: "县水利局" }, { name: "县财政局" }],
    fault: null,
  });
  expect(await look({ ...acceptance, caseNumber: "87" })).toMatchObject({
    unit: null,
    units: [{ name: "县财政局" }],
  });
  const link = await look({ caseNumber: "86", kind: "REPLY" });
  expect(link.link).toMatch(/\/proposals\/\d+\/assignments\/\d+\/reply$/);
  expect(await look({ ...rating, caseNumber: "86" })).toMatchObject({
    fault: { field: "caseNumber", sentence: "提案答复后、办结前才能评价。" },
  });
  expect((await look({ ...rating, day: "2012-06-14" })).fault?.field).toBe("day");
});

test("the register counts the cases that have something from paper", async () => {
  await save(register.staff, rating);
  const where = filterWhere({ paper: "yes" }, new Map());
  expect(await db.proposal.findMany({ where, select: { id: true } })).toEqual([{ id: answered }]);
});
