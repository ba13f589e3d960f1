import { FigureLink } from "@/components/ui/figure-link";
import { TableFiles } from "@/components/report/table-files";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import type { Differences } from "@/lib/difference/queries";
import type { Difference } from "@/lib/figures/differences";
import type { Asked } from "@/lib/overview/asked";
import { paths } from "@/lib/paths";

type Row = Difference & { unit?: string };
type Shared = { asked: Asked; plenaryId: number };
type Props = Shared & {
  title: string;
  kind: "caseDifferences" | "unitDifferences";
  unit: string;
  rows: Row[];
  numbers: Differences["numbers"];
};

/** Cases and 件次 each in a table of their own. */
export function DifferenceTables({ found, ...both }: Shared & { found: Differences }) {
  const { cases, units, numbers } = found;
  return (
    <>
      <DifferenceTable
        {...both}
        title="按件"
        kind="caseDifferences"
        unit="件"
        rows={cases}
        numbers={numbers}
      />
      <DifferenceTable
        {...both}
        title="按单位"
        kind="unitDifferences"
        unit="件次"
        rows={units}
        numbers={numbers}
      />
    </>
  );
}

/** Number by number what was known then and what is known now, with the cases that make the difference. */
function DifferenceTable({ title, kind, unit, rows, numbers, asked, plenaryId }: Props) {
  const { asOf, knownAt } = asked;
  const file = { plenary: plenaryId, asOf, knownAt };
  const listOf = (row: Row, view: { asOf: string; knownAt?: string | null }) =>
    paths.register({ plenary: plenaryId, ...addressOf(row), ...view });
  return (
    <section>
      <SectionHead
        title={title}
        note={`单位：${unit}；${rows.length}个数字不同`}
        links={rows.length > 0 ? <TableFiles kind={kind} query={file} /> : null}
      />
      {rows.length === 0 ? (
        <p className="note py-2">没有不同的数字。</p>
      ) : (
        <Table caption={title} density="tight" phone="pairs">
          <thead>
            <tr>
              <th scope="col">数字</th>
              <th scope="col" className="num">
                当时
              </th>
              <th scope="col" className="num">
                现在
              </th>
              <th scope="col">当时算、现在不算</th>
              <th scope="col">当时不算、现在算</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.unitId ?? ""} ${row.name}`}>
                <th scope="row">{row.unit ? `${row.unit}：${row.label}` : row.label}</th>
                <td className="num" data-label="当时">
                  <FigureLink count={row.was} href={listOf(row, { asOf, knownAt })} />
                </td>
                <td className="num" data-label="现在">
                  <FigureLink count={row.is} href={listOf(row, { asOf })} />
                </td>
                <td data-label="现在不算">
                  <Cases ids={row.onlyThen} numbers={numbers} />
                </td>
                <td data-label="现在才算">
                  <Cases ids={row.onlyNow} numbers={numbers} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

/** The figure's part of the address, as `parseFigure` reads it. */
function addressOf({ name, unitId }: Row): Record<string, string> {
  if (unitId !== undefined) return { figure: `unit.${name}`, of: String(unitId) };
  const [figure = "", basis] = name.split(" ");
  return basis ? { figure, basis, part: "numerator" } : { figure };
}

/** Case numbers; what was done on each and when it was recorded stands in its own history. */
function Cases({ ids, numbers }: { ids: number[]; numbers: Differences["numbers"] }) {
  if (ids.length === 0) return <>—</>;
  return ids.map((id) => (
    <a key={id} className="number mr-2" href={paths.proposal.show(id)}>
      {numbers.get(id)}
    </a>
  ));
}
