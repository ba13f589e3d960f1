import { z } from "zod";

import { isPlainDate } from "@/lib/calendar/plain-date";
import { UnitSystem } from "@/lib/db/generated/enums";

const text = (what: string, max: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.normalize("NFKC").trim() || null)
    .refine((value) => value === null || value.length <= max, `${what}请不超过${max}个字。`);

const name = z
  .string("请填写单位名称。")
  .transform((value) => value.replaceAll(/\s/gu, ""))
  .refine((value) => value !== "", "请填写单位名称。")
  .refine((value) => value.length <= 60, "单位名称请不超过60个字。");

const unitFields = {
  name,
  shortName: text("简称", 30),
  system: z.enum(UnitSystem, "请选一个系统。"),
  supervisor: text("分管领导", 40),
  contact: text("联络员", 40),
  phone: text("电话", 40),
};

export const createUnitInput = z.object(unitFields);

export const editUnitInput = z.object({
  unitId: z.coerce.number().int(),
  ...unitFields,
  /** 签发: by the head's own account alone */
  headSigns: z.preprocess((value) => value === true || value === "on", z.boolean()),
  endedOn: z
    .string()
    .default("")
    .transform((value) => value.trim() || null)
    .refine(
      (value) => value === null || isPlainDate(value),
      "日期请写成 2012-06-25 的样子，没有撤并就空着。",
    ),
});

export const addAliasInput = z.object({ unitId: z.coerce.number().int(), alias: name });
export const removeAliasInput = z.object({ unitId: z.coerce.number().int(), alias: z.string() });
