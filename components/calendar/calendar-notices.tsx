import { Notice } from "@/components/ui/notice";
import { UNANNOUNCED } from "@/lib/calendar/holidays";
import { formatLong } from "@/lib/calendar/plain-date";
import type { CalendarYear } from "@/lib/calendar-day/queries";
import { paths } from "@/lib/paths";

type Props = { calendar: CalendarYear; mayChange: boolean };

/** A year whose notice is not known, and limits that already run into such a year. */
export function CalendarNotices({ calendar, mayChange }: Props) {
  const { year, known, beyond, announcedThrough } = calendar;
  const reaching = beyond.filter((one) => one.year !== year);
  const own = beyond.find((one) => one.year === year);
  return (
    <>
      {known ? null : (
        <Notice tone="soon" title={`${year}年${UNANNOUNCED}`}>
          <p>
            日历已知到{formatLong(announcedThrough)}。
            {own ? `有${own.count}件次正在走的期限落在这一年，公布后可能要移。` : null}
            {mayChange ? (
              <>
                国务院办公厅的通知公布后，请在这里
                <a href={paths.calendar.notice({ year })}>录入通知</a>。
              </>
            ) : (
              "通知公布后由系统管理员录入。"
            )}
          </p>
        </Notice>
      )}
      <BeyondNotices beyond={reaching} />
    </>
  );
}

/** Running limits that end in a year nobody has announced yet: the administrator is told where they begin. */
export function BeyondNotices({ beyond }: Pick<CalendarYear, "beyond">) {
  return beyond.map(({ year, count }) => (
    <Notice key={year} tone="soon" title={`${year}年${UNANNOUNCED}`}>
      <p>
        有{count}件次正在走的期限落在
        <a href={paths.calendar.show({ year })}>{year}年</a>，通知录入后可能要移。
      </p>
    </Notice>
  ));
}
