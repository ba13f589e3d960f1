import { Table } from "@/components/ui/table";
import type { OfficeSettings } from "@/lib/hand-over-office/queries";
import { paths } from "@/lib/paths";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";
import { ROLE } from "@/lib/user/labels";

type System = keyof typeof UNIT_SYSTEM_LABEL;

/** Who hands over to the units of which systems; the general office has what no other has. */
export function OfficeTable({ offices, people, general }: OfficeSettings) {
  const rows = [{ id: null, name: ROLE.governmentOffice.label, systems: general }, ...offices];
  const peopleOf = (id: number | null) =>
    people.filter(({ officeId }) => officeId === id).map(({ name }) => name);
  return (
    <Table caption="交办分工" phone="pairs">
      <thead>
        <tr>
          <th scope="col">交办单位</th>
          <th scope="col">单位的系统</th>
          <th scope="col">人员</th>
          <th scope="col">修改</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, systems }) => (
          <tr key={id ?? "general"}>
            <td data-label="交办单位">
              <b>{name}</b>
            </td>
            <td data-label="单位的系统">{systems ? words(systems) : "所有单位"}</td>
            <td data-label="人员">{peopleOf(id).join("、") || "还没有人"}</td>
            <td data-label="修改">
              {id === null ? "—" : <a href={paths.handOverOffices({ office: id })}>修改{name}</a>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function words(systems: readonly System[]): string {
  return systems.map((one) => UNIT_SYSTEM_LABEL[one]).join("、") || "没有";
}
