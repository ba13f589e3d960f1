import { z } from "zod";

import { AssignmentStatus } from "@/lib/db/generated/enums";
import { dayInput, idInput, optionalDay, optionalText, textInput } from "@/lib/proposal/schema";

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
  seenStatus: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.enum(AssignmentStatus).optional(),
  ),
};

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
