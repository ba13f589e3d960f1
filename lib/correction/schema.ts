import { z } from "zod";
import { FACT_KINDS } from "@/lib/correction/kinds";
import { aboutProposal, idInput, optionalText, reasonInput } from "@/lib/proposal/schema";

const aboutFact = { ...aboutProposal, fact: z.enum(FACT_KINDS), factId: idInput };

export const voidFactInput = z.object({ ...aboutFact, reason: reasonInput("作废的原因") });

/** Beside these the form sends the fact's own fields by their names (kinds.ts); values.ts reads them. */
export const correctFactInput = z.looseObject({ ...aboutFact, reason: optionalText(500) });

export type VoidFactInput = z.output<typeof voidFactInput>;
export type CorrectFactInput = z.output<typeof correctFactInput>;
