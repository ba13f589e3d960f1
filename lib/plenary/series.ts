import { type PlainDate, toPlainDate, yearOf } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import { nextOfSeries } from "@/lib/db/series";

/** Numbers that a plenary gives to its papers: how they are called, and in how many digits at least. */
const SERIES = {
  handOverBatch: { label: "交办", width: 2 },
  receipt: { label: "签", width: 4 },
} as const;

/**
 * 2012-签-0001: the next number of the plenary's series. The year is that in which the plenary opened, so that what follows in the
 * next year goes on counting; where the opening is not known, that of `on`. Plenaries of one year share a series.
 */
export async function nextNumber(
  tx: Tx,
  series: keyof typeof SERIES,
  plenaryId: number,
  on: PlainDate,
): Promise<string> {
  const { opensOn } = await tx.plenary.findUniqueOrThrow({
    where: { id: plenaryId },
    select: { opensOn: true },
  });
  const year = yearOf(opensOn ? toPlainDate(opensOn) : on);
  const { label, width } = SERIES[series];
  const name = `${year}-${label}`;
  return `${name}-${String(await nextOfSeries(tx, name)).padStart(width, "0")}`;
}
