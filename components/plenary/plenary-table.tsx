import { Table } from "@/components/ui/table";
import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { openPlenary } from "@/lib/plenary/current";
import type { PlenarySummary } from "@/lib/plenary/queries";

const day = (date: PlainDate | null) => (date ? formatLong(date) : "—");
const ordinal = (value: number | null) => value ?? "—";

type Props = { plenaries: PlenarySummary[]; today: PlainDate };

/** How far a plenary is: which one takes new submissions, what is still open, what is closed. */
function state({ id, opensOn, closedOn }: PlenarySummary, current: number | undefined, on: string) {
  if (closedOn) return `${formatLong(closedOn)}结束`;
  if (id === current) return "新提案归这里";
  return opensOn && opensOn > on ? "还没有开幕" : "继续办理";
}

/** All plenaries, the latest first. */
export function PlenaryTable({ plenaries, today }: Props) {
  const current = openPlenary(plenaries, today)?.id;
  return (
    <Table caption="届次" phone="pairs">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">届</th>
          <th scope="col">次</th>
          <th scope="col">开幕</th>
          <th scope="col">闭幕</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {plenaries.map((plenary) => {
          const { id, name, term, number, opensOn, closesOn } = plenary;
          return (
            <tr key={id}>
              <td>
                <a href={paths.plenaries.show(id)}>{name}</a>
              </td>
              <td data-label="届">{ordinal(term)}</td>
              <td data-label="次">{ordinal(number)}</td>
              <td data-label="开幕">{day(opensOn)}</td>
              <td data-label="闭幕">{day(closesOn)}</td>
              <td data-label="办理">{state(plenary, current, today)}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
