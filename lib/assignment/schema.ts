import { z } from "zod";

import { AssignmentStatus, HandlingMode } from "@/lib/db/generated/enums";
import {
  aboutProposal,
  dayInput,
  idInput,
  idsInput,
  optionalDay,
  optionalText,
  reasonInput,
  textInput,
} from "@/lib/proposal/schema";

const SCAN_TYPES = ["application/pdf", "image/jpeg", "image/png"];
const SCAN_BYTES = 10 * 1024 * 1024;

/** A scan of the paper; an empty file field is no scan. PDF, JPEG or PNG of at most 10 MiB. */
export const scanInput = z.preprocess(
  (value) => (value instanceof File && value.size > 0 ? value : undefined),
  z
    .instanceof(File)
    .refine(
      (file) => SCAN_TYPES.includes(file.type),
      "扫描件须为 PDF、JPEG 或 PNG 文件，请重新选择。",
    )
    .refine((file) => file.size <= SCAN_BYTES, "扫描件不能超过 10 MB，请压缩后重新选择。")
    .optional(),
);

/** An act on one assignment, and the status that the person's page showed. */
export const aboutAssignment = {
  assignmentId: idInput,
  seenStatus: z.enum(AssignmentStatus, "页面已过期，请刷新后再试。").optional(),
};

const optionalId = z.preprocess((value) => (value === "" ? undefined : value), idInput.optional());

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

export const acceptInput = z.object({
  ...aboutAssignment,
  acceptedOn: dayInput("签收日期"),
  acceptedBy: optionalText(50),
  scan: scanInput,
});
export type AcceptInput = z.infer<typeof acceptInput>;

export const recordContactInput = z.object({
  ...aboutAssignment,
  contactedOn: dayInput("联系日期"),
  note: textInput("联系内容", 500),
});
export type RecordContactInput = z.infer<typeof recordContactInput>;

export const sendOpinionInput = z.object({
  ...aboutAssignment,
  text: textInput("会办意见", 10_000),
  /** only from paper; the unit's own counts today */
  sentOn: optionalDay,
});
export type SendOpinionInput = z.infer<typeof sendOpinionInput>;
