import { Fraction } from "@/components/ui/figure-link";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import type { Figures } from "@/lib/figures/queries";
import type { Numbers } from "@/lib/overview/numbers";
import { paths } from "@/lib/paths";

/** Shown whole above, with no second number beside them. */
const SHOWN_ABOVE = [
  "completion due",
  "completion filed",
  "online answered",
  "online publishable",
  "resolved answered",
  "resolved filed",
];

/** Every other rate on every basis, and how much of it the proposers said themselves. */
export function AllRates({ figures, numbers }: { figures: Figures; numbers: Numbers }) {
  const rates = [...figures.rates, ...figures.furtherRates].filter(
    ({ name, basis }) => !name.startsWith("class:") && !SHOWN_ABOVE.includes(`${name} ${basis}`),
  );
  return (
    <section>
      <SectionHead
        title="其他的率和口径"
        note="单位：件"
        links={<a href={paths.help.figures}>各率怎么算的</a>}
      />
      <Table caption="其他的率和口径" density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">率</th>
            <th scope="col">口径（底数）</th>
            <th scope="col" className="num">
              数
            </th>
            <th scope="col" className="num">
              其中提案者本人给出或确认
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.map(({ name, basis, label, basisLabel, recorded, confirmed }) => (
            <tr key={`${name} ${basis}`}>
              <th scope="row">{label}</th>
              <td data-label="口径">{basisLabel}</td>
              <td className="num" data-label="数">
                {recorded ? <Fraction {...numbers.rate(name, basis)} /> : "无数据"}
              </td>
              <td className="num" data-label="提案者本人">
                {confirmed && recorded ? <Fraction {...numbers.confirmed(name, basis)} /> : "—"}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
