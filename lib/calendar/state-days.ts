import published from "chinese-days/dist/chinese-days.json";
import { type DayTable, tableOf } from "@/lib/calendar/holidays";
import { addDays, isWeekend, yearOf, type PlainDate } from "@/lib/calendar/plain-date";

/**
 * The notices of the State Council's General Office (国务院办公厅关于部分节假日安排的通知), 2004 to the last year
 * that the npm package `chinese-days` knows. Read from its JSON and not through its functions: these
 * answer for the day before on a server west of Greenwich, and do not say which years they know.
 */
export function daysOfState(): DayTable {
  return stateTable;
}

const stateTable: DayTable = buildStateTable();

function buildStateTable(): DayTable {
  const off = named(published.holidays);
  const worked = named(published.workdays);
  const inside = weekendDaysInside(off, worked);
  for (const [date, name] of inside) off.set(date, name);
  return tableOf(off, worked, new Set([...off.keys()].map(yearOf)));
}

/** `"2012-04-02": "Tomb-sweeping Day,清明,1"` → 清明 */
function named(days: Record<string, string>): Map<PlainDate, string> {
  return new Map(Object.entries(days).map(([date, text]) => [date, text.split(",")[1] ?? text]));
}

/**
 * In some years the package leaves out the weekend day inside a holiday (2012-06-23, between two days named 端午),
 * though the notice counts it to the holiday. It is off either way; the explanation of a limit should call it 端午.
 */
function weekendDaysInside(
  off: ReadonlyMap<PlainDate, string>,
  worked: ReadonlyMap<PlainDate, string>,
): [PlainDate, string][] {
  return [...off].flatMap(([before, name]) => {
    const date = addDays(before, 1);
    const inside =
      !off.has(date) && !worked.has(date) && isWeekend(date) && off.get(addDays(date, 1)) === name;
    return inside ? [[date, name] satisfies [PlainDate, string]] : [];
  });
}
