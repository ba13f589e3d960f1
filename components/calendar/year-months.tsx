import { cx } from "@/components/ui/cx";
import { type Month, type Stretch, stretchInWords, type YearDay } from "@/lib/calendar-day/year";

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];

/** Twelve small tables; each day that is not as its weekday says has its letter, and its name stands below. */
export function YearMonths({ months, year }: { months: Month[]; year: number }) {
  return (
    <>
      <p className="note mt-3 mb-3">
        <b>休</b> 放假　<b>班</b> 调休上班　<b>*</b> 手工录入；没有字的周六、周日是周末
      </p>
      <div className="grid grid-cols-4 gap-x-8 gap-y-5 narrow:grid-cols-3 phone:grid-cols-1 print:grid-cols-3 print:gap-x-4">
        {months.map((month) => (
          <MonthTable key={month.month} month={month} year={year} />
        ))}
      </div>
    </>
  );
}

function MonthTable({ month: { month, weeks, stretches }, year }: { month: Month; year: number }) {
  return (
    <div className="break-inside-avoid">
      <table className="w-full table-fixed border-collapse text-center text-s">
        <caption className="pb-1 text-left text-m font-bold">
          <span className="sr-only">{year}年</span>
          {month}月
        </caption>
        <thead>
          <tr className="border-y border-line text-xs text-ink-3">
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" className="font-normal">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, place) =>
                day ? <DayCell key={place} day={day} /> : <td key={place}>&nbsp;</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {stretches.length > 0 ? (
        <ul className="mt-1 border-t border-line pt-1 text-xs text-ink-2">
          {stretches.map((stretch) => (
            <li key={stretch.first}>{lineOf(stretch)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** 1日至3日 休 元旦; 手工录入 */
function lineOf(stretch: Stretch) {
  const { worked, name, entered } = stretch;
  return (
    <>
      {stretchInWords(stretch)} <b>{worked ? "班" : "休"}</b> {name}
      {entered ? "，手工录入*" : null}
    </>
  );
}

function DayCell({ day }: { day: YearDay }) {
  const { kind, works, entered } = day;
  const letter = kind === "holiday" ? "休" : kind === "workedWeekend" ? "班" : null;
  return (
    <td
      className={cx(
        "h-9 align-top leading-4",
        kind === "holiday" && "bg-tint-2",
        kind === "workedWeekend" && "outline-2 -outline-offset-2 outline-ink",
        kind === "weekend" && "text-ink-3",
      )}
    >
      <span className={cx(letter && "font-bold")}>{Number(day.date.slice(8))}</span>
      <span className="block text-xs font-normal">
        {letter ?? (entered && works ? "班" : null)}
        {entered ? "*" : null}
      </span>
    </td>
  );
}
