import { MoveTable } from "@/components/calendar/move-table";
import { NoticeLines } from "@/components/calendar/notice-lines";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { formatWeekdayShort, yearOf } from "@/lib/calendar/plain-date";
import type { CalendarPreview } from "@/lib/calendar-day/commands";
import { daysInWords } from "@/lib/calendar-day/days-in-words";

/** Everything that saving would do: days, years, running limits. */
export function ChangePreview({ preview }: { preview: CalendarPreview }) {
  const { lines, changes, runs, yearLines, moves, staying } = preview;
  return (
    <>
      {lines ? <NoticeLines lines={lines} /> : null}
      <section>
        <SectionHead title="日历要改的日子" note={`${changes.length}天；已经一样的不列`} />
        {yearLines.map((line) => (
          <p key={line} className="mb-2">
            {line}
          </p>
        ))}
        {runs.length > 0 ? <ChangeTable runs={runs} /> : <p>没有要改的日子。</p>}
      </section>
      <section>
        <SectionHead title="正在走的期限" note={`${moves.length}件次要移，存入时一起移好并记录`} />
        {moves.length > 0 ? <MoveTable moves={moves} /> : <p>没有要移的期限。</p>}
        {staying.length > 0 ? (
          <Notice tone="soon" title={`另有${staying.length}件次不移`}>
            <p>
              {staying.map(({ number, unit }) => `${number}（${unit}）`).join("、")}
              的期限不是按现在的期限设置算的，保持原来的日子。要重算，请到届次的“办理期限”。
            </p>
          </Notice>
        ) : null}
        <p className="note mt-2">
          签收、申退、首次联系、评价的期限随时按日历推算，存入后自动跟着变，不列在这里。批准延期的日子不动。
        </p>
      </section>
    </>
  );
}

function ChangeTable({ runs }: { runs: CalendarPreview["runs"] }) {
  return (
    <Table caption="要改的日子" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">现在</th>
          <th scope="col">改为</th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ dates: [first = "", ...more], before, after }) => (
          <tr key={first}>
            <td>
              {yearOf(first)}年{daysInWords([first, ...more])}（
              {more.length > 0 ? `${more.length + 1}天` : formatWeekdayShort(first)}）
            </td>
            <td data-label="现在">{before.join("、")}</td>
            <td data-label="改为">
              <b>{after}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
