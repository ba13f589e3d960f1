import { z } from "zod";
import { aboutAssignment, scanInput } from "@/lib/assignment/schema";
import { ExtensionOutcome } from "@/lib/db/generated/enums";
import { RULING_STEPS } from "@/lib/extension/ruling";
import { dayInput, optionalDay, optionalText, reasonInput, textInput } from "@/lib/proposal/schema";

export const requestExtensionInput = z.object({
  ...aboutAssignment,
  newDueOn: dayInput("申请延期到"),
  reason: textInput("延期理由", 1000),
  progress: textInput("已做的工作", 1000),
  informedOn: dayInput("告知提案者的日期"),
  informed: textInput("告知的情况", 500),
  /** the day it came, only from paper; the unit's own counts today */
  requestedOn: optionalDay,
  scan: scanInput,
});
export type RequestExtensionInput = z.infer<typeof requestExtensionInput>;

/** The office's ruling, and the committee's word after it. */
export const ruleOnExtensionInput = z.object({
  ...aboutAssignment,
  outcome: z.enum(ExtensionOutcome, "请选择同意或不同意。"),
  /** must be given where it is refused */
  ruling: optionalText(1000),
});
export type RuleOnExtensionInput = z.infer<typeof ruleOnExtensionInput>;

export const undoExtensionRulingInput = z.object({
  ...aboutAssignment,
  /** whose word the person's page showed as the last one */
  step: z.enum(RULING_STEPS),
  reason: reasonInput("撤销的原因"),
});
export type UndoExtensionRulingInput = z.infer<typeof undoExtensionRulingInput>;
