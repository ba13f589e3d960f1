import type { DayTable } from "@/lib/calendar/holidays";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { workdaysBetween } from "@/lib/calendar/workdays";

/** What is recorded more than so many working days after its day is marked with both dates (handbook §4). */
const PROMPT = 3;

/**
 * The day of recording, where it must stand beside the day it happened; else null. `recordedOn`: the office's own
 * day, null where it was not kept. A sheet is history taken as it stands: what it says is never late.
 */
export function lateRecord(
  table: DayTable,
  { kind, on, recordedOn }: { kind: string; on: PlainDate | null; recordedOn: PlainDate | null },
): PlainDate | null {
  if (!on || !recordedOn || kind.startsWith("import.") || on >= recordedOn) return null;
  return workdaysBetween(table, on, recordedOn) > PROMPT ? recordedOn : null;
}
