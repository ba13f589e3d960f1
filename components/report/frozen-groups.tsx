import { FrozenFiles } from "@/components/report/frozen-files";
import { frozenNumber } from "@/components/report/frozen-number";
import { FigureLink } from "@/components/ui/figure-link";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { countsOf, unitCellsOf } from "@/lib/figures/counts";
import type { FrozenGroup } from "@/lib/frozen-report/content";
import type { FrozenReport } from "@/lib/frozen-report/queries";

const OF_UNIT = ["lead", "assist", "answered", "onTime", "overdue", "published", "resolved"];
const OF_GROUP = ["received", "filed", "answered", "published", "completed", "resolved"];

/** The frozen tables, whose numbers open their frozen lists, by unit, category and kind of proposer. */
export function FrozenGroups({ report }: { report: FrozenReport }) {
  const { content } = report;
  const letters = content.classes.map((one) => one.letter);
  const classes = letters.map((letter) => `class${letter}`);
  const counts = countsOf(letters);
  const groups = [...OF_GROUP, ...classes];
  return (
    <>
      <Group
        report={report}
        group="unit"
        title="承办单位"
        note="单位：件次"
        rows={content.byUnit}
        names={[...OF_UNIT, ...classes]}
        labels={unitCellsOf(letters)}
      />
      <Group
        report={report}
        group="category"
        title="类别"
        note="单位：件"
        rows={content.byCategory}
        names={groups}
        labels={counts}
      />
      <Group
        report={report}
        group="kind"
        title="提案者"
        note="单位：件"
        rows={content.byProposerKind}
        names={groups}
        labels={counts}
      />
    </>
  );
}

const FILES = { unit: "units", category: "categories", kind: "kinds" } as const;

type Props = {
  report: FrozenReport;
  group: "unit" | "category" | "kind";
  title: string;
  note: string;
  rows: FrozenGroup[];
  names: string[];
  labels: Record<string, { label: string }>;
};

function Group({ report, group, title, note, rows, names, labels }: Props) {
  return (
    <section>
      <SectionHead
        title={title}
        note={note}
        links={<FrozenFiles id={report.id} table={FILES[group]} />}
      />
      <Table caption={title} density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {names.map((name) => (
              <th key={name} scope="col" className="num">
                {labels[name]?.label ?? name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" className="nowrap">
                {row.name}
              </th>
              {names.map((name) => (
                <td key={name} className="num" data-label={labels[name]?.label ?? name}>
                  <FigureLink
                    {...frozenNumber(report, row.counts[name] ?? 0, {
                      figure: `${group}.${name}`,
                      of: row.of,
                    })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
