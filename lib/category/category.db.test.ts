import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { addCategory, editCategories, removeCategory } from "@/lib/category/commands";
import { addCategoryInput, editCategoriesInput } from "@/lib/category/schema";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { createPlenary } from "@/lib/plenary/commands";
import { readSettings } from "@/lib/plenary/queries";

const staff = { ...systemActor("2012-02-01"), role: "committeeStaff" as const };
const clerk = { ...staff, role: "unitClerk" as const };
let plenaryId = 0;

beforeEach(async () => {
  await emptyDatabase();
  plenaryId = (await createPlenary(staff, { name: "八届一次会议" })).id;
});

const categories = async () => (await readSettings(staff, plenaryId))!.categories;
const names = async () => (await categories()).map((one) => one.name);

test("a category is added at the end, once", async () => {
  await addCategory(staff, addCategoryInput.parse({ plenaryId, category: " 数字经济 " }));
  expect((await names()).at(-1)).toBe("数字经济");
  await expect(addCategory(staff, { plenaryId, category: "数字经济" })).rejects.toMatchObject({
    kind: "conflict",
    fields: { category: "已经有类别「数字经济」。" },
  });
  await expect(addCategory(clerk, { plenaryId, category: "其二" })).rejects.toMatchObject({
    kind: "denied",
  });
  expect(await db.event.count({ where: { kind: "plenary.addCategory", plenaryId } })).toBe(1);
});

test("two categories exchange names and places in one go", async () => {
  const [first, second] = await categories();
  const input = {
    plenaryId: String(plenaryId),
    [`name-${first!.id}`]: second!.name,
    [`order-${first!.id}`]: "1",
    [`name-${second!.id}`]: first!.name,
    [`order-${second!.id}`]: "2",
  };
  await editCategories(staff, editCategoriesInput.parse(input));
  const now = await categories();
  expect(now.slice(0, 2).map(({ id, name }) => [id, name])).toEqual([
    [first!.id, second!.name],
    [second!.id, first!.name],
  ]);
  expect(now).toHaveLength(12);
  await expect(editCategories(staff, editCategoriesInput.parse(input))).rejects.toMatchObject({
    message: "没有改动任何内容。",
  });
});

test("two of one name are refused at the field, and nothing is written", async () => {
  const [first, second] = await categories();
  const rows = [{ key: String(second!.id), name: first!.name, order: 2 }];
  await expect(editCategories(staff, { plenaryId, rows })).rejects.toMatchObject({
    fields: { [`name-${second!.id}`]: expect.stringContaining("都叫") },
  });
  expect((await names())[1]).toBe(second!.name);
});

test("a category that a proposal has stays; an unused one goes", async () => {
  const [used, unused] = await categories();
  const about = { plenaryId, title: "题", proposerKind: "INDIVIDUAL", status: "DRAFT" } as const;
  await db.proposal.create({ data: { ...about, categoryId: used!.id } });
  await expect(
    removeCategory(staff, { plenaryId, removedCategory: used!.id }),
  ).rejects.toMatchObject({ kind: "conflict", message: expect.stringContaining("1件提案在用") });
  await removeCategory(staff, { plenaryId, removedCategory: unused!.id });
  expect(await names()).not.toContain(unused!.name);
  expect(await names()).toContain(used!.name);
});

test("what is wrong in a row is said at its own input", () => {
  const result = editCategoriesInput.safeParse({ plenaryId: "1", "name-7": " ", "order-7": "甲" });
  expect(result.error?.issues.map((issue) => issue.path.join("."))).toEqual(["name-7", "order-7"]);
});
