import { UnitCells, UnitSum } from "@/components/overview/unit-cells";
import { type UnitColumn, type UnitQuery, unitColumns } from "@/components/overview/unit-columns";
import { UnitLinks } from "@/components/overview/unit-links";
import { FigureLink } from "@/components/ui/figure-link";
import { TableFiles } from "@/components/report/table-files";
import { SectionHead } from "@/components/ui/head";
import { GroupRow, SortHead, Table } from "@/components/ui/table";
import { ALL_UNITS } from "@/lib/figures/address";
import type { Figures } from "@/lib/figures/queries";
import type { UnitRow } from "@/lib/figures/tally";
import type { Numbers } from "@/lib/overview/numbers";
import { rankUnits } from "@/lib/overview/unit-order";
import { paths } from "@/lib/paths";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";

type Props = {
  figures: Figures;
  numbers: Numbers;
  minimum: number;
  here: UnitQuery;
  sort: string;
  bySystem: boolean;
  /** A unit was succeeded by another by that day: the two can be counted together or apart. */
  succeeded: boolean;
};
type Line = { row: UnitRow; rank: number | null };

/** Every unit, lead and assist apart; ranked only from the least number of cases on. Counted in 件次. */
export function UnitTable({ figures, numbers, minimum, here, sort, bySystem, succeeded }: Props) {
  const { ranked, others } = rankUnits(figures.byUnit, sort, minimum);
  const lines: Line[] = [...ranked, ...others.map((row) => ({ row, rank: null }))];
  const columns = unitColumns(figures.classes.map((one) => one.letter));
  const groups = bySystem
    ? Object.entries(UNIT_SYSTEM_LABEL).map(([system, label]) => ({
        label,
        sum: { label: `${label}小计`, of: system },
        lines: lines.filter(({ row }) => row.system === system),
      }))
    : [
        { label: null, sum: null, lines: lines.filter(({ rank }) => rank !== null) },
        {
          label: `以下主办不足${minimum}件，或只会办：列出分数，不排名`,
          sum: null,
          lines: lines.filter(({ rank }) => rank === null),
        },
      ];
  return (
    <section>
      <SectionHead
        title={
          <>
            承办单位
            <FigureLink {...numbers.at({ figure: "units" })} />家
          </>
        }
        note={`单位：件次，主办含独办、分办；主办${minimum}件以上的才排名，按所选的列从多到少，相同的名次相同；合计、小计是件次之和，分办的一件在每个单位各算一次`}
        links={
          <>
            <UnitLinks here={here} sort={sort} bySystem={bySystem} succeeded={succeeded} />
            <TableFiles kind="units" query={numbers.file} />
          </>
        }
      />
      <Table caption="承办单位办理情况" density="tight" phone="lesser">
        <UnitHead
          columns={columns}
          sort={sort}
          query={{ ...here, group: bySystem ? "system" : null }}
        />
        {groups
          .filter((group) => group.lines.length > 0)
          .map((group) => (
            <tbody key={group.label ?? "ranked"}>
              {group.label ? <GroupRow span={columns.length + 2}>{group.label}</GroupRow> : null}
              {group.lines.map(({ row, rank }) => (
                <UnitCells key={row.unitId} {...{ row, rank, columns, numbers }} />
              ))}
              {group.sum ? <UnitSum {...group.sum} {...{ columns, numbers }} /> : null}
            </tbody>
          ))}
        <tbody>
          <UnitSum label="合计" of={ALL_UNITS} {...{ columns, numbers }} />
        </tbody>
      </Table>
    </section>
  );
}

function UnitHead({
  columns,
  sort,
  query,
}: {
  columns: UnitColumn[];
  sort: string;
  query: UnitQuery;
}) {
  return (
    <thead>
      <tr>
        <th scope="col">排</th>
        <th scope="col">单位</th>
        {columns.map((column) => (
          <SortHead
            key={column.sort}
            num
            label={column.label}
            href={paths.overviewUnits({ ...query, sort: column.sort })}
            sorted={sort === column.sort ? "descending" : null}
            className={column.upright ? "upright" : undefined}
            phone={column.phone ? undefined : "hide"}
          />
        ))}
      </tr>
    </thead>
  );
}
