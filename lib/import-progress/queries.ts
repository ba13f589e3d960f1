import { db } from "@/lib/db/client";

export type WritingProgress = { done: number; all: number; words: string };

/** What was told longer ago than this is of a process that ended in the middle. */
const KNOWN_FOR_MS = 60_000;

/**
 * How far an import is that is being written; null: none is. The writing is one transaction, of which nobody else sees
 * anything before its end, so this stands beside it in the database: any process of the site may be asked. It asks for
 * nobody: the page does.
 */
export async function readProgress(batchId: number): Promise<WritingProgress | null> {
  return db.importProgress.findFirst({
    where: { batchId, toldAt: { gt: new Date(Date.now() - KNOWN_FOR_MS) } },
    select: { done: true, all: true, words: true },
  });
}
