import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { answer, assigned, makeRegister, type Register } from "@/lib/assignment/testing";
import { editClasses } from "@/lib/class-table/commands";
import { editClassesInput } from "@/lib/class-table/schema";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { importFile } from "@/lib/import/commands";
import { editSwitches } from "@/lib/plenary/commands";

const ASKED = "2012-03-28";
let register: Register;

beforeEach(async () => {
  register = await makeRegister(ASKED);
});

async function moment(): Promise<Date> {
  const [{ at }] = await db.$queryRaw<[{ at: Date }]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) - interval '1 millisecond' AS at`;
  return at;
}
async function read(knownAt: Date | null) {
  const asked = { plenaryId: register.plenaryId, asOf: ASKED, knownAt };
  const { knownAt: _, ...figures } = await readFigures(systemActor("2012-12-31"), asked);
  return figures;
}

test("a case counts in the category and kind it had at the moment, whatever a later sheet says", async () => {
  await register.filedCase();
  const [before, at] = [await read(null), await moment()];
  const sheet =
    "登记号,案由,提案人,提案分类,类别\r\n2012-001,关于整治苕溪河道的建议,言致远,个人,农林水利";
  const file = { name: "目录.csv", bytes: new TextEncoder().encode(sheet) };
  const { plenaryId } = register;
  const { updated } = await importFile(register.staff, { plenary: plenaryId, file });
  expect(updated).toBe(1);
  const now = await read(null);
  const filed = (figures: typeof now) => [
    figures.byCategory.find(({ name }) => name === "农林水利")?.filed,
    ...figures.byProposerKind.map((row) => row.filed),
  ];
  expect(filed(before)).toEqual([0, 0, 1, 0]);
  expect(filed(now)).toEqual([1, 1, 0, 0]);
  expect(await read(at)).toEqual(before);
});

test("consultations count by the rule of the moment, whatever the switch says later", async () => {
  const id = await register.filedCase();
  const { lead, assist } = await assigned(register, id);
  await db.assignment.updateMany({
    where: { id: { in: [lead, assist] } },
    data: { role: "SEPARATE" },
  });
  await answer(register, id, ASKED);
  const talk = { consultedOn: new Date(ASKED), mode: "VISIT" } as const;
  await db.consultation.create({ data: { assignmentId: lead, ...talk } });
  const [before, at] = [await read(null), await moment()];
  await editSwitches(register.staff, {
    plenaryId: register.plenaryId,
    maxRounds: 2,
    caseNumberWidth: 3,
    rankingMinimum: 3,
    ratingLinkDays: 60,
    openingWeekday: 5,
    openingWeeks: 1,
    attitudeOpensRound: false,
    consultationRequired: false,
    officePassesReplies: false,
    allMustRate: true,
    limitsMoveToWorkday: true,
    oneUnitConsultsForAll: true,
  });
  expect([before.counts.consulted, (await read(null)).counts.consulted]).toEqual([0, 1]);
  expect(await read(at)).toEqual(before);
});

test("the classes mean what they meant at the moment, whatever their table says later", async () => {
  const id = await register.filedCase();
  await assigned(register, id);
  await answer(register, id, ASKED);
  const [before, at] = [await read(null), await moment()];
  const { plenaryId } = register;
  const classes = await db.outcomeClass.findMany({ where: { plenaryId } });
  const places = { A: "3", B: "2", C: "1" } as Record<string, string>;
  const typed = classes.flatMap(({ id: key, letter }) => [
    [`rank-${key}`, places[letter]],
    [`wording-${key}`, `${letter}类`],
    ...(letter === "C" ? [[`resolved-${key}`, "on"]] : []),
  ]);
  const input = editClassesInput.parse({ plenaryId, ...Object.fromEntries(typed) });
  await editClasses(register.staff, input);
  const resolved = (figures: typeof before) =>
    figures.rates.find(({ name }) => name === "resolved")?.numerator;
  expect([resolved(before), resolved(await read(null))]).toEqual([1, 0]);
  expect(await read(at)).toEqual(before);
});
