import { LinkButton } from "@/components/ui/button";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/calendar-day/year";
import { paths } from "@/lib/paths";

type Props = { year: number; thisYear: number; enteredYears: number[] };

/** One year back and on, today's year, and the years in which something was entered. */
export function YearBar({ year, thisYear, enteredYears }: Props) {
  const near = new Set([year - 1, year, year + 1, thisYear, thisYear + 1, ...enteredYears]);
  const years = [...near].filter((one) => one >= FIRST_YEAR && one <= LAST_YEAR);
  return (
    <nav className="views" aria-label="年份">
      {years
        .toSorted((a, b) => a - b)
        .map((one) => (
          <a
            key={one}
            href={paths.calendar.show({ year: one })}
            aria-current={one === year ? "page" : undefined}
          >
            {one}年
          </a>
        ))}
    </nav>
  );
}

/** What the administrator may do with the calendar, and the calculator for everybody. */
export function CalendarLinks({ year, mayChange }: { year: number; mayChange: boolean }) {
  return (
    <>
      <LinkButton href={paths.calendar.calculator()}>期限推算</LinkButton>
      {mayChange ? (
        <>
          <LinkButton href={paths.calendar.day({ year })}>加一天</LinkButton>
          <LinkButton href={paths.calendar.notice({ year })} look="main">
            录入通知
          </LinkButton>
        </>
      ) : null}
    </>
  );
}
