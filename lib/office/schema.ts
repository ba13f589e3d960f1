import { z } from "zod";

import { isPlainDate } from "@/lib/calendar/plain-date";

/** The demo's invented register spans these years; a day outside shows nothing but late cases. */
const FIRST_DAY = "2011-01-01";
const LAST_DAY = "2013-12-31";

export const moveDemoTodayInput = z.object({
  today: z
    .string("请选一个日期。")
    .trim()
    .refine(isPlainDate, "这不是日期，请写成 2012-06-25 的样子。")
    .refine(
      (day) => !isPlainDate(day) || (day >= FIRST_DAY && day <= LAST_DAY),
      "演示数据是2012年的，请选2011年到2013年间的一天。",
    ),
});
