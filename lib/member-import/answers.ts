import { z } from "zod";

/** What a person answered about one sheet; what is not answered is asked. */
export type Answers = {
  /** By sheet row: the entry that it means, or that it is somebody new. */
  who: Record<string, number | "new">;
  /** By the sheet's word: the sector that it means; the word itself: a new one. */
  sectors: Record<string, string>;
  /** Rows with faults, or without an answer, stay out, and the others are written. */
  withoutFaulty: boolean;
};

export const NO_ANSWERS: Answers = { who: {}, sectors: {}, withoutFaulty: false };

const stored = z.object({
  who: z.record(z.string(), z.union([z.number().int(), z.literal("new")])).default({}),
  sectors: z.record(z.string(), z.string()).default({}),
  withoutFaulty: z.boolean().default(false),
});

/** As they were stored. */
export function readAnswers(value: unknown): Answers {
  return stored.parse(value);
}
