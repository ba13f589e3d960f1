import { GroupRow, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { bySystem, type UnitRow } from "@/lib/unit/queries";

/** Units by system, with whom to call where the reader may know it. */
export function UnitTable({ units, withPhones }: { units: UnitRow[]; withPhones: boolean }) {
  const columns = withPhones ? 5 : 4;
  return (
    <Table caption="承办单位" phone="pairs">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">简称</th>
          <th scope="col">分管领导</th>
          <th scope="col">联络员</th>
          {withPhones ? <th scope="col">电话</th> : null}
        </tr>
      </thead>
      {bySystem(units).map((group) => (
        <tbody key={group.label}>
          <GroupRow span={columns}>
            {group.label}　{group.units.length}个
          </GroupRow>
          {group.units.map((unit) => (
            <tr key={unit.id}>
              <td>
                <a href={paths.units.show(unit.id)}>{unit.name}</a>{" "}
                {unit.endedOn ? <Tag>{formatLong(unit.endedOn)}撤并</Tag> : null}
              </td>
              <td data-label="简称">{unit.shortName ?? "—"}</td>
              <td data-label="分管领导">{unit.supervisor ?? "—"}</td>
              <td data-label="联络员">{unit.contact ?? "—"}</td>
              {withPhones ? (
                <td data-label="电话" className="nowrap">
                  {unit.phone ?? "—"}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
