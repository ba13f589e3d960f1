import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { formatLong } from "@/lib/calendar/plain-date";
import { POINT_KINDS } from "@/lib/member-work/kinds";
import { type PointTable, showPoints } from "@/lib/member-work/points";
import type { MemberAccount } from "@/lib/member-work/queries";
import { paths } from "@/lib/paths";

/** Why a line counts less than its rule gives. */
function cutWords({ tenths, counted }: { tenths: number; counted: number }): string {
  if (tenths === 0) return "没有这一项的规则";
  return counted < tenths ? `规则${showPoints(tenths)}分，已到上限` : "";
}

/** One member's account, line by line: for which proposal, on which day, how many points. */
export function AccountTable({ account, table }: { account: MemberAccount; table: PointTable }) {
  if (account.lines.length === 0)
    return (
      <Empty
        title={
          account.handedIn > 0
            ? `提交或附议的${account.handedIn}件还没有审查结果。`
            : "到这一天还没有提交，也没有附议。"
        }
      >
        立案、并案、不予立案以后逐件列在这里。
      </Empty>
    );
  return (
    <>
      <p className="note">
        按日期先后计，超过上限的部分不计。
        {table.capTenths === null ? "" : `全年合计最多${showPoints(table.capTenths)}分。`}
      </p>
      <Table caption={`${account.name}的积分`} phone="pairs">
        <thead>
          <tr>
            <th scope="col">案号</th>
            <th scope="col">案由</th>
            <th scope="col">事项</th>
            <th scope="col">日期</th>
            <th scope="col" className="num">
              积分
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <td colSpan={4}>合计</td>
            <td className="num">{showPoints(account.sum)}</td>
          </tr>
          {account.lines.map((line) => (
            <tr key={`${line.proposalId}-${line.kind}-${line.note ?? ""}`}>
              <td className="nowrap">{line.number}</td>
              <td>
                <a href={paths.proposal.show(line.proposalId)}>{line.title}</a>
              </td>
              <td data-label="事项">
                {[POINT_KINDS[line.kind].label, line.note].filter(Boolean).join("：")}
              </td>
              <td data-label="日期" className="nowrap">
                {line.on ? formatLong(line.on) : "日期未填"}
              </td>
              <td data-label="积分" className="num">
                {showPoints(line.counted)}
                <span className="second">{cutWords(line)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
