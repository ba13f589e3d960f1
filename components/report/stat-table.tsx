import { FigureLink, showPercent } from "@/components/ui/figure-link";
import { Table } from "@/components/ui/table";
import type { Actor } from "@/lib/actor";
import { listOf, mayList } from "@/lib/overview/numbers";
import type { Cell, CellList, StatTable } from "@/lib/table-export/table";

/** What a phone has room for; the rest is in the files. */
const ON_PHONE = new Set(
  "unit name sector category kind month label basis lead filed answered overdue resolvedRate filedUntil answeredUntil numerator denominator percent".split(
    " ",
  ),
);
const phone = (key: string) => (ON_PHONE.has(key) ? undefined : "hide");

/** One of the usual tables on the screen; every number that has a list opens it. */
export function StatTableView({ actor, table }: { actor: Actor; table: StatTable }) {
  const { columns, rows, total, foot, plenaryId: plenary } = table;
  const linked = ({ count, list }: { count: number; list?: CellList }) => {
    if (!list || !mayList(actor, list)) return { count };
    const { sector, member, ...address } = list;
    return { count, href: listOf(plenary, address, { sector, member }) };
  };
  const shown = columns.map((one, n) => ({ ...one, n })).filter((one) => !one.fileOnly);
  const line = (row: Cell[], head: string) =>
    shown.map(({ key, kind, n }) => {
      const cell = row[n]!;
      if (n === table.frozenColumns - 1)
        return (
          <th key={key} scope="row" className="nowrap">
            {"text" in cell ? cell.text : head}
          </th>
        );
      return (
        <td key={key} className={kind === "text" ? "nowrap" : "num"} data-phone={phone(key)}>
          {"text" in cell ? (
            cell.text
          ) : "count" in cell ? (
            <FigureLink {...linked(cell)} />
          ) : "tenths" in cell ? (
            cell.tenths / 10
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
      <Table caption={table.title} density="tight" phone="lesser">
        <thead>
          <tr>
            {shown.map(({ key, label, kind }) => (
              <th
                key={key}
                scope="col"
                data-phone={phone(key)}
                // Many columns: a head takes several lines, the table the width of the page.
                className={kind === "text" ? "align-bottom" : "num !whitespace-normal align-bottom"}
              >
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
