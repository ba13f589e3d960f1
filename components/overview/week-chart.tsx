import { ColumnChart } from "@/components/ui/column-chart";
import { FigureLink } from "@/components/ui/figure-link";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { figureParams } from "@/lib/figures/address";
import type { Week } from "@/lib/overview/dates";
import { paths } from "@/lib/paths";

type Props = { weeks: Week[]; plenaryId: number; dueOn: PlainDate | null };

/** 6/25 */
const short = (day: PlainDate) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;

/** Cases answered by week, by the day of the last unit's reply; the table beside it holds the same numbers. */
export function WeekChart({ weeks, plenaryId, dueOn }: Props) {
  const most = weeks.toSorted((a, b) => b.count - a.count)[0];
  const dueWeek = weeks.findIndex((week) => dueOn && week.monday <= dueOn && dueOn <= week.sunday);
  return (
    <section>
      <SectionHead
        title="每周答复件数"
        note={
          most ? `按答复日期；${formatMonthDay(most.monday)}起的一周最多，${most.count}件` : null
        }
      />
      {weeks.length === 0 ? (
        <p className="note py-2">到这一天还没有答复。</p>
      ) : (
        <>
          <ColumnChart
            label="每周答复件数，数字见下表"
            columns={weeks.map((week) => ({ label: short(week.monday), value: week.count }))}
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
                    {week.count}
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row">累计</th>
                {weeks.map((week) => (
                  <td key={week.monday} className="num">
                    <FigureLink
                      count={week.until}
                      href={paths.register({
                        ...figureParams({ figure: "answered", asOf: week.sunday }),
                        plenary: plenaryId,
                      })}
                    />
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
