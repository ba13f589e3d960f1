import { z } from "zod";
import { isPlainDate } from "@/lib/calendar/plain-date";

const day = z
  .string()
  .trim()
  .transform((text) => text || null)
  .refine((text) => text === null || isPlainDate(text), {
    message: "日期请写成 2012-02-20 的样子，不知道可以空着。",
  })
  .nullish();
const ordinal = (what: string) =>
  z.preprocess(
    (value) => (value === "" || value === undefined || value === null ? null : Number(value)),
    z
      .number(`${what}请填数字，不知道可以空着。`)
      .int(`${what}请填整数。`)
      .min(1, `${what}从 1 数起。`)
      .max(999, `${what}太大，请核对。`)
      .nullable(),
  );

/** 新建届次会议: the name is free text, the rest may stay empty. */
export const createPlenaryInput = z
  .object({
    name: z
      .string("请填写届次会议的名称，如：八届一次会议。")
      .trim()
      .min(1, "请填写届次会议的名称，如：八届一次会议。")
      .max(60, "名称请不超过 60 个字。"),
    term: ordinal("届"),
    number: ordinal("次"),
    opensOn: day,
    closesOn: day,
  })
  .refine((input) => !input.opensOn || !input.closesOn || input.opensOn <= input.closesOn, {
    path: ["closesOn"],
    message: "闭幕日期早于开幕日期，请核对。",
  });
