import { Table } from "@/components/ui/table";
import { formatLong, formatMonthDay } from "@/lib/calendar/plain-date";
import type { Candidate } from "@/lib/key-candidate/queries";
import { paths } from "@/lib/paths";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";

/** What the chairmen's meeting needs of each candidate; on paper without the links. */
export function CandidateTable({ rows, mayChoose }: { rows: Candidate[]; mayChoose: boolean }) {
  return (
    <Table caption="重点提案候选" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">案由</th>
          <th scope="col">提案者</th>
          <th scope="col">界别</th>
          <th scope="col">类别</th>
          <th scope="col">候选理由</th>
          <th scope="col" className="num">
            相近的
          </th>
          <th scope="col">遴选</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td data-label="编号" className="nowrap">
              {one.number}
            </td>
            <td data-label="案由">
              <a href={paths.proposal.show(one.id)}>{one.title}</a>
            </td>
            <td data-label="提案者">{one.proposers}</td>
            <td data-label="界别">{one.sector ?? "—"}</td>
            <td data-label="类别">{one.category ?? "未分类"}</td>
            <td data-label="候选理由">
              {one.reason}
              <span className="second">{formatMonthDay(one.on)}列为候选</span>
            </td>
            <td data-label="相近的" className="num nowrap">
              {one.similar}件
            </td>
            <td data-label="遴选">
              <Choice one={one} mayChoose={mayChoose} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Choice({ one, mayChoose }: { one: Candidate; mayChoose: boolean }) {
  if (one.chosenOn) return <>{formatLong(one.chosenOn)}已定</>;
  if (one.status === "SUBMITTED") return <>{PROPOSAL_STATUS.SUBMITTED.label}，立案后可定</>;
  return mayChoose ? (
    <a className="no-print" href={paths.proposal.key(one.id)}>
      定为重点提案
    </a>
  ) : (
    <>待遴选</>
  );
}
