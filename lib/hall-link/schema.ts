import { z } from "zod";
import { parsePlainDate } from "@/lib/calendar/plain-date";

export const makeHallLinkInput = z.object({
  plenaryId: z.coerce.number("请选一个届次。").int().positive("请选一个届次。"),
  place: z
    .string("请填写大屏幕在哪里，如：会议中心一楼大厅。")
    .trim()
    .min(1, "请填写大屏幕在哪里，如：会议中心一楼大厅。")
    .max(40, "地点请不超过40个字。"),
  expiresOn: z.string("请填写链接用到哪一天。").transform((text, context) => {
    const day = parsePlainDate(text);
    if (day) return day;
    context.addIssue({ code: "custom", message: "请填写链接用到哪一天，如2012-06-30。" });
    return z.NEVER;
  }),
  dark: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});
export type MakeHallLinkInput = z.infer<typeof makeHallLinkInput>;

export const revokeHallLinkInput = z.object({ hallLinkId: z.coerce.number().int() });
export type RevokeHallLinkInput = z.infer<typeof revokeHallLinkInput>;
