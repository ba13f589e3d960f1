import { Table } from "@/components/ui/table";
import { formatLong } from "@/lib/calendar/plain-date";
import type { OpenOutcome } from "@/lib/disposition/queries";
import { paths } from "@/lib/paths";
import { DISPOSITION_LABEL } from "@/lib/review/labels";

/** Declined submissions that went on elsewhere, of which nobody has said what became. */
export function OutcomeTable({ rows }: { rows: OpenOutcome[] }) {
  return (
    <Table caption="不予立案，还没有去向结果" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">登记号</th>
          <th scope="col">案由</th>
          <th scope="col">提案者</th>
          <th scope="col">届次</th>
          <th scope="col">去向</th>
          <th scope="col">不予立案</th>
          <th scope="col">登记</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td data-label="登记号">{one.registrationNumber}</td>
            <td data-label="案由">
              <a href={paths.proposal.show(one.id)}>{one.title}</a>
            </td>
            <td data-label="提案者">{one.leadProposer}</td>
            <td data-label="届次">{one.plenary.name}</td>
            <td data-label="去向" className="nowrap">
              {DISPOSITION_LABEL[one.disposition]}
            </td>
            <td data-label="不予立案" className="nowrap">
              {one.declinedOn ? formatLong(one.declinedOn) : "没有记日期"}
            </td>
            <td data-label="登记">
              <a href={paths.proposal.declineOutcome(one.id)}>登记结果</a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
