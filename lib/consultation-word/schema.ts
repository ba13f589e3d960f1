import { z } from "zod";
import { scanInput } from "@/lib/assignment/schema";
import { confirmConsultationInput } from "@/lib/consultation/schema";
import { WordMedium } from "@/lib/db/generated/enums";
import { dayInput } from "@/lib/proposal/schema";

export const enterWordInput = z
  .object({
    ...confirmConsultationInput.shape,
    medium: z.enum(WordMedium, "请选择提案者是怎么说的。"),
    saidOn: dayInput("确认日期"),
    scan: scanInput,
  })
  .refine(({ medium, scan }) => medium !== "PAPER" || scan !== undefined, {
    path: ["scan"],
    message: "纸质的请附扫描件；电话里说的请选「电话」。",
  });
export type EnterWordInput = z.infer<typeof enterWordInput>;
