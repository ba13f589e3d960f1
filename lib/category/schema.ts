import { z } from "zod";
import { place, tableForm } from "@/lib/plenary/table-form";

const id = z.coerce.number().int();
const name = z
  .string("请填写类别的名称。")
  .trim()
  .min(1, "请填写类别的名称。")
  .max(20, "类别的名称请不超过 20 个字。");
export const addCategoryInput = z.object({ plenaryId: id, category: name });
export const removeCategoryInput = z.object({
  plenaryId: id,
  removedCategory: z.coerce.number("请选一个类别。").int().min(1, "请选一个类别。"),
});
export const editCategoriesInput = tableForm("name", z.object({ name, order: place }));
