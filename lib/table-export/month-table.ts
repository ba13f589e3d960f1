import { addDays, addMonths, earlier, type PlainDate } from "@/lib/calendar/plain-date";
import { COUNTS } from "@/lib/figures/counts";
import { type Body, type Cell, column, text } from "@/lib/table-export/table";

const MOST_MONTHS = 36;
const STEPS = ["received", "filed", "handedOver", "answered", "published", "completed"] as const;

/** The last days of the months from that of `first` to that of `last`, which ends on `last` itself; the latest 36. */
export function monthEnds(first: PlainDate, last: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let month = `${first.slice(0, 8)}01`; month <= last; month = addMonths(month, 1))
    days.push(earlier(addDays(addMonths(month, 1), -1), last));
  return days.slice(-MOST_MONTHS);
}

/** `counts[0]` stands before the first month, `counts[n + 1]` at the end of `days[n]`. */
export function monthTable(days: PlainDate[], counts: Record<string, number>[]): Body {
  const rows = days.map((day, n): Cell[] => [
    text(day.slice(0, 7)),
    ...STEPS.flatMap((name): Cell[] => {
      const until = counts[n + 1]?.[name] ?? 0;
      return [
        { count: until - (counts[n]?.[name] ?? 0) },
        { count: until, list: { figure: name, asOf: day } },
      ];
    }),
  ]);
  return {
    unit: "单位：件",
    columns: [
      column("month", "月份", "text"),
      ...STEPS.flatMap((name) => [
        column(name, `${COUNTS[name].label}（当月）`),
        column(`${name}Until`, `${COUNTS[name].label}（累计）`),
      ]),
    ],
    rows,
    total: null,
    foot: [
      "累计是截至月末（最后一个月截至统计日）的件数，当月是两个月末累计之差；撤案、并案会使当月出现负数。",
    ],
    frozenColumns: 1,
  };
}
