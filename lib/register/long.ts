import type { PlainDate } from "@/lib/calendar/plain-date";
import type { TableFormat } from "@/lib/spreadsheet/formats";

/** From so many cases on a list is made into a file in the background: about three seconds of work (bin/bench/RESULTS.md). */
export const LONG_FROM = 1_000;

/** How the file is called: which plenary, how many cases, made on which day. */
export function registerName(
  plenary: string,
  count: number,
  on: PlainDate,
  format: TableFormat,
): string {
  return `提案目录（${plenary}，${count}件，${on}）.${format}`;
}
