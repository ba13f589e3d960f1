import { z } from "zod";
import { aboutAssignment } from "@/lib/assignment/schema";
import { HandlingMode } from "@/lib/db/generated/enums";
import {
  aboutProposal,
  dayInput,
  idInput,
  idsInput,
  optionalId,
  reasonInput,
} from "@/lib/proposal/schema";

export const handOverInput = z.object({
  ...aboutProposal,
  mode: z.enum(HandlingMode, "请选择办理方式。"),
  handedOverOn: dayInput("交办日期"),
  /** of a case handled by one unit, or by a lead and assisting ones */
  leadUnitId: optionalId,
  assistUnitIds: idsInput,
  separateUnitIds: idsInput,
});
export type HandOverInput = z.infer<typeof handOverInput>;

export const undoHandOverInput = z.object({ ...aboutProposal, reason: reasonInput("撤销原因") });
export type UndoHandOverInput = z.infer<typeof undoHandOverInput>;

export const addAssistInput = z.object({
  ...aboutProposal,
  unitId: idInput,
  addedOn: dayInput("增加日期"),
});
export type AddAssistInput = z.infer<typeof addAssistInput>;

export const dropAssistInput = z.object({ ...aboutAssignment, reason: reasonInput("取消原因") });
export type DropAssistInput = z.infer<typeof dropAssistInput>;
