import { frozenNumber } from "@/components/report/frozen-number";
import { FrozenFiles } from "@/components/report/frozen-files";
import { FrozenGroups } from "@/components/report/frozen-groups";
import { Fraction, FigureLink } from "@/components/ui/figure-link";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { countsOf } from "@/lib/figures/counts";
import type { FrozenRate } from "@/lib/frozen-report/content";
import type { FrozenReport } from "@/lib/frozen-report/queries";
import type { NumberAddress } from "@/lib/overview/numbers";

/** The frozen figures; a number opens its frozen list of cases. */
export function FrozenBody({ report }: { report: FrozenReport }) {
  const { content } = report;
  const letters = content.classes.map((one) => one.letter);
  const labels = countsOf(letters);
  // Canonical JSON has them by the alphabet; a reader wants them as the work runs.
  const counts = [...Object.keys(labels), "units"].flatMap((name): [string, number][] => {
    const count = content.counts[name];
    const foreign =
      name.startsWith("class") && !letters.some((letter) => name === `class${letter}`);
    return count === undefined || foreign ? [] : [[name, count]];
  });
  const linked = (count: number, at: NumberAddress) => frozenNumber(report, count, at);
  const line = ({ name, basis, label, basisLabel, recorded, ...rate }: FrozenRate) => (
    <tr key={`${name} ${basis}`}>
      <th scope="row">
        {label}
        {content.bases[name] === basis ? "（报告采用）" : ""}
      </th>
      <td data-label="口径">{basisLabel}</td>
      <td className="num" data-label="数">
        {recorded ? (
          <Fraction
            numerator={linked(rate.numerator, { figure: name, basis, part: "numerator" })}
            denominator={linked(rate.denominator, { figure: name, basis, part: "denominator" })}
            percent={rate.percent}
          />
        ) : (
          "无数据"
        )}
      </td>
      <td className="num" data-label="其中提案者本人">
        {rate.confirmed === null || !recorded ? (
          "—"
        ) : (
          <FigureLink {...linked(rate.confirmed, { figure: name, basis, part: "confirmed" })} />
        )}
      </td>
    </tr>
  );
  return (
    <>
      <section>
        <SectionHead
          title="件数"
          note="单位：件，承办单位为家"
          links={<FrozenFiles id={report.id} table="counts" />}
        />
        <div className="max-w-[22em]">
          <Table caption="件数" density="tight">
            <tbody>
              {counts.map(([name, count]) => (
                <tr key={name}>
                  <th scope="row">{labels[name]?.label ?? "承办单位"}</th>
                  <td className="num">
                    <FigureLink {...linked(count, { figure: name })} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </section>
      <section>
        <SectionHead
          title="各率"
          note="单位：件；分子、分母都能点开定稿时的名单"
          links={<FrozenFiles id={report.id} table="rates" />}
        />
        <Table caption="各率" density="tight" phone="pairs">
          <thead>
            <tr>
              <th scope="col">率</th>
              <th scope="col">口径</th>
              <th scope="col" className="num">
                数
              </th>
              <th scope="col" className="num">
                其中提案者本人
              </th>
            </tr>
          </thead>
          <tbody>{content.rates.map(line)}</tbody>
        </Table>
      </section>
      <FrozenGroups report={report} />
    </>
  );
}
