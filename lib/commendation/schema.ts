import { z } from "zod";
import { aboutProposal, dayInput, textInput } from "@/lib/proposal/schema";

export const commendInput = z.object({
  ...aboutProposal,
  title: textInput("表彰的名称", 40),
  decidedBy: textInput("决定的会议或单位", 60),
  commendedOn: dayInput("表彰日期"),
});

export type CommendInput = z.output<typeof commendInput>;
