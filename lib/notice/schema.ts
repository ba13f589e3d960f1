import { z } from "zod";

export const readNoticeInput = z.object({ noticeId: z.coerce.number("没有这条消息。").int() });
export const readAllInput = z.object({});
