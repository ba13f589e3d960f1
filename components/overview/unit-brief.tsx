import { FigureLink, showPercent } from "@/components/ui/figure-link";
import { SectionHead } from "@/components/ui/head";
import { SortHead, Table } from "@/components/ui/table";
import type { Figures } from "@/lib/figures/queries";
import type { Numbers } from "@/lib/overview/numbers";
import { type RankedUnit, rankUnits, type UnitSort } from "@/lib/overview/unit-order";
import { paths } from "@/lib/paths";

type Props = { figures: Figures; numbers: Numbers; minimum: number; sort: UnitSort };

/** The units that are ranked, with the figures asked for most; every unit with every figure has its own page. */
export function UnitBrief({ figures, numbers, minimum, sort }: Props) {
  const { ranked, others } = rankUnits(figures.byUnit, sort, minimum);
  const here = { plenary: figures.plenaryId, asOf: figures.asOf };
  const head = (key: UnitSort, label: string, phone?: "hide") => (
    <SortHead
      num
      label={label}
      href={`${paths.overview({ ...here, sort: key })}#units`}
      sorted={sort === key ? "descending" : null}
      phone={phone}
    />
  );
  const all = paths.overviewUnits({ ...here, sort });
  return (
    <section id="units">
      <SectionHead
        title={`承办单位${numbers.at({ figure: "units" }).count}家`}
        note={`单位：件次；列主办${minimum}件以上的${ranked.length}家，主办含独办、分办`}
        links={<a href={all}>全部单位，全部数字</a>}
      />
      <Table caption={`主办${minimum}件以上的承办单位`} density="tight" phone="lesser">
        <thead>
          <tr>
            <th scope="col">排</th>
            <th scope="col">单位</th>
            {head("lead", "主办")}
            {head("assist", "会办", "hide")}
            {head("answered", "已答复")}
            {head("overdue", "超期")}
            <th scope="col" className="num upright" data-phone="hide">
              解决落实
            </th>
            {head("resolved", "解决落实率")}
          </tr>
        </thead>
        <tbody>
          {ranked.map((one) => (
            <BriefRow key={one.row.unitId} one={one} numbers={numbers} />
          ))}
        </tbody>
      </Table>
      {others.length > 0 ? (
        <p className="py-2">
          另有{others.length}家主办不足{minimum}件或只会办，不排名。
          <a href={all}>全部单位，全部数字</a>
        </p>
      ) : null}
    </section>
  );
}

function BriefRow({ one: { row, rank }, numbers }: { one: RankedUnit; numbers: Numbers }) {
  const of = String(row.unitId);
  const cell = (name: string) => numbers.at({ figure: `unit.${name}`, of });
  const { percent } = numbers.share("unit", of, "resolved", "lead");
  return (
    <tr>
      <td className="num">{rank}</td>
      <th scope="row">{row.unit}</th>
      <td className="num">
        <FigureLink {...cell("lead")} />
      </td>
      <td className="num" data-phone="hide">
        <FigureLink {...cell("assist")} />
      </td>
      <td className="num">
        <FigureLink {...cell("answered")} />
      </td>
      <td className="num">
        <FigureLink {...cell("overdue")} />
      </td>
      <td className="num upright" data-phone="hide">
        <FigureLink {...cell("resolved")} />
      </td>
      <td className="num">{percent ? showPercent(percent) : "—"}</td>
    </tr>
  );
}
