import { Table } from "@/components/ui/table";
import type { UnitCount } from "@/lib/hand-over-batch/preview";

type Props = {
  units: UnitCount[];
  /** The unit's sheet, once there is one. */
  sheet?: (unitId: number) => string;
};

/** How many cases each unit gets, by its part. */
export function UnitCounts({ units, sheet }: Props) {
  const sum = (part: "lead" | "assist" | "separate" | "sole" | "total") =>
    units.reduce((total, count) => total + count[part], 0);
  return (
    <Table caption="各单位件次" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">单位</th>
          {PARTS.map(({ part, label }) => (
            <th key={part} scope="col" className="num">
              {label}
            </th>
          ))}
          {sheet ? <th scope="col">交办单</th> : null}
        </tr>
      </thead>
      <tbody>
        {units.map((count) => (
          <tr key={count.unitId}>
            <th scope="row">{count.unit}</th>
            {PARTS.map(({ part, label }) => (
              <td key={part} className="num" data-label={label}>
                {count[part]}
              </td>
            ))}
            {sheet ? (
              <td data-label="交办单">
                <a href={sheet(count.unitId)} aria-label={`打印${count.unit}的交办单`}>
                  打印
                </a>
              </td>
            ) : null}
          </tr>
        ))}
        <tr className="total">
          <th scope="row">{units.length}个单位</th>
          {PARTS.map(({ part, label }) => (
            <td key={part} className="num" data-label={label}>
              {sum(part)}
            </td>
          ))}
          {sheet ? <td>—</td> : null}
        </tr>
      </tbody>
    </Table>
  );
}

const PARTS = [
  { part: "lead", label: "主办" },
  { part: "sole", label: "独办" },
  { part: "separate", label: "分办" },
  { part: "assist", label: "会办" },
  { part: "total", label: "件次" },
] as const;
