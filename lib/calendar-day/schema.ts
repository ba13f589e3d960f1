import { z } from "zod";
import { isPlainDate } from "@/lib/calendar/plain-date";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/calendar-day/year";

/** First looked at, then saved: what is saved is what was seen. */
const look = {
  act: z.enum(["preview", "save"]).default("preview"),
  /** What the preview was about, as it came with it */
  seen: z.string().max(100).optional(),
};

const YEAR = `年份请填${FIRST_YEAR}到${LAST_YEAR}之间的数。`;
const day = z
  .string("请填写日期。")
  .trim()
  .refine(
    (text) =>
      isPlainDate(text) &&
      Number(text.slice(0, 4)) >= FIRST_YEAR &&
      Number(text.slice(0, 4)) <= LAST_YEAR,
    {
      message: `日期请写成 2027-02-08 的样子，${FIRST_YEAR}年到${LAST_YEAR}年。`,
    },
  );

/** Larger than any notice; a page of text is enough. */
const LARGEST = 200_000;

const file = z
  .instanceof(File)
  .transform((one) => (one.size === 0 ? undefined : one))
  .refine((one) => one === undefined || /\.(txt|csv)$/i.test(one.name), {
    message: "请选 .txt 或 .csv 文件；Word 或 PDF 里的通知请复制文字，粘贴到上面。",
  })
  .refine((one) => one === undefined || one.size <= LARGEST, {
    message: "文件太大，不像一份放假通知。请核对。",
  })
  .optional();

/** 粘贴通知: the text, or a file that is read into it. */
export const enterNoticeInput = z
  .object({
    ...look,
    text: z.string().max(20_000, "太长了，请只粘贴一份通知，不超过20000个字。").default(""),
    file,
    year: z.coerce.number(YEAR).int(YEAR).min(FIRST_YEAR, YEAR).max(LAST_YEAR, YEAR),
  })
  .refine(({ text, file: one }) => text.trim() !== "" || one !== undefined, {
    path: ["text"],
    message: "请粘贴通知的文字，或选一个文件。",
  });

/** One day off or worked. */
export const enterDayInput = z.object({
  ...look,
  date: day,
  kind: z.enum(["off", "worked"], "请选放假还是上班。"),
  name: z
    .string("请填写名称，如“春节”。")
    .trim()
    .min(1, "请填写名称，如“春节”。")
    .max(20, "名称请不超过20个字。"),
});

/** The name of the box of an entered day. */
export const boxName = (date: string) => `date-${date}`;

/** Entered days that are taken out again: each is a box of its own name. */
export const removeDaysInput = z.looseObject(look).transform((input, context) => {
  const dates = Object.keys(input)
    .filter((name) => name.startsWith("date-"))
    .map((name) => name.slice("date-".length))
    .filter((date) => isPlainDate(date));
  if (dates.length === 0)
    context.addIssue({ code: "custom", path: ["dates"], message: "请选择要去掉的日子。" });
  return { act: input.act, seen: input.seen, dates };
});
