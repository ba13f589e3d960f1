import { z } from "zod";
import { aboutAssignment, scanInput } from "@/lib/assignment/schema";
import { RulingOutcome } from "@/lib/db/generated/enums";
import {
  optionalDay,
  optionalId,
  optionalText,
  reasonInput,
  textInput,
} from "@/lib/proposal/schema";

export const requestReturnInput = z.object({
  ...aboutAssignment,
  reason: textInput("申退理由", 1000),
  dutyBasis: textInput("职责依据", 500),
  suggestedUnitId: optionalId,
  headName: textInput("负责人姓名", 50),
  /** the day it came, only from paper; the unit's own counts today */
  requestedOn: optionalDay,
  scan: scanInput,
});
export type RequestReturnInput = z.infer<typeof requestReturnInput>;

export const ruleOnReturnInput = z.object({
  ...aboutAssignment,
  ruling: z.enum(RulingOutcome, "请选择改派或驳回。"),
  /** the unit that gets the case; only of a reassignment */
  unitId: optionalId,
  rulingReason: textInput("裁定理由", 1000),
  /** from the second dispute on */
  headsOpinions: optionalText(1000),
});
export type RuleOnReturnInput = z.infer<typeof ruleOnReturnInput>;

export const undoReturnRulingInput = z.object({
  ...aboutAssignment,
  reason: reasonInput("撤销的原因"),
});
export type UndoReturnRulingInput = z.infer<typeof undoReturnRulingInput>;
