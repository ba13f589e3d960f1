import { Fragment } from "react";
import { ColumnChart } from "@/components/ui/column-chart";
import { FigureLink } from "@/components/ui/figure-link";
import { TableFiles } from "@/components/report/table-files";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { addDays, formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { figureParams } from "@/lib/figures/address";
import type { Asked } from "@/lib/overview/asked";
import { lastMinute, type Week } from "@/lib/overview/dates";
import type { Numbers } from "@/lib/overview/numbers";
import { paths } from "@/lib/paths";

type Props = {
  weeks: Week[];
  numbers: Numbers;
  asked: Asked;
  plenaryId: number;
  dueOn: PlainDate | null;
};

/** 6/25 */
const short = (day: PlainDate) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;

/** Cases answered by week, by the day of the last unit's reply; the table beside it holds the same numbers. */
export function WeekChart({ weeks, numbers, asked, plenaryId, dueOn }: Props) {
  const most = weeks.toSorted((a, b) => b.count - a.count)[0];
  const rush = dueOn ? lastMinute(weeks, dueOn) : [];
  const dueWeek = weeks.findIndex(
    (week) => dueOn && week.monday <= dueOn && dueOn <= addDays(week.monday, 6),
  );
  const ofWeek = (week: Week) => numbers.at({ figure: "week.answered", of: week.monday });
  const until = (week: Week) =>
    paths.register({
      ...figureParams({
        figure: "answered",
        asOf: week.sunday,
        ...(asked.knownAt ? { knownAt: asked.knownAt } : {}),
      }),
      plenary: plenaryId,
    });
  return (
    <section>
      <SectionHead
        title="每周答复件数"
        note={
          most ? (
            <>
              按答复日期；{formatMonthDay(most.monday)}起的一周最多，
              <FigureLink {...ofWeek(most)} />件
              {rush.length > 0 ? "；期限所在的一周和前一周：" : ""}
              {rush.map((week, n) => (
                <Fragment key={week.monday}>
                  {n > 0 ? "＋" : ""}
                  <FigureLink {...ofWeek(week)} />
                </Fragment>
              ))}
              {rush.length > 0 ? "件" : ""}
            </>
          ) : null
        }
        links={weeks.length > 0 ? <TableFiles kind="weeks" query={numbers.file} /> : null}
      />
      {weeks.length === 0 ? (
        <p className="note py-2">到这一天还没有答复。</p>
      ) : (
        <>
          <ColumnChart
            label="每周答复件数，数字见下表"
            columns={weeks.map((week) => ({
              label: short(week.monday),
              value: week.count,
              href: ofWeek(week).href,
            }))}
            limit={
              dueOn && dueWeek >= 0
                ? { after: dueWeek, words: `答复期限${formatMonthDay(dueOn)}` }
                : undefined
            }
          />
          <Table caption="每周答复件数" density="tight">
            <tbody>
              <tr>
                <th scope="row">周起</th>
                {weeks.map((week) => (
                  <th scope="col" key={week.monday} className="num note">
                    {short(week.monday)}
                  </th>
                ))}
              </tr>
              <tr>
                <th scope="row">本周</th>
                {weeks.map((week) => (
                  <td key={week.monday} className="num">
                    <FigureLink {...ofWeek(week)} />
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row">累计</th>
                {weeks.map((week) => (
                  <td key={week.monday} className="num">
                    <FigureLink count={week.until} href={until(week)} />
                  </td>
                ))}
              </tr>
            </tbody>
          </Table>
        </>
      )}
    </section>
  );
}
