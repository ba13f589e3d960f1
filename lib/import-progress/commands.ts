import { db } from "@/lib/db/client";
import type { Progress } from "@/lib/import/apply";
import type { WritingProgress } from "@/lib/import-progress/queries";

const TOLD_EVERY_MS = 500;

/** Runs the writing, tells every half second how far it is, and forgets it when it ends, well or not. */
export async function withProgress<T>(
  batchId: number,
  write: (progress: Progress) => Promise<T>,
): Promise<T> {
  let now: WritingProgress = { done: 0, all: 0, words: "再读一遍文件" };
  // One telling after the other, and no failed one stops the import: a bar that stands still harms nobody.
  let telling = Promise.resolve();
  const tell = () => {
    telling = telling.then(() => keep(batchId, now)).catch(() => {});
  };
  tell();
  const clock = setInterval(tell, TOLD_EVERY_MS);
  try {
    return await write((done, all, words) => {
      now = { done, all, words };
    });
  } finally {
    clearInterval(clock);
    await telling;
    await db.importProgress.deleteMany({ where: { batchId } }).catch(() => {});
  }
}

async function keep(batchId: number, now: WritingProgress): Promise<void> {
  const told = { ...now, toldAt: new Date() };
  await db.importProgress.upsert({
    where: { batchId },
    create: { batchId, ...told },
    update: told,
  });
}
