import { GroupRow, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import type { CollectiveRow, MemberRow } from "@/lib/member/queries";
import { paths } from "@/lib/paths";

/** Who is no longer in office, by id, in words. */
type Left = ReadonlyMap<number, string>;

/** Members under their sector. */
export function MemberTable({ members, left }: { members: MemberRow[]; left: Left }) {
  const groups = Map.groupBy(members, ({ sector }) => sector ?? "界别未填");
  return (
    <Table caption="委员" phone="pairs">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">工作单位</th>
          <th scope="col">职务</th>
          <th scope="col">专委会</th>
          <th scope="col">手机号</th>
        </tr>
      </thead>
      {[...groups].map(([sector, rows]) => (
        <tbody key={sector}>
          <GroupRow span={5}>
            {sector}　{rows.length}人
          </GroupRow>
          {rows.map((one) => (
            <tr key={one.id}>
              <td>
                <a href={paths.members.edit(one.id)}>{one.name}</a>{" "}
                {left.has(one.id) ? <Tag>{left.get(one.id)}</Tag> : null}
              </td>
              <td data-label="工作单位">{one.employer ?? "—"}</td>
              <td data-label="职务">{one.post ?? "—"}</td>
              <td data-label="专委会">{one.committee ?? "—"}</td>
              <td data-label="手机号" className="nowrap">
                {one.mobile ?? "—"}
                {one.throughCommittee ? <span className="second">经提案委联系</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

/** Collective proposers with who acts for them. */
export function CollectiveTable({
  collectives,
  left,
}: {
  collectives: CollectiveRow[];
  left: Left;
}) {
  return (
    <Table caption="集体提案者" phone="pairs">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">类型</th>
          <th scope="col">联络的委员</th>
        </tr>
      </thead>
      <tbody>
        {collectives.map((one) => (
          <tr key={one.id}>
            <td>
              <a href={paths.collectives.edit(one.id)}>{one.name}</a>{" "}
              {left.has(one.id) ? <Tag>{left.get(one.id)}</Tag> : null}
            </td>
            <td data-label="类型">{COLLECTIVE_KIND_LABEL[one.kind]}</td>
            <td data-label="联络的委员">{one.contact?.name ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
