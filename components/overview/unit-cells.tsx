import type { UnitColumn } from "@/components/overview/unit-columns";
import { FigureLink, showPercent } from "@/components/ui/figure-link";
import { percent } from "@/lib/figures/percent";
import type { UnitRow } from "@/lib/figures/tally";
import type { Linked, Numbers } from "@/lib/overview/numbers";

type Props = { row: UnitRow; rank: number | null; columns: UnitColumn[]; numbers: Numbers };

/** One unit's line. A unit that leads no case has no figures but those of assisting. */
export function UnitCells({ row, rank, columns, numbers }: Props) {
  const of = String(row.unitId);
  const cell = (name: string) => numbers.at({ figure: `unit.${name}`, of });
  const leads = (row.cells.lead ?? 0) > 0;
  return (
    <tr>
      <td className="num">{rank ?? "—"}</td>
      <th scope="row" className="nowrap">
        {row.unit}
      </th>
      {columns.map((column) => (
        <Cell key={column.sort} column={column}>
          {!leads && !column.always ? null : column.share ? (
            <Share
              above={cell(column.share[0])}
              below={cell(column.share[1])}
              small={rank === null}
            />
          ) : (
            <FigureLink {...cell(column.cell ?? "")} />
          )}
        </Cell>
      ))}
    </tr>
  );
}

/** Several units together, those of a system or all: sums of 件次, each with the list of them. */
export function UnitSum({
  label,
  of,
  columns,
  numbers,
}: {
  label: string;
  of: string;
  columns: UnitColumn[];
  numbers: Numbers;
}) {
  const cell = (name: string) => numbers.at({ figure: `unitSum.${name}`, of });
  return (
    <tr className="total">
      <th scope="row" colSpan={2}>
        {label}
      </th>
      {columns.map((column) => (
        <Cell key={column.sort} column={column}>
          {column.share ? (
            <Share above={cell(column.share[0])} below={cell(column.share[1])} />
          ) : (
            <FigureLink {...cell(column.cell ?? "")} />
          )}
        </Cell>
      ))}
    </tr>
  );
}

function Cell({ column, children }: { column: UnitColumn; children: React.ReactNode }) {
  return (
    <td
      className={column.upright ? "num upright" : "num"}
      data-phone={column.phone ? undefined : "hide"}
    >
      {children}
    </td>
  );
}

/** The fraction opens both lists; a unit with few cases gets no percent. */
function Share({ above, below, small }: { above: Linked; below: Linked; small?: boolean }) {
  if (below.count === 0) return <span className="figure-zero">—</span>;
  const share = percent(above.count, below.count);
  return (
    <span className="fraction">
      <FigureLink {...above} />/<FigureLink {...below} />
      {small || !share ? null : <b>{` ${showPercent(share)}`}</b>}
    </span>
  );
}
