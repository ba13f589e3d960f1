import { FractionTable } from "@/components/report/fraction-table";
import { FigureLink } from "@/components/ui/figure-link";
import { Mark } from "@/components/ui/mark";
import type { Actor } from "@/lib/actor";
import { formatLong } from "@/lib/calendar/plain-date";
import { numbersOf } from "@/lib/overview/numbers";
import { paths } from "@/lib/paths";
import { ROUNDINGS } from "@/lib/published-figure/agreement";
import type { Finding } from "@/lib/published-figure/finding";
import type { Held } from "@/lib/published-figure/queries";

type Props = { actor: Actor; held: Held[]; mayEdit: boolean };

/** What was once printed, each with the basis and rounding that agree, or the nearest and by how much. */
export function PrintedList({ actor, held, mayEdit }: Props) {
  return (
    <div className="stack">
      {held.map((one, n) => {
        const numbers = numbersOf(actor, one.figures);
        const { finding } = one;
        return (
          <section key={one.id} aria-label={`${n + 1}. ${one.label}${printedText(one)}`}>
            <div className="section-head">
              <h2>
                {one.label} {printedText(one)}
              </h2>
              <span className="section-note">
                截至{formatLong(one.asOf)}，{one.source}
                {one.kind === "PERCENT"
                  ? `，${one.rounding ? ROUNDINGS[one.rounding] : "不知四舍五入还是截尾"}`
                  : ""}
              </span>
              {mayEdit ? (
                <span className="section-links no-print">
                  <a href={paths.reports.editPrinted(one.id)}>更正或删去</a>
                </span>
              ) : null}
            </div>
            <p className="mt-3 flex items-center gap-2 font-bold">
              <Mark name={finding.verdict === "agrees" ? "tick" : "triangle"} />
              {findingWords(finding)}
            </p>
            {finding.kind === "COUNT" ? (
              <p>
                登记的数：
                <FigureLink {...numbers.at(finding.at)} bold />
              </p>
            ) : finding.fractions.length > 0 ? (
              <FractionTable caption={one.label} fractions={finding.fractions} numbers={numbers} />
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function printedText({ kind, printed }: Held): string {
  return kind === "PERCENT" ? `${printed}%` : printed;
}

/** The finding in a sentence. */
function findingWords(finding: Finding): string {
  if (finding.kind === "COUNT") {
    if (finding.verdict === "agrees") return "与登记的数一致";
    const { difference, same } = finding;
    const by = difference > 0 ? `公布的多${difference}` : `公布的少${-difference}`;
    return `与登记的数不一致，${by}${same.length > 0 ? `；同样是这个数的有：${same.join("、")}` : ""}`;
  }
  const [best] = finding.fractions;
  if (!best) return "各口径的底数都是0，没有可以对照的";
  const fraction = `${best.above}/${best.below}（${best.label}）`;
  if (finding.verdict === "agrees")
    return `与${fraction}一致：${best.agrees.map((way) => ROUNDINGS[way]).join("、")}${best.own ? "" : "；这不是本系统的口径"}`;
  return `没有口径与它一致；最接近的是${fraction}＝${best.prints}，差${best.distance}个百分点`;
}
