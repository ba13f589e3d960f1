import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { makeRegister, type Register } from "@/lib/assignment/testing";
import { enterDay, enterNotice, removeDays } from "@/lib/calendar-day/commands";
import { readYear } from "@/lib/calendar-day/queries";
import { enterDayInput, enterNoticeInput, removeDaysInput } from "@/lib/calendar-day/schema";

let register: Register;
let administrator: Actor;

beforeEach(async () => {
  register = await makeRegister("2026-11-24");
  administrator = await register.actor("administrator");
});

const NOTICE = "一、元旦：1月1日至3日放假，共3天。";
const notice = (text: string, more: object = {}) =>
  enterNoticeInput.parse({ text, year: 2027, ...more });

/** The preview, or a failed test. */
async function previewOf(answer: ReturnType<typeof enterNotice>) {
  const result = await answer;
  if (!("shown" in result)) throw new Error("it was saved without a preview");
  return result.shown;
}

test("a sentence that is not understood is shown with what to do, and nothing is saved before it is mended", async () => {
  const text = "一、元旦：1月1日（周四）放假。1月2日酌情放假。";
  const preview = await previewOf(enterNotice(administrator, notice(text)));
  expect(preview.lines?.map(({ fault }) => fault !== null)).toEqual([true, true]);
  expect(preview.typed).toEqual({ text, year: "2027" });
  await expect(
    enterNotice(administrator, notice(text, { act: "save", seen: preview.seen })),
  ).rejects.toMatchObject({ fields: { text: expect.stringContaining("还有2处") } });
  await expect(enterNotice(administrator, notice("放假快乐"))).rejects.toMatchObject({
    fields: { text: expect.stringContaining("没有读到") },
  });
});

test("a file is read into the text, in whatever its letters are coded", async () => {
  const gb = new Uint8Array([
    ...Buffer.from("2027-01-01,"),
    0xb7,
    0xc5,
    0xbc,
    0xd9,
    0x2c,
    0xd4,
    0xaa,
    0xb5,
    0xa9,
  ]);
  const input = notice("", { file: new File([gb], "2027.csv") });
  const preview = await previewOf(enterNotice(administrator, input));
  expect(preview.typed.text).toBe("2027-01-01,放假,元旦");
  expect(preview.changes).toMatchObject([{ date: "2027-01-01", after: "放假（元旦）" }]);
  const word = enterNoticeInput.safeParse({
    text: "",
    year: 2027,
    file: new File(["x"], "a.docx"),
  });
  expect(word.error?.issues[0]).toMatchObject({ path: ["file"] });
  expect(enterNoticeInput.safeParse({ text: " ", year: 2027 }).error?.issues[0]?.path).toEqual([
    "text",
  ]);
});

test("the administrator alone changes it; those who work with limits read it", async () => {
  const refused = { kind: "denied" };
  const day = enterDayInput.parse({ date: "2027-01-01", kind: "off", name: "元旦" });
  for (const actor of [register.staff, register.office, register.waterClerk]) {
    await expect(enterDay(actor, day)).rejects.toMatchObject(refused);
    await expect(enterNotice(actor, notice(NOTICE))).rejects.toMatchObject(refused);
    const dates = removeDaysInput.parse({ "date-2027-01-01": "on" });
    await expect(removeDays(actor, dates)).rejects.toMatchObject(refused);
    expect((await readYear(actor, 2026)).known).toBe(true);
  }
  const preview = await previewOf(enterDay(administrator, day));
  await enterDay(administrator, { ...day, act: "save", seen: preview.seen });
  // What changed names cases of other units.
  expect((await readYear(register.waterClerk, 2027)).events).toEqual([]);
  expect((await readYear(register.staff, 2027)).events).toHaveLength(1);
});
