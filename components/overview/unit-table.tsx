import { GroupRow, SortHead, Table } from "@/components/ui/table";
import { SectionHead } from "@/components/ui/head";
import { UnitLinks } from "@/components/overview/unit-links";
import { UnitCells } from "@/components/overview/unit-cells";
import type { Figures } from "@/lib/figures/queries";
import type { UnitRow } from "@/lib/figures/tally";
import type { Numbers } from "@/lib/overview/numbers";
import { rankUnits, type UnitSort } from "@/lib/overview/unit-order";
import { paths } from "@/lib/paths";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";

type Props = {
  figures: Figures;
  numbers: Numbers;
  minimum: number;
  sort: UnitSort;
  bySystem: boolean;
  /** A unit was succeeded by another by that day: the two can be counted together or apart. */
  succeeded: boolean;
};
type Line = { row: UnitRow; rank: number | null };

/** Every unit, lead and assist apart; ranked only from the least number of cases on. Counted in 件次. */
export function UnitTable({ figures, numbers, minimum, sort, bySystem, succeeded }: Props) {
  const { ranked, others } = rankUnits(figures.byUnit, sort, minimum);
  const lines: Line[] = [...ranked, ...others.map((row) => ({ row, rank: null }))];
  const letters = figures.classes.map((one) => one.letter);
  const columns = 16 + letters.length;
  const { plenaryId: plenary, asOf, rollUp } = figures;
  const here = { plenary, asOf, rollUp: rollUp ?? null };
  const groups = bySystem
    ? Object.entries(UNIT_SYSTEM_LABEL).map(([system, label]) => ({
        label,
        lines: lines.filter(({ row }) => row.system === system),
      }))
    : [
        { label: null, lines: lines.filter(({ rank }) => rank !== null) },
        {
          label: `以下主办不足${minimum}件，或只会办：列出分数，不排名`,
          lines: lines.filter(({ rank }) => rank === null),
        },
      ];
  return (
    <section>
      <SectionHead
        title={`承办单位${numbers.at({ figure: "units" }).count}家`}
        note={`单位：件次，主办含独办、分办；主办不足${minimum}件的不排名`}
        links={<UnitLinks here={here} sort={sort} bySystem={bySystem} succeeded={succeeded} />}
      />
      <Table caption="承办单位办理情况" density="tight" phone="lesser">
        <UnitHead
          letters={letters}
          sort={sort}
          query={{ ...here, group: bySystem ? "system" : null }}
        />
        {groups
          .filter((group) => group.lines.length > 0)
          .map((group) => (
            <tbody key={group.label ?? "ranked"}>
              {group.label ? <GroupRow span={columns}>{group.label}</GroupRow> : null}
              {group.lines.map(({ row, rank }) => (
                <UnitCells
                  key={row.unitId}
                  row={row}
                  rank={rank}
                  letters={letters}
                  numbers={numbers}
                />
              ))}
            </tbody>
          ))}
      </Table>
    </section>
  );
}

type HeadProps = {
  letters: string[];
  sort: UnitSort;
  query: Record<string, string | number | null>;
};

function UnitHead({ letters, sort, query }: HeadProps) {
  const head = (
    key: UnitSort,
    label: string,
    more: { className?: string; phone?: "hide" } = {},
  ) => (
    <SortHead
      num
      label={label}
      href={paths.overviewUnits({ ...query, sort: key })}
      sorted={sort === key ? "descending" : null}
      {...more}
    />
  );
  const plain = (label: string, upright = false) => (
    <th scope="col" className={upright ? "num upright" : "num"} data-phone="hide">
      {label}
    </th>
  );
  return (
    <thead>
      <tr>
        <th scope="col">排</th>
        <th scope="col">单位</th>
        {head("lead", "主办")}
        {head("assist", "会办", { phone: "hide" })}
        {plain("会办意见已送")}
        {head("answered", "已答复", { className: "upright" })}
        {head("overdue", "超期")}
        {plain("按时")}
        {plain("面商", true)}
        {plain("确认")}
        {letters.map((letter, index) => (
          <th
            scope="col"
            key={letter}
            className={index === 0 ? "num upright" : "num"}
            data-phone="hide"
          >
            {letter}
          </th>
        ))}
        {head("resolved", "解决落实率", { className: "upright" })}
        {plain("上网", true)}
        {plain("反馈")}
        {plain("态度满意")}
        {head("result", "结果满意", { phone: "hide" })}
        {plain("申退", true)}
      </tr>
    </thead>
  );
}
