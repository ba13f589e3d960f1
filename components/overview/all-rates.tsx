import { Change, type Compared } from "@/components/overview/change";
import { Fraction } from "@/components/ui/figure-link";
import { TableFiles } from "@/components/report/table-files";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import type { Figures } from "@/lib/figures/queries";
import { paths } from "@/lib/paths";

/** Shown on every basis above. */
const SHOWN_ABOVE = ["completion", "online", "resolved"];

/** Every other rate on every basis, and how much of it the proposers said themselves. */
export function AllRates({ figures, compared }: { figures: Figures; compared: Compared }) {
  const numbers = compared.now;
  const rates = [...figures.rates, ...figures.furtherRates].filter(
    ({ name }) => !name.startsWith("class:") && !SHOWN_ABOVE.includes(name),
  );
  return (
    <section>
      <SectionHead
        title="其他的率和口径"
        note="单位：件"
        links={
          <>
            <a href={paths.help.figures}>各率怎么算的</a>
            <TableFiles kind="rates" query={numbers.file} />
          </>
        }
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
            <th scope="col">变化（当时的数）</th>
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
              <td data-label="变化">
                {recorded ? <Change {...compared} name={name} basis={basis} /> : "—"}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
