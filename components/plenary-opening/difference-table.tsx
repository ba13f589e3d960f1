import { GroupRow, Table } from "@/components/ui/table";
import type { Difference } from "@/lib/plenary-opening/differences";

type Props = {
  differences: readonly Difference[];
  /** Whose the two columns are. */
  before: string;
  after: string;
};

/** What is set otherwise, table by table. */
export function DifferenceTable({ differences, before, after }: Props) {
  const tables = [...Map.groupBy(differences, ({ table }) => table)];
  return (
    <Table caption="不同之处" phone="pairs">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      {tables.map(([table, own]) => (
        <tbody key={table}>
          <GroupRow span={3}>
            {table}（{own.length}处）
          </GroupRow>
          {own.map((one) => (
            <tr key={one.entry}>
              <td>{one.entry}</td>
              <td data-label={before}>{one.before ?? "没有"}</td>
              <td data-label={after}>{one.after ?? "没有"}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
