import { Bar } from "@/components/ui/bar";
import { FigureLink, showPercent } from "@/components/ui/figure-link";
import { TableFiles } from "@/components/report/table-files";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import type { Figures, GroupRow } from "@/lib/figures/queries";
import type { LinkedFraction, Numbers, PartGroup } from "@/lib/overview/numbers";

type Props = {
  title: string;
  head: string;
  group: PartGroup;
  rows: GroupRow[];
  figures: Figures;
  numbers: Numbers;
  /** Categories: a bar of the classes. Kinds of proposers: how many were received. */
  bar?: boolean;
  /** What is counted, where it is not all cases filed. */
  note?: string;
};

const FILES = {
  category: "categories",
  sector: "sectors",
  kind: "kinds",
  supervisor: "supervisors",
} as const;
const TONES = [1, 2, 3] as const;

/** By category, sector, kind of proposer or supervising leader: filed, its share, answered by class, resolved over filed. */
export function GroupTable({ title, head, group, rows, figures, numbers, bar, note }: Props) {
  const letters = figures.classes.map((one) => one.letter);
  const filed = numbers.at({ figure: "filed" }).count;
  const most = Math.max(1, ...rows.map((row) => row.filed));
  const ordered = bar ? rows.toSorted((a, b) => b.filed - a.filed) : rows;
  return (
    <section>
      <SectionHead
        title={title}
        note={note ?? `立案${filed}件；占比是占立案；解决落实÷立案`}
        links={<TableFiles kind={FILES[group]} query={numbers.file} />}
      />
      <Table caption={title} density="tight" phone="lesser">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {bar ? null : (
              <th scope="col" className="num" data-phone="hide">
                收到
              </th>
            )}
            <th scope="col" className="num">
              立案
            </th>
            <th scope="col" className="num" data-phone="hide">
              占比
            </th>
            {bar ? <th scope="col">从左到右：{letters.join("、")}、没有类别</th> : null}
            <th scope="col" className="num">
              已答复
            </th>
            {letters.map((letter) => (
              <th scope="col" key={letter} className="num" data-phone="hide">
                {letter}
              </th>
            ))}
            <th scope="col" className="num">
              解决落实
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => {
            const cell = (name: string) => numbers.at({ figure: `${group}.${name}`, of: row.of });
            const counts = letters.map((letter) => row.counts[`class${letter}`] ?? 0);
            const rest = numbers.at({ figure: `${group}.filed`, of: row.of, part: "rest" });
            return (
              <tr key={row.of}>
                <th scope="row">{row.name}</th>
                {bar ? null : (
                  <td className="num" data-phone="hide">
                    <FigureLink {...cell("received")} />
                  </td>
                )}
                <td className="num">
                  <FigureLink {...cell("filed")} bold />
                </td>
                <td className="num" data-phone="hide">
                  {row.percentOfFiled ? showPercent(row.percentOfFiled) : "—"}
                </td>
                {bar ? (
                  <td className="w-[28%]">
                    <Bar
                      max={most}
                      parts={[
                        ...counts.map((value, index) => ({
                          value,
                          href: cell(`class${letters[index]}`).href,
                          tone: TONES[Math.min(index, 2)] ?? 3,
                        })),
                        { value: rest.count, href: rest.href, tone: "rest" as const },
                      ]}
                    />
                  </td>
                ) : null}
                <td className="num">
                  <FigureLink {...cell("answered")} />
                </td>
                {letters.map((letter) => (
                  <td className="num" key={letter} data-phone="hide">
                    <FigureLink {...cell(`class${letter}`)} />
                  </td>
                ))}
                <td className="num">
                  <Resolved {...numbers.share(group, row.of, "resolved", "filed")} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}

/** Over the cases filed, which stand in the same line. */
function Resolved({ numerator, percent }: LinkedFraction) {
  if (!percent) return <span className="figure-zero">—</span>;
  return (
    <>
      <FigureLink {...numerator} /> <b>{showPercent(percent)}</b>
    </>
  );
}
