import { Fragment } from "react";
import type { ColumnOfNumbers } from "@/components/comparison/columns";
import { FigureLink, showPercent } from "@/components/ui/figure-link";
import { GroupRow } from "@/components/ui/table";
import { type Outcome, OUTCOMES, outcomesOf } from "@/lib/comparison/outcome";
import { percent } from "@/lib/figures/percent";

/** Classes by what they come to, over the cases answered: each letter opens its list, their sum is counted of them. */
export function OutcomeRows({ columns }: { columns: ColumnOfNumbers[] }) {
  const used = new Set(
    columns.flatMap(({ figures }) => outcomesOf(figures?.classes ?? []).map((one) => one.outcome)),
  );
  return (
    <tbody>
      <GroupRow span={columns.length + 1}>办理类别归成三类，占已答复</GroupRow>
      {(Object.keys(OUTCOMES) as Outcome[])
        .filter((outcome) => used.has(outcome))
        .map((outcome) => (
          <tr key={outcome}>
            <th scope="row">{OUTCOMES[outcome]}</th>
            {columns.map((column) => (
              <td key={column.plenary.id} className="num">
                <OutcomeCell outcome={outcome} column={column} />
              </td>
            ))}
          </tr>
        ))}
    </tbody>
  );
}

/** B 68＋C 3，占71/212 ＝ 33.5% */
function OutcomeCell({
  outcome,
  column: { figures, numbers },
}: {
  outcome: Outcome;
  column: ColumnOfNumbers;
}) {
  if (!figures || !numbers) return <>—</>;
  const letters = outcomesOf(figures.classes)
    .filter((one) => one.outcome === outcome)
    .map(({ letter }) => ({ letter, ...numbers.at({ figure: `class${letter}` }) }));
  if (letters.length === 0) return <>这次没有这一类</>;
  const sum = letters.reduce((total, one) => total + one.count, 0);
  const answered = numbers.at({ figure: "answered" });
  const share = percent(sum, answered.count);
  return (
    <>
      {letters.map(({ letter, ...number }, index) => (
        <Fragment key={letter}>
          {index > 0 ? "＋" : ""}
          {letter} <FigureLink {...number} label={`${letter}类`} />
        </Fragment>
      ))}
      {share ? <b>　{showPercent(share)}</b> : null}
    </>
  );
}
