import { z } from "zod";
import { optionalId } from "@/lib/proposal/schema";

const text = z.preprocess(
  (value) => (typeof value === "string" ? value : ""),
  z.string().max(500_000),
);

/** A text as it is typed. */
export const similarInput = z.object({
  /** the case itself, which is not similar to itself */
  proposalId: optionalId,
  title: text,
  suggestions: z.preprocess(
    (value) => [value].flat().filter((one) => typeof one === "string"),
    z.array(z.string()),
  ),
});
export type SimilarInput = z.output<typeof similarInput>;
