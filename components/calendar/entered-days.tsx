import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import type { DayOverride } from "@/lib/calendar/holidays";
import { formatMonthDayWeekday } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";

type Props = { year: number; entered: DayOverride[]; mayChange: boolean };

/** What people entered for a year beside the published notices; each can be taken out again. */
export function EnteredDays({ year, entered, mayChange }: Props) {
  if (entered.length === 0) return null;
  const remove = <a href={paths.calendar.removal({ year })}>去掉几天</a>;
  return (
    <section>
      <SectionHead
        title="手工录入的日子"
        note={`${entered.length}天，在已公布的通知之上`}
        links={mayChange ? remove : null}
      />
      <Table caption={`${year}年手工录入的日子`} density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">放假或上班</th>
            <th scope="col">名称</th>
            {mayChange ? <th scope="col">去掉</th> : null}
          </tr>
        </thead>
        <tbody>
          {entered.map(({ date, worked, name }) => (
            <tr key={date}>
              <td>{formatMonthDayWeekday(date)}</td>
              <td data-label="放假或上班">{worked ? "上班" : "放假"}</td>
              <td data-label="名称">{name}</td>
              {mayChange ? (
                <td data-label="去掉">
                  <a
                    href={paths.calendar.removal({ year, date })}
                    aria-label={`去掉${formatMonthDayWeekday(date)}`}
                  >
                    去掉
                  </a>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
