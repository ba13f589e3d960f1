import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { countsOf, unitCellsOf } from "@/lib/figures/counts";
import type { FrozenContent, FrozenGroup } from "@/lib/frozen-report/content";

const OF_UNIT = ["lead", "assist", "answered", "onTime", "overdue", "published", "resolved"];
const OF_GROUP = ["received", "filed", "answered", "published", "completed", "resolved"];

/** The frozen tables by unit, category and kind of proposer. */
export function FrozenGroups({ content }: { content: FrozenContent }) {
  const letters = content.classes.map((one) => one.letter);
  const classes = letters.map((letter) => `class${letter}`);
  const counts = countsOf(letters);
  const groups = [...OF_GROUP, ...classes];
  return (
    <>
      <Group
        title="承办单位"
        note="单位：件次"
        rows={content.byUnit}
        names={[...OF_UNIT, ...classes]}
        labels={unitCellsOf(letters)}
      />
      <Group
        title="类别"
        note="单位：件"
        rows={content.byCategory}
        names={groups}
        labels={counts}
      />
      <Group
        title="提案者"
        note="单位：件"
        rows={content.byProposerKind}
        names={groups}
        labels={counts}
      />
    </>
  );
}

type Props = {
  title: string;
  note: string;
  rows: FrozenGroup[];
  names: string[];
  labels: Record<string, { label: string }>;
};

function Group({ title, note, rows, names, labels }: Props) {
  return (
    <section>
      <SectionHead title={title} note={note} />
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
                  {row.counts[name] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
