import { z } from "zod";
import { UnitSystem } from "@/lib/db/generated/enums";

const asList = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter((entry) => entry !== undefined && entry !== "");
const id = z.coerce.number("请从列表里选。").int().positive();

export const saveOfficeInput = z.object({
  /** absent: a new one */
  officeId: id.optional(),
  name: z.string().trim().min(1, "请填写名称。").max(30, "名称请不超过30个字。"),
  systems: z.preprocess(asList, z.array(z.enum(UnitSystem)).min(1, "请至少选一个系统。")),
  /** the roles, one a person, that belong to this office */
  grantIds: z.preprocess(asList, z.array(id)),
});
export type SaveOfficeInput = z.output<typeof saveOfficeInput>;

export const removeOfficeInput = z.object({ officeId: id });
