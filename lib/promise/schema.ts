import { z } from "zod";
import { scanInput } from "@/lib/assignment/schema";
import { dayInput, idInput, optionalText, textInput } from "@/lib/proposal/schema";

export const keepPromiseInput = z.object({
  assignmentId: idInput,
  promiseId: idInput,
  keptOn: dayInput("兑现日期"),
  what: textInput("做了什么", 1000),
  /** Photo or paper that shows it. */
  scan: scanInput,
});
export type KeepPromiseInput = z.infer<typeof keepPromiseInput>;

export const sayOnPromiseInput = z.object({
  keptId: idInput,
  confirmed: z.enum(["yes", "no"], "请选择已兑现或没有兑现。"),
  note: optionalText(500),
});
export type SayOnPromiseInput = z.infer<typeof sayOnPromiseInput>;
