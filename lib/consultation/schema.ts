import { z } from "zod";

import { aboutAssignment, scanInput } from "@/lib/assignment/schema";
import { ConsultationMode } from "@/lib/db/generated/enums";
import { dayInput, idInput, optionalText, textInput } from "@/lib/proposal/schema";

/** A phone call is offered, so that it can be refused with the reason and the way to log it. */
export const OFFERED_MODES = [...Object.values(ConsultationMode), "PHONE"] as const;

export const recordConsultationInput = z.object({
  ...aboutAssignment,
  consultedOn: dayInput("面商日期"),
  mode: z.enum(OFFERED_MODES, "请选择面商形式。"),
  place: textInput("面商地点", 100),
  people: textInput("面商人", 200),
  content: textInput("面商内容", 5000),
  scan: scanInput,
});
export type RecordConsultationInput = z.infer<typeof recordConsultationInput>;

export const confirmConsultationInput = z.object({
  consultationId: idInput,
  confirmed: z.enum(["yes", "no"], "请选择属实或不属实。"),
  note: optionalText(500),
});
export type ConfirmConsultationInput = z.infer<typeof confirmConsultationInput>;
