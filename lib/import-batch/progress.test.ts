import { expect, test } from "vitest";
import { readProgress, withProgress } from "@/lib/import-batch/progress";

test("a writing import says how far it is, and nothing any more once it ended, well or not", async () => {
  const seen: unknown[] = [];
  await withProgress(7, async (progress) => {
    seen.push(readProgress(7));
    progress(40, 100, "写入");
    seen.push(readProgress(7), readProgress(8));
  });
  expect(seen).toEqual([
    { done: 0, all: 0, words: "再读一遍文件" },
    { done: 40, all: 100, words: "写入" },
    null,
  ]);
  expect(readProgress(7)).toBeNull();
  const failing = withProgress(7, () => Promise.reject(new Error("full")));
  await expect(failing).rejects.toThrow("full");
  expect(readProgress(7)).toBeNull();
});
