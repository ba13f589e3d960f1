import { z } from "zod";
import { dayOf } from "@/lib/deputy/days";

export const nameDeputyInput = z.object({
  grantId: z.coerce.number("请选一个角色。").int(),
  deputyId: z.coerce.number("请选由谁代办。").int().positive("请选由谁代办。"),
  fromOn: dayOf("开始日期"),
  untilOn: dayOf("结束日期"),
});
export type NameDeputyInput = z.infer<typeof nameDeputyInput>;

export const endDeputyInput = z.object({ deputyRowId: z.coerce.number().int() });
export type EndDeputyInput = z.infer<typeof endDeputyInput>;
