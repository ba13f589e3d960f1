import { z } from "zod";

import { acceptInput } from "@/lib/assignment/schema";
import { recordConsultationInput } from "@/lib/consultation/schema";
import { enterFromPaperInput } from "@/lib/feedback/schema";
import { linesOf } from "@/lib/paper/line";
import { idInput } from "@/lib/proposal/schema";

/** The whole form: its plenary and its lines, each still as typed. */
export const heapInput = z
  .looseObject({ plenaryId: idInput })
  .transform(({ plenaryId, ...form }) => ({ plenaryId, lines: linesOf(form) }));
export type HeapInput = z.infer<typeof heapInput>;

/** What a line needs for each kind of paper, by the single acts' own inputs. */
export const LINE_INPUT = {
  ACCEPTANCE: acceptInput,
  CONSULTATION: recordConsultationInput.pick({
    assignmentId: true,
    consultedOn: true,
    mode: true,
    scan: true,
  }),
  RATING: enterFromPaperInput,
} as const;

/** The single acts call the day by what happened on it. */
export const DAY_FIELDS = ["acceptedOn", "consultedOn", "returnedOn"] as const;
