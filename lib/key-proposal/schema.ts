import { z } from "zod";
import { KeyOfficialPart } from "@/lib/db/generated/enums";
import { aboutProposal, dayInput, textInput } from "@/lib/proposal/schema";

export const chooseKeyInput = z.object({
  ...aboutProposal,
  chosenOn: dayInput("主席会议确定日期"),
});

export const recordInstructionInput = z.object({
  ...aboutProposal,
  leaders: textInput("批示领导", 100),
  text: textInput("批示内容", 2_000),
  instructedOn: dayInput("批示日期"),
});

export const nameOfficialInput = z.object({
  ...aboutProposal,
  part: z.enum(KeyOfficialPart, "请选择领办或督办。"),
  official: textInput("领导职务和姓名", 100),
});

export const openGovernmentReviewInput = z.object({
  ...aboutProposal,
  openedOn: dayInput("提交审阅日期"),
});

export const closeGovernmentReviewInput = z.object({
  ...aboutProposal,
  closedOn: dayInput("审阅日期"),
  outcome: textInput("审阅意见", 500),
});

export type ChooseKeyInput = z.output<typeof chooseKeyInput>;
export type RecordInstructionInput = z.output<typeof recordInstructionInput>;
export type NameOfficialInput = z.output<typeof nameOfficialInput>;
export type OpenGovernmentReviewInput = z.output<typeof openGovernmentReviewInput>;
export type CloseGovernmentReviewInput = z.output<typeof closeGovernmentReviewInput>;
