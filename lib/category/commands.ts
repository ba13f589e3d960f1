import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import type { editCategoriesInput } from "@/lib/category/schema";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { lockSettings, noChange } from "@/lib/plenary/settings";

/** Adds a category at the end. @throws Refusal denied, conflict for a name that is taken */
export async function addCategory(
  actor: Actor,
  { plenaryId, category: name }: { plenaryId: number; category: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockSettings(tx, actor, plenaryId);
    const sentence = `已经有类别「${name}」。`;
    if (await tx.category.findFirst({ where: { plenaryId, name } }))
      throw new Refusal("conflict", sentence, { category: sentence });
    const { _max } = await tx.category.aggregate({
      where: { plenaryId },
      _max: { position: true },
    });
    const position = (_max.position ?? -1) + 1;
    const { id } = await tx.category.create({ data: { plenaryId, name, position } });
    const data = { name };
    const subject = `Category:${id}`;
    await recordEvent(tx, actor, { kind: "plenary.addCategory", plenaryId, subject, data });
  });
}

/** Takes away a category that no proposal has, not even one whose import was undone. @throws Refusal denied, conflict */
export async function removeCategory(
  actor: Actor,
  { plenaryId, removedCategory: id }: { plenaryId: number; removedCategory: number },
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockSettings(tx, actor, plenaryId);
    await tx.$queryRaw`SELECT id FROM "Category" WHERE id = ${id} FOR UPDATE`;
    const category = await tx.category.findFirst({
      where: { id, plenaryId },
      select: { name: true, _count: { select: { proposals: true } } },
    });
    if (!category) throw new Refusal("conflict", "这个类别刚被删除。");
    const { name, _count } = category;
    const sentence = `「${name}」有${_count.proposals}件提案在用，不能删除；可以改名。`;
    if (_count.proposals > 0)
      throw new Refusal("conflict", sentence, { removedCategory: sentence });
    await tx.category.delete({ where: { id } });
    const data = { name };
    await recordEvent(tx, actor, { kind: "plenary.removeCategory", plenaryId, data });
  });
}

/** Renames the categories and puts them in order. @throws Refusal denied, invalid when two have one name, or nothing changes */
export async function editCategories(
  actor: Actor,
  { plenaryId, rows }: z.output<typeof editCategoriesInput>,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockSettings(tx, actor, plenaryId);
    const before = await tx.category.findMany({
      where: { plenaryId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
    const given = new Map(rows.map((row) => [Number(row.key), row]));
    const after = before
      .map((one, at) => ({ ...one, order: at + 1, ...given.get(one.id) }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ id, name }) => ({ id, name }));
    const twice = after.find((one, at) => after.findIndex(({ name }) => name === one.name) < at);
    const sentence = `有两个类别都叫「${twice?.name}」，请改一个。`;
    if (twice) throw new Refusal("invalid", sentence, { [`name-${twice.id}`]: sentence });
    if (JSON.stringify(before) === JSON.stringify(after)) throw noChange();
    // Names may be exchanged: they are unique at every moment.
    for (const { id } of after)
      await tx.category.update({ where: { id }, data: { name: `\u{1}${id}` } });
    for (const [position, { id, name }] of after.entries())
      await tx.category.update({ where: { id }, data: { name, position } });
    const data = { before, after };
    await recordEvent(tx, actor, { kind: "plenary.editCategories", plenaryId, data });
  });
}
