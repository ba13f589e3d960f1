import { Table } from "@/components/ui/table";
import { formatBeside, formatLong, formatWeekdayShort } from "@/lib/calendar/plain-date";
import { STEPS } from "@/lib/calendar/steps";
import type { LimitMove } from "@/lib/running-limit/moving";

const weekday = (date: string) => `（${formatWeekdayShort(date)}）`;

/** Running limits with their old and new day. Numbers and units only: who keeps settings reads no cases. */
export function MoveTable({ moves }: { moves: LimitMove[] }) {
  return (
    <Table caption="要移的期限" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">案号</th>
          <th scope="col">承办单位</th>
          <th scope="col">期限</th>
          <th scope="col">现在</th>
          <th scope="col">改为</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ assignmentId, number, unit, step, from, to }) => (
          <tr key={assignmentId}>
            <td data-label="案号">
              <b>{number}</b>
            </td>
            <td data-label="承办单位">{unit}</td>
            <td data-label="期限">{STEPS[step].label}</td>
            <td data-label="现在" className="nowrap">
              {formatLong(from)}
              {weekday(from)}
            </td>
            <td data-label="改为" className="nowrap">
              {formatBeside(to, from)}
              {weekday(to)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
