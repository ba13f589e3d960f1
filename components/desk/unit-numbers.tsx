import { DefinitionList } from "@/components/ui/definition-list";
import { FigureLink, showPercent } from "@/components/ui/figure-link";
import { SectionHead } from "@/components/ui/head";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import type { UnitNumbers } from "@/lib/desk/queries";
import { percent } from "@/lib/figures/percent";
import { paths } from "@/lib/paths";

/** The unit's own numbers, counted in 件次; a rate with its fraction. Sealed ratings are in none of them. */
export function UnitNumbersSide({
  numbers,
  today,
}: {
  numbers: UnitNumbers | null;
  today: PlainDate;
}) {
  if (!numbers) return <p className="note">还没有交办给本单位的提案。</p>;
  const { cells, unitId } = numbers.row;
  const cell = (name: string) => cells[name] ?? 0;
  const list = (unitRole: "MAIN" | "ASSIST") =>
    paths.register({ plenary: numbers.plenaryId, unit: unitId, unitRole });
  const share = (name: string, over: string) => <Share above={cell(name)} below={cell(over)} />;
  return (
    <section>
      <SectionHead title="本单位数字" note={`截至${formatMonthDay(today)}`} />
      <DefinitionList
        items={[
          {
            term: "主办（含独办、分办）",
            value: (
              <>
                <FigureLink count={cell("lead")} href={list("MAIN")} /> 件次
              </>
            ),
          },
          {
            term: "会办",
            value: (
              <>
                <FigureLink count={cell("assist")} href={list("ASSIST")} /> 件次
              </>
            ),
          },
          { term: "已答复", value: share("answered", "lead") },
          { term: "按时答复", value: share("onTime", "answered") },
          { term: "答复前已面商", value: share("consultedBeforeReply", "answered") },
          { term: "面商，提案者确认", value: share("consultationConfirmed", "answered") },
          { term: "解决落实", value: share("resolved", "lead") },
          ...numbers.letters.map((letter) => ({
            term: `${letter}类`,
            value: share(`class${letter}`, "answered"),
          })),
          { term: "会办意见已送", value: share("opinionSent", "assist") },
        ]}
      />
      <p className="note mt-2">
        {numbers.plenary}。评价在开封前不显示，已开封{cell("opened")}件。
      </p>
    </section>
  );
}

function Share({ above, below }: { above: number; below: number }) {
  const share = percent(above, below);
  if (share === null) return <>—</>;
  return (
    <>
      {above}/{below} ＝ <b>{showPercent(share)}</b>
    </>
  );
}
