import { z } from "zod";

import { aboutAssignment, scanInput } from "@/lib/assignment/schema";
import { Disclosure } from "@/lib/db/generated/enums";
import { flagInput, idInput, optionalDay, optionalText, textInput } from "@/lib/proposal/schema";

export const recordReplyInput = z.object({
  ...aboutAssignment,
  documentNumber: textInput("文号", 60),
  /** The unit has used this 文号 before, and the person says that it is meant. */
  sameDocumentNumber: flagInput,
  signer: textInput("签发人", 50),
  outcomeClassId: idInput,
  text: textInput("答复正文", 50_000),
  abstract: optionalText(2000),
  disclosure: z.enum(Disclosure, "请选择公开属性。"),
  disclosureReason: optionalText(500),
  letterOn: optionalDay,
  /** The day it went to the proposer; only from paper, otherwise today. */
  repliedOn: optionalDay,
  noConsultationReason: optionalText(500),
  scan: scanInput,
});
export type RecordReplyInput = z.infer<typeof recordReplyInput>;
