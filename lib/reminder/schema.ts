import { z } from "zod";
import { aboutAssignment } from "@/lib/assignment/schema";

export const remindNowInput = z.object({ ...aboutAssignment });
export type RemindNowInput = z.infer<typeof remindNowInput>;

export const remindUnitInput = z.object({ unitId: z.coerce.number("请选择单位。").int() });
export type RemindUnitInput = z.infer<typeof remindUnitInput>;
