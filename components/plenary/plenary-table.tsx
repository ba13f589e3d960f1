import { Table } from "@/components/ui/table";
import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { PlenarySummary } from "@/lib/plenary/queries";

const day = (date: PlainDate | null) => (date ? formatLong(date) : "—");
const ordinal = (value: number | null) => value ?? "—";

/** All plenaries, the latest first. */
export function PlenaryTable({ plenaries }: { plenaries: PlenarySummary[] }) {
  return (
    <Table caption="届次" phone="pairs">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">届</th>
          <th scope="col">次</th>
          <th scope="col">开幕</th>
          <th scope="col">闭幕</th>
        </tr>
      </thead>
      <tbody>
        {plenaries.map(({ id, name, term, number, opensOn, closesOn }) => (
          <tr key={id}>
            <td>
              <a href={paths.plenaries.show(id)}>{name}</a>
            </td>
            <td data-label="届">{ordinal(term)}</td>
            <td data-label="次">{ordinal(number)}</td>
            <td data-label="开幕">{day(opensOn)}</td>
            <td data-label="闭幕">{day(closesOn)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
