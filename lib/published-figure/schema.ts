import { z } from "zod";
import { Rounding } from "@/lib/db/generated/enums";
import { dayInput, idInput, textInput } from "@/lib/proposal/schema";

const printed = {
  asOf: dayInput("公布的截止日期"),
  /** As `choicesOf` gives it. */
  figure: textInput("是哪个数", 100),
  printed: textInput("公布的数", 20),
  /** "": not known */
  rounding: z.preprocess((value) => (value === "" ? null : value), z.enum(Rounding).nullable()),
  source: textInput("出处", 300),
};

export const enterPrintedInput = z.object({ plenaryId: idInput, ...printed });
export type EnterPrintedInput = z.infer<typeof enterPrintedInput>;

export const correctPrintedInput = z.object({ printedId: idInput, ...printed });
export type CorrectPrintedInput = z.infer<typeof correctPrintedInput>;

export const removePrintedInput = z.object({ printedId: idInput });
export type RemovePrintedInput = z.infer<typeof removePrintedInput>;
