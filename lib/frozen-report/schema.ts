import { z } from "zod";
import { dayInput, idInput, optionalDay, textInput } from "@/lib/proposal/schema";

/** A basis by its name; empty: the rate's first one. */
const basis = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.string().max(30).optional(),
);

export const freezeInput = z.object({
  plenaryId: idInput,
  title: textInput("报告名称", 100),
  asOf: dayInput("截至的日期"),
  /** Only what was recorded by the end of that day; empty: by now. */
  knownOn: optionalDay,
  /** The names of `basisChoices`. */
  answer: basis,
  completion: basis,
  onTime: basis,
  online: basis,
  resolved: basis,
});
export type FreezeInput = z.infer<typeof freezeInput>;
