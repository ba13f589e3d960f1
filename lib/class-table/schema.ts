import { z } from "zod";
import { place, tableForm, ticked } from "@/lib/plenary/table-form";

const id = z.coerce.number().int();
const wording = z
  .string("请填写这一类的含义。")
  .trim()
  .min(1, "请填写这一类的含义。")
  .max(60, "含义请不超过 60 个字。");

export const addClassInput = z.object({
  plenaryId: id,
  letter: z
    .string("请填写字母，如 D。")
    .transform((text) => text.normalize("NFKC").trim().toUpperCase())
    .refine((text) => /^[A-Z]$/.test(text), "请填一个字母，如 D。"),
  wording,
});
export const removeClassInput = z.object({
  plenaryId: id,
  removedClass: z.coerce.number("请选一类。").int().min(1, "请选一类。"),
});
export const editClassesInput = tableForm(
  "wording",
  z.object({ wording, resolved: ticked, rank: place }),
);
