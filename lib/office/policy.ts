import type { Office } from "@/lib/office/queries";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Whoever looks at the demo may move its today; a real committee's is the calendar's. */
export function mayMoveToday(office: Pick<Office, "isDemo">): Verdict {
  return office.isDemo ? yes : no("只有演示数据的“今天”可以改；实际使用时就是当天的日期。");
}
