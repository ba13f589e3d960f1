import type { Progress } from "@/lib/import/apply";

export type WritingProgress = { done: number; all: number; words: string };

/**
 * How far each import is that this process writes just now. It is no fact and is kept in memory alone: the writing
 * is one transaction, of which nobody else sees anything before its end. Another server of the same committee
 * does not know it, and the page then shows a bar without a number.
 */
const board = globalThis as unknown as { importsBeingWritten?: Map<number, WritingProgress> };
board.importsBeingWritten ??= new Map();
const beingWritten = board.importsBeingWritten;

export function readProgress(batchId: number): WritingProgress | null {
  return beingWritten.get(batchId) ?? null;
}

/** Runs the writing and keeps its place on the board until it ends, well or not. */
export async function withProgress<T>(
  batchId: number,
  write: (progress: Progress) => Promise<T>,
): Promise<T> {
  beingWritten.set(batchId, { done: 0, all: 0, words: "再读一遍文件" });
  try {
    return await write((done, all, words) => beingWritten.set(batchId, { done, all, words }));
  } finally {
    beingWritten.delete(batchId);
  }
}
