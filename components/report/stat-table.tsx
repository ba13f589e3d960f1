import { FigureLink, showPercent } from "@/components/ui/figure-link";
import { Table } from "@/components/ui/table";
import type { Actor } from "@/lib/actor";
import { figureParams } from "@/lib/figures/address";
import { mayList } from "@/lib/overview/numbers";
import { paths } from "@/lib/paths";
import type { Cell, CellList, StatTable } from "@/lib/table-export/table";

/** One of the usual tables on the screen; every number that has a list opens it. */
export function StatTableView({ actor, table }: { actor: Actor; table: StatTable }) {
  const { columns, rows, total, foot, plenaryId: plenary } = table;
  const linked = ({ count, list }: { count: number; list?: CellList }) => {
    if (!list || !mayList(actor, list)) return { count };
    const { sector, member, ...address } = list;
    const href = paths.register({ ...figureParams(address), plenary, sector, member });
    return { count, href };
  };
  const line = (row: Cell[], head: string) =>
    row.map((cell, n) => {
      const { key, kind, label } = columns[n]!;
      const place = n === 0 ? undefined : label;
      if (n === table.frozenColumns - 1)
        return (
          <th key={key} scope="row" className="nowrap">
            {"text" in cell ? cell.text : head}
          </th>
        );
      return (
        <td key={key} className={kind === "text" ? "nowrap" : "num"} data-label={place}>
          {"text" in cell ? (
            cell.text
          ) : "count" in cell ? (
            <FigureLink {...linked(cell)} />
          ) : cell.share === null ? (
            <span className="figure-zero">—</span>
          ) : (
            <b>{showPercent(cell.share)}</b>
          )}
        </td>
      );
    });
  return (
    <>
      <Table caption={table.title} density="tight" phone="pairs">
        <thead>
          <tr>
            {columns.map(({ key, label, kind }) => (
              <th key={key} scope="col" className={kind === "text" ? undefined : "num"}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {total ? <tr className="total">{line(total, "合计")}</tr> : null}
          {rows.map((row, n) => (
            <tr key={n}>{line(row, String(n + 1))}</tr>
          ))}
        </tbody>
      </Table>
      <ul className="stack text-s mt-3" aria-label="口径">
        {foot.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
