import { FrozenFiles } from "@/components/report/frozen-files";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { type FigureAddress, figureWords } from "@/lib/figures/address";
import { frozenCases } from "@/lib/frozen-report/content";
import type { FrozenReport } from "@/lib/frozen-report/queries";
import { paths } from "@/lib/paths";

/** The cases behind one frozen number, as they were frozen. */
export function FrozenCases({ report, figure }: { report: FrozenReport; figure: FigureAddress }) {
  const cases = frozenCases(report.content, figure) ?? [];
  return (
    <section>
      <SectionHead
        title={`${cases.length}件`}
        note={`${figureWords(figure, nameOf(report, figure))}，定稿时的名单`}
        links={
          <>
            <a href={paths.reports.showFrozen(report.id)}>回到报告</a>
            <FrozenFiles id={report.id} table="cases" />
          </>
        }
      />
      <Table caption="定稿时的名单" density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">案由</th>
            <th scope="col">办理类别</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ id, number, title, class: letter }) => (
            <tr key={id}>
              <td data-label="编号">{number}</td>
              <th scope="row">
                <a href={paths.proposal.show(id)}>{title}</a>
              </th>
              <td data-label="办理类别">{letter ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** The row's name, as the report has it. */
function nameOf({ content }: FrozenReport, { figure, of }: FigureAddress): string | undefined {
  const { byUnit, byCategory } = content;
  const rows = figure.startsWith("unit.") ? byUnit : byCategory;
  return rows.find((row) => row.of !== undefined && row.of === of)?.name;
}
