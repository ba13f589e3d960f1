import { Fraction } from "@/components/ui/figure-link";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import type { Figures } from "@/lib/figures/queries";
import type { Numbers } from "@/lib/overview/numbers";
import { paths } from "@/lib/paths";

/** Rates that the five above do not show, and those again on every basis. */
export function AllRates({ figures, numbers }: { figures: Figures; numbers: Numbers }) {
  const rates = [...figures.rates, ...figures.furtherRates].filter(
    ({ name }) => !name.startsWith("class:"),
  );
  return (
    <section>
      <SectionHead
        title="全部的率和口径"
        note="单位：件"
        links={<a href={paths.help.figures}>各率怎么算的</a>}
      />
      <Table caption="全部的率和口径" density="tight" phone="lesser">
        <thead>
          <tr>
            <th scope="col">率</th>
            <th scope="col">口径（底数）</th>
            <th scope="col" className="num">
              数
            </th>
            <th scope="col" className="num" data-phone="hide">
              其中提案者本人给出或确认
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.map(({ name, basis, label, basisLabel, recorded, confirmed }) => (
            <tr key={`${name} ${basis}`}>
              <th scope="row">{label}</th>
              <td>{basisLabel}</td>
              <td className="num">
                {recorded ? <Fraction {...numbers.rate(name, basis)} /> : "无数据"}
              </td>
              <td className="num" data-phone="hide">
                {confirmed && recorded ? <Fraction {...numbers.confirmed(name, basis)} /> : "—"}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
