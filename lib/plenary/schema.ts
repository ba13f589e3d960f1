import { z } from "zod";
import { isPlainDate } from "@/lib/calendar/plain-date";
import { LimitBasis } from "@/lib/db/generated/enums";
import { tableForm, ticked } from "@/lib/plenary/table-form";

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

const id = z.coerce.number().int();
const whole = (what: string, min: number, max: number) =>
  z.coerce
    .number(`${what}请填数字。`)
    .int(`${what}请填整数。`)
    .min(min, `${what}至少是 ${min}。`)
    .max(max, `${what}最多是 ${max}。`);

/** A number with its unit, or a fixed day; for 平时 nothing: as for 大会. */
const limitTable = tableForm(
  "basis",
  z
    .object({
      n: z.string().default(""),
      basis: z.enum({ ...LimitBasis, NONE: "" }, "请选一种算法。"),
      fixedOn: day,
    })
    .superRefine(({ n, basis, fixedOn }, context) => {
      if (basis === "FIXED_DATE" && !fixedOn)
        context.addIssue({ code: "custom", path: ["fixedOn"], message: "请填写固定的日期。" });
      if (basis === "" && n.trim() !== "")
        context.addIssue({ code: "custom", path: ["basis"], message: "填了数目，请选一种算法。" });
      if (basis !== "" && basis !== "FIXED_DATE" && !/^[1-9]\d{0,2}$/.test(n.trim()))
        context.addIssue({ code: "custom", path: ["n"], message: "数目请填 1 到 999 的整数。" });
    }),
);

/** The limits, and what is to become of those that run; first without an answer, where any would move. */
export const editLimitsInput = z.intersection(
  limitTable,
  z.object({
    running: z.enum(["move", "keep"]).optional(),
    seen: z.string().max(100).optional(),
  }),
);

export const editSwitchesInput = z.object({
  plenaryId: id,
  maxRounds: whole("办理轮次", 1, 9),
  attitudeOpensRound: ticked,
  oneUnitConsultsForAll: ticked,
  consultationRequired: ticked,
  officePassesReplies: ticked,
  allMustRate: ticked,
  limitsMoveToWorkday: ticked,
  caseNumberWidth: whole("案号位数", 1, 6),
  rankingMinimum: whole("排名起点", 1, 999),
  ratingLinkDays: whole("评价链接有效天数", 1, 366),
  openingWeekday: whole("评价开封的日子", 1, 7),
  openingWeeks: whole("评价开封的间隔", 1, 2),
});

const plenaryFields = z
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
    cutOffOn: day,
    cutOffTime: z
      .string()
      .trim()
      .transform((text) => text || null)
      .refine((text) => text === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), {
        message: "时间请写成 17:00 的样子，整天都算的可以空着。",
      })
      .nullish(),
    coSigningEndsOn: day,
  })
  .refine((input) => !input.cutOffTime || input.cutOffOn, {
    path: ["cutOffOn"],
    message: "写了截止时间，请把截止日期也写上。",
  })
  .refine((input) => !input.opensOn || !input.closesOn || input.opensOn <= input.closesOn, {
    path: ["closesOn"],
    message: "闭幕日期早于开幕日期，请核对。",
  });

/** 新建届次会议: the name is free text, the rest may stay empty. */
export const createPlenaryInput = plenaryFields;
export const editPlenaryInput = z.intersection(z.object({ plenaryId: id }), plenaryFields);
