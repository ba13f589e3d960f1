import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { addClass, editClasses, removeClass } from "@/lib/class-table/commands";
import { addClassInput, editClassesInput } from "@/lib/class-table/schema";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { createPlenary } from "@/lib/plenary/commands";
import { readSettings } from "@/lib/plenary/queries";

const staff = { ...systemActor("2012-06-25"), role: "committeeStaff" as const };
const day = (text: string) => new Date(text);
let plenaryId = 0;

beforeEach(async () => {
  await emptyDatabase();
  plenaryId = (await createPlenary(staff, { name: "八届一次会议" })).id;
});

const classes = async () => (await readSettings(staff, plenaryId))!.outcomeClasses;
const classOf = async (letter: string) => (await classes()).find((one) => one.letter === letter)!;

/** A separate case, answered by a unit for each letter, completed or not. */
async function answered(letters: string[], completed = true): Promise<number> {
  const known = await classes();
  const proposal = await db.proposal.create({
    data: {
      plenaryId,
      title: "题",
      proposerKind: "INDIVIDUAL",
      status: completed ? "COMPLETED" : "ANSWERED",
      submissions: { create: { submittedOn: day("2012-02-20") } },
      reviews: { create: { outcome: "FILED", decidedOn: day("2012-03-01") } },
      handOvers: { create: { handedOverOn: day("2012-03-28") } },
      completions: completed
        ? { create: { completedOn: day("2012-06-20"), ground: "RATED" } }
        : undefined,
    },
  });
  for (const [position, letter] of letters.entries()) {
    const outcomeClassId = known.find((one) => one.letter === letter)!.id;
    await db.assignment.create({
      data: {
        proposalId: proposal.id,
        position,
        role: letters.length > 1 ? "SEPARATE" : "SOLE",
        status: "REPLIED",
        assignedOn: day("2012-03-28"),
        replies: { create: { repliedOn: day("2012-06-01"), outcomeClassId } },
      },
    });
  }
  return proposal.id;
}

const statusOf = async (id: number) =>
  (await db.proposal.findUniqueOrThrow({ where: { id } })).status;

/** The table's form as the page sends it, with changes by letter. */
async function save(
  changes: Record<string, { wording?: string; resolved?: boolean; rank?: number }>,
) {
  const entries = (await classes()).flatMap((one, at) => {
    const { wording, resolved, rank } = { ...one, rank: at + 1, ...changes[one.letter] };
    const row: [string, string][] = [
      [`wording-${one.id}`, wording],
      [`rank-${one.id}`, String(rank)],
    ];
    return resolved ? [...row, [`resolved-${one.id}`, "on"] as [string, string]] : row;
  });
  await editClasses(staff, editClassesInput.parse({ plenaryId, ...Object.fromEntries(entries) }));
}

test("what counts as resolved changes the completed cases in the same act, and one event says which", async () => {
  const b = await answered(["B"]);
  const c = await answered(["C"]);
  const open = await answered(["B"], false);
  await save({ B: { resolved: true } });
  expect([await statusOf(b), await statusOf(c), await statusOf(open)]).toEqual([
    "RESOLVED",
    "COMPLETED",
    "ANSWERED",
  ]);
  const event = await db.event.findFirstOrThrow({ where: { kind: "plenary.editClasses" } });
  expect(event.data).toMatchObject({
    statuses: [{ proposalId: b, before: "COMPLETED", after: "RESOLVED" }],
  });
  await save({ B: { resolved: false } });
  expect(await statusOf(b)).toBe("COMPLETED");
});

test("the order decides which class of a separate case is the worst", async () => {
  const id = await answered(["A", "B"]);
  await save({ A: { rank: 2 }, B: { rank: 1 } });
  expect((await classes()).map((one) => one.letter)).toEqual(["B", "A", "C"]);
  expect(await statusOf(id)).toBe("RESOLVED");
});

test("a letter of an import gets its wording; the same table once more is no change", async () => {
  const position = 3;
  await db.outcomeClass.create({ data: { plenaryId, letter: "D", wording: "未定义", position } });
  await save({ D: { wording: "不能解决" } });
  expect(await classOf("D")).toMatchObject({ wording: "不能解决", resolved: false });
  await expect(save({})).rejects.toMatchObject({ message: "没有改动任何内容。" });
  expect(await db.event.count({ where: { kind: "plenary.editClasses" } })).toBe(1);
});

test("a class is added as the worst, by one letter, once", async () => {
  await addClass(staff, addClassInput.parse({ plenaryId, letter: "ｄ", wording: "不能解决" }));
  expect((await classes()).at(-1)).toMatchObject({ letter: "D", resolved: false, uses: 0 });
  await expect(
    addClass(staff, { plenaryId, letter: "D", wording: "又一类" }),
  ).rejects.toMatchObject({ kind: "conflict", fields: { letter: "已经有D类。" } });
  const bad = { plenaryId, letter: "DD", wording: "又一类" };
  expect(addClassInput.safeParse(bad).success).toBe(false);
});

test("a class that a reply has stays; an unused one goes", async () => {
  await answered(["B"]);
  const [b, c] = [await classOf("B"), await classOf("C")];
  await expect(removeClass(staff, { plenaryId, removedClass: b.id })).rejects.toMatchObject({
    kind: "conflict",
  });
  await removeClass(staff, { plenaryId, removedClass: c.id });
  expect((await classes()).map((one) => one.letter)).toEqual(["A", "B"]);
});

test("who has no business with settings may not", async () => {
  const unit = { ...staff, role: "unitHead" as const };
  const denied = { kind: "denied" };
  await expect(editClasses(unit, { plenaryId, rows: [] })).rejects.toMatchObject(denied);
  await expect(addClass(unit, { plenaryId, letter: "D", wording: "又一类" })).rejects.toMatchObject(
    denied,
  );
  await expect(removeClass(unit, { plenaryId, removedClass: 1 })).rejects.toMatchObject(denied);
  await expect(readSettings(unit, plenaryId)).rejects.toMatchObject(denied);
});
