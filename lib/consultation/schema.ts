import { z } from "zod";

import { aboutAssignment, scanInput } from "@/lib/assignment/schema";
import { ConsultationMode, ConsultationStage } from "@/lib/db/generated/enums";
import { dayInput, idInput, idsInput, optionalText, textInput } from "@/lib/proposal/schema";

/** A phone call is offered, so that it can be refused with the reason and the way to log it. */
export const OFFERED_MODES = [...Object.values(ConsultationMode), "PHONE"] as const;

const FILE_BYTES = 20 * 1024 * 1024;
const MOST_FILES = 10;

/** Photos or minutes; an empty file field is none. At most 20 MiB each. */
const filesInput = z.preprocess(
  (value) => [value].flat().filter((one) => one instanceof File && one.size > 0),
  z
    .array(z.instanceof(File))
    .max(MOST_FILES, `一次最多 ${MOST_FILES} 个文件，请合并后再传。`)
    .refine(
      (files) => files.every(({ size }) => size <= FILE_BYTES),
      "每个文件不能超过 20 MB，请压缩后重新选择。",
    )
    .refine(
      (files) => files.reduce((sum, { size }) => sum + size, 0) <= 3 * FILE_BYTES,
      "这些文件合起来不能超过 60 MB，请压缩后重新选择。",
    ),
);

/** What is the same for every case that a meeting served. */
export const meetingFields = {
  consultedOn: dayInput("面商日期"),
  mode: z.enum(OFFERED_MODES, "请选择面商形式。"),
  stage: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.enum(ConsultationStage, "请选择面商阶段。").optional(),
  ),
  timeOfDay: optionalText(20),
  place: textInput("面商地点", 100),
  people: textInput("面商人", 500),
  content: textInput("面商内容", 5000),
  scan: scanInput,
  files: filesInput,
};

/** What is each case's own: who of its proposers came (by the proposer's row), and what they said. */
export const ownFields = { present: idsInput, proposerView: optionalText(2000) };

export const recordConsultationInput = z.object({
  ...aboutAssignment,
  ...meetingFields,
  ...ownFields,
});
export type RecordConsultationInput = z.infer<typeof recordConsultationInput>;

/** From a heap of paper: the day and the mode; the rest is on the paper. */
export type ConsultationRecord = Pick<
  RecordConsultationInput,
  "assignmentId" | "seenStatus" | "consultedOn" | "mode" | "scan"
> &
  Partial<RecordConsultationInput>;

const blankIsNone = (value: unknown) => (value === "" ? undefined : value);

/** What the proposer corrects; left empty it was as logged. */
export const correctedFields = {
  correctedOn: z.preprocess(blankIsNone, dayInput("实际日期").optional()),
  correctedMode: z.preprocess(blankIsNone, z.enum(OFFERED_MODES, "请选择实际形式。").optional()),
  correctedPeople: optionalText(500),
};

export const confirmConsultationInput = z.object({
  consultationId: idInput,
  confirmed: z.enum(["yes", "correct", "no"], "请选择属实、有出入或不属实。"),
  note: optionalText(500),
  ...correctedFields,
});
export type ConfirmConsultationInput = z.infer<typeof confirmConsultationInput>;
