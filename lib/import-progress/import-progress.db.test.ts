import { expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { withProgress } from "@/lib/import-progress/commands";
import { readProgress } from "@/lib/import-progress/queries";

const FIRST = { done: 0, all: 0, words: "再读一遍文件" };
const HALF = { done: 40, all: 100, words: "写入" };

/** What a page would be told, as soon as it is that. */
const told = (batchId: number, what: unknown) =>
  vi.waitFor(async () => expect(await readProgress(batchId)).toEqual(what), { timeout: 5_000 });

test("a writing import says how far it is, and nothing any more once it ended", async () => {
  const done = await withProgress(7, async (progress) => {
    await told(7, FIRST);
    progress(40, 100, "写入");
    await told(7, HALF);
    expect(await readProgress(8)).toBeNull();
    return "done";
  });
  expect(done).toBe("done");
  expect(await readProgress(7)).toBeNull();
});

test("one that fails is forgotten too, and its error comes through", async () => {
  const failing = withProgress(7, async () => {
    await told(7, FIRST);
    throw new Error("full");
  });
  await expect(failing).rejects.toThrow("full");
  expect(await readProgress(7)).toBeNull();
});

test("what a process left that ended in the middle is not shown as going on", async () => {
  const toldAt = new Date(Date.now() - 120_000);
  await db.importProgress.create({ data: { batchId: 9, ...HALF, toldAt } });
  expect(await readProgress(9)).toBeNull();
});
