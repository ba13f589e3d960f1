import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { PERIOD_LABEL, PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";
import { type QueueFilter, queueQuery } from "@/lib/review-queue/filter";
import type { QueueRow } from "@/lib/review-queue/queries";

/** What waits for review, the longest waiting first. */
export function QueueTable({ rows, filter }: { rows: QueueRow[]; filter: QueueFilter }) {
  return (
    <Table caption="待审查的意见建议" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">登记号</th>
          <th scope="col">案由</th>
          <th scope="col">提案者</th>
          <th scope="col">届次</th>
          <th scope="col">类别</th>
          <th scope="col">提交日期</th>
          <th scope="col" className="num">
            已等
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td data-label="登记号">{one.registrationNumber}</td>
            <td data-label="案由">
              <a href={paths.proposal.review(one.id, queueQuery(filter))}>{one.title}</a>
              {one.again ? (
                <>
                  {" "}
                  <Tag>退回后再次提交</Tag>
                </>
              ) : null}
            </td>
            <td data-label="提案者">
              {one.leadProposer}（{PROPOSER_KIND_LABEL[one.proposerKind]}）
            </td>
            <td data-label="届次">
              {one.plenary.name}
              {one.period ? `　${PERIOD_LABEL[one.period]}` : ""}
            </td>
            <td data-label="类别">{one.category?.name ?? "未分类"}</td>
            <td data-label="提交日期" className="nowrap">
              {one.submittedOn ? formatLong(one.submittedOn) : "没有记日期"}
            </td>
            <td data-label="已等" className="num nowrap">
              {one.age === null ? "—" : `${one.age}个工作日`}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
