import { Fraction } from "@/components/ui/figure-link";
import { Table } from "@/components/ui/table";
import type { Numbers } from "@/lib/overview/numbers";
import { ROUNDINGS } from "@/lib/published-figure/agreement";
import { fitsWords, type FractionFinding } from "@/lib/published-figure/finding";

type Props = { caption: string; fractions: FractionFinding[]; numbers: Numbers };

/** Every fraction that a printed percent may have meant, the agreeing ones first. */
export function FractionTable({ caption, fractions, numbers }: Props) {
  return (
    <Table caption={`${caption}与各口径对照`} density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">口径</th>
          <th scope="col" className="num">
            数
          </th>
          <th scope="col" className="num">
            印出来是
          </th>
          <th scope="col">一致</th>
          <th scope="col" className="num">
            相差（百分点）
          </th>
          <th scope="col">这个底数要印成公布的数</th>
        </tr>
      </thead>
      <tbody>
        {fractions.map((one) => (
          <tr key={`${one.label} ${one.own}`}>
            <th scope="row">
              {one.label}
              {one.own ? "" : "（不是本系统的口径）"}
            </th>
            <td className="num" data-label="数">
              <Fraction
                numerator={numbers.at(one.numerator)}
                denominator={numbers.at(one.denominator)}
              />
            </td>
            <td className="num" data-label="印出来是">
              {one.prints}
            </td>
            <td className="nowrap" data-label="一致">
              {one.agrees.length > 0
                ? one.agrees.map((way) => ROUNDINGS[way]).join("、")
                : "不一致"}
            </td>
            <td className="num" data-label="相差">
              {one.distance}
            </td>
            <td data-label="分子">
              {one.fits
                .map(({ rounding, fits }) => `${ROUNDINGS[rounding]}：${fitsWords(fits)}`)
                .join("；")}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
