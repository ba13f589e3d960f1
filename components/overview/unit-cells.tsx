import { FigureLink, showPercent } from "@/components/ui/figure-link";
import type { UnitRow } from "@/lib/figures/tally";
import type { Linked, Numbers } from "@/lib/overview/numbers";

type Props = { row: UnitRow; rank: number | null; letters: string[]; numbers: Numbers };

/** One unit's line. A unit that leads no case has no figures but those of assisting. */
export function UnitCells({ row, rank, letters, numbers }: Props) {
  const of = String(row.unitId);
  const cell = (name: string) => numbers.at({ figure: `unit.${name}`, of });
  const leads = (row.cells.lead ?? 0) > 0;
  const count = (name: string, upright = false, hide = true) => (
    <td className={upright ? "num upright" : "num"} data-phone={hide ? "hide" : undefined}>
      {leads ? <FigureLink {...cell(name)} /> : null}
    </td>
  );
  const share = (name: string, over: string, upright = false, hide = true) => (
    <td className={upright ? "num upright" : "num"} data-phone={hide ? "hide" : undefined}>
      {leads ? <Share {...numbers.share("unit", of, name, over)} small={rank === null} /> : null}
    </td>
  );
  return (
    <tr>
      <td className="num">{rank ?? "—"}</td>
      <th scope="row" className="nowrap">
        {row.unit}
      </th>
      <td className="num">
        <FigureLink {...cell("lead")} />
      </td>
      <td className="num" data-phone="hide">
        <FigureLink {...cell("assist")} />
      </td>
      <td className="num" data-phone="hide">
        <FigureLink {...cell("opinionSent")} />
      </td>
      {count("answered", true, false)}
      {count("overdue", false, false)}
      {count("onTime")}
      {count("consultedBeforeReply", true)}
      {count("consultationConfirmed")}
      {letters.map((letter, index) => (
        <td key={letter} className={index === 0 ? "num upright" : "num"} data-phone="hide">
          {leads ? <FigureLink {...cell(`class${letter}`)} /> : null}
        </td>
      ))}
      {share("resolved", "lead", true, false)}
      {count("published", true)}
      {count("feedbackReturned")}
      {share("satisfiedOnlyAttitude", "opened")}
      {share("satisfiedOnlyResult", "opened")}
      <td className="num upright" data-phone="hide">
        <FigureLink {...cell("returnRequests")} />
      </td>
    </tr>
  );
}

type ShareProps = {
  numerator: Linked;
  denominator: Linked;
  percent: string | null;
  small: boolean;
};

/** The fraction opens both lists; a unit with few cases gets no percent. */
function Share({ numerator, denominator, percent, small }: ShareProps) {
  if (denominator.count === 0) return <span className="figure-zero">—</span>;
  return (
    <span className="fraction">
      <FigureLink {...numerator} />/<FigureLink {...denominator} />
      {small || !percent ? null : <b>{` ${showPercent(percent)}`}</b>}
    </span>
  );
}
