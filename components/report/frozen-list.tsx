import { Table } from "@/components/ui/table";
import { formatLong } from "@/lib/calendar/plain-date";
import type { FrozenSummary } from "@/lib/frozen-report/queries";
import { paths } from "@/lib/paths";

/** The frozen reports, the latest first. */
export function FrozenList({ reports }: { reports: FrozenSummary[] }) {
  return (
    <Table caption="定稿的报告" phone="pairs">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">报告</th>
          <th scope="col">截至</th>
          <th scope="col">定稿</th>
          <th scope="col">校验码（前12位）</th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, title, asOf, frozenOn, by, sha256 }) => (
          <tr key={id}>
            <td data-label="编号">{id}</td>
            <th scope="row">
              <a href={paths.reports.showFrozen(id)}>{title}</a>
            </th>
            <td data-label="截至">{formatLong(asOf)}</td>
            <td data-label="定稿">
              {formatLong(frozenOn)}，{by}
            </td>
            <td data-label="校验码">{sha256.slice(0, 12)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
