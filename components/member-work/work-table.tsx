import type { About } from "@/components/member-work/work-summary";
import { Empty } from "@/components/ui/empty";
import { GroupRow, Table } from "@/components/ui/table";
import { POINT_KIND_NAMES, POINT_KINDS } from "@/lib/member-work/kinds";
import { showPoints } from "@/lib/member-work/points";
import type { MemberAccount } from "@/lib/member-work/queries";
import { paths } from "@/lib/paths";

type Props = {
  accounts: MemberAccount[];
  about: About;
  /** The plenary has a table of points. */
  pointed: boolean;
};

/** Every member under their sector with what they did; the sector's sums stand in its heading. */
export function WorkTable({ accounts, about, pointed }: Props) {
  if (accounts.length === 0)
    return <Empty title="没有这样的委员。">名册里的委员都提交或附议过。</Empty>;
  const sectors = Map.groupBy(accounts, ({ sector }) => sector ?? "界别未填");
  const span = POINT_KIND_NAMES.length + (pointed ? 3 : 2);
  return (
    <Table caption="委员履职" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">委员</th>
          <th scope="col" className="num">
            提交和附议
          </th>
          {POINT_KIND_NAMES.map((kind) => (
            <th key={kind} scope="col" className="num">
              {POINT_KINDS[kind].label}
            </th>
          ))}
          {pointed ? (
            <th scope="col" className="num">
              积分
            </th>
          ) : null}
        </tr>
      </thead>
      {[...sectors].map(([sector, members]) => (
        <tbody key={sector}>
          <GroupRow span={span}>
            {sector}　{members.length}人
            {pointed
              ? `　积分合计${showPoints(members.reduce((sum, one) => sum + one.sum, 0))}`
              : ""}
          </GroupRow>
          {members.map((one) => (
            <tr key={one.id}>
              <td>
                <a
                  href={paths.members.account(one.id, {
                    plenary: about.plenaryId,
                    asOf: about.asOf,
                  })}
                >
                  {one.name}
                </a>
              </td>
              <td className="num" data-label="提交和附议">
                {one.handedIn}
              </td>
              {POINT_KIND_NAMES.map((kind) => (
                <td key={kind} className="num" data-label={POINT_KINDS[kind].label}>
                  {one.lines.filter((line) => line.kind === kind).length}
                </td>
              ))}
              {pointed ? (
                <td className="num" data-label="积分">
                  {showPoints(one.sum)}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
