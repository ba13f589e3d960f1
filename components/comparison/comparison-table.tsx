import type { ColumnOfNumbers } from "@/components/comparison/columns";
import { OutcomeRows } from "@/components/comparison/outcome-rows";
import { FigureLink, Fraction } from "@/components/ui/figure-link";
import { TableFiles } from "@/components/report/table-files";
import { SectionHead } from "@/components/ui/head";
import { GroupRow, Table } from "@/components/ui/table";
import type { Actor } from "@/lib/actor";
import { formatLong } from "@/lib/calendar/plain-date";
import type { Compared } from "@/lib/comparison/queries";
import { COMPARED_COUNTS, COMPARED_RATES } from "@/lib/comparison/rows";
import { COUNTS } from "@/lib/figures/counts";
import { findRate } from "@/lib/figures/rates";
import { type Numbers, numbersOf } from "@/lib/overview/numbers";

type Props = {
  actor: Actor;
  columns: Compared[];
  /** Which plenaries and days, for its file. */
  file: Record<string, string>;
};

/** The same definitions, plenary beside plenary, each on the day written in its head. */
export function ComparisonTable({ actor, columns, file }: Props) {
  const all: ColumnOfNumbers[] = columns.map((one) => ({
    ...one,
    numbers: one.figures && numbersOf(actor, one.figures),
  }));
  return (
    <section>
      <SectionHead
        title="几次会议对比"
        note="单位：件；每次会议都按同样的算法，口径写在每行"
        links={<TableFiles kind="comparison" query={file} />}
      />
      <Table caption="几次会议对比" density="tight" phone="keep">
        <thead>
          <tr>
            <th scope="col">数字</th>
            {all.map((one) => (
              <th scope="col" key={one.plenary.id} className="num">
                {one.plenary.name}
                <span className="second">{dayWords(one)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COMPARED_COUNTS.map((name) => (
            <tr key={name}>
              <th scope="row">{COUNTS[name].label}</th>
              {all.map(({ plenary, numbers }) => (
                <td key={plenary.id} className="num">
                  {numbers ? <FigureLink {...numbers.at({ figure: name })} /> : "—"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          <GroupRow span={all.length + 1}>率</GroupRow>
          {COMPARED_RATES.map(([name, basis]) => (
            <tr key={`${name} ${basis}`}>
              <th scope="row">
                {findRate(name, basis)?.label}
                <span className="second">口径：{findRate(name, basis)?.basisLabel}</span>
              </th>
              {all.map(({ plenary, numbers }) => (
                <td key={plenary.id} className="num">
                  <RateCell rate={numbers?.rate(name, basis)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <OutcomeRows columns={all} />
      </Table>
    </section>
  );
}

function RateCell({ rate }: { rate: ReturnType<Numbers["rate"]> | undefined }) {
  if (!rate) return <>—</>;
  return rate.recorded ? <Fraction {...rate} /> : <>无数据</>;
}

/** 截至2012年6月25日，交办后第89天 */
function dayWords({ column }: Compared): string {
  if (column.asOf === null)
    return column.why === "notHandedOver" ? "还没有交办，不能对比" : "还没到这一天，不能对比";
  const after = column.after === null ? "" : `，交办后第${column.after}天`;
  return `截至${formatLong(column.asOf)}${after}`;
}
