import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import type { UnfinishedCase } from "@/lib/plenary-closing/queries";

/** The cases because of which the plenary stays open, each with what it lacks. */
export function UnfinishedTable({ cases }: { cases: UnfinishedCase[] }) {
  return (
    <>
      <Notice tone="soon" title={`还有${cases.length}件没有办完，现在不能结束`}>
        <p>下面各件办结、作出审查处理或评价开封以后，回到这一页结束。</p>
      </Notice>
      <section>
        <SectionHead title="没有办完的提案" note={`${cases.length}件`} />
        <Table caption="没有办完的提案" phone="pairs">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">案由</th>
              <th scope="col">办到哪里</th>
            </tr>
          </thead>
          <tbody>
            {cases.map(({ id, number, title, lacks }) => (
              <tr key={id}>
                <td data-label="编号" className="nowrap">
                  {number ?? "未编号"}
                </td>
                <td>
                  <a href={paths.proposal.show(id)}>{title}</a>
                </td>
                <td data-label="办到哪里" className="nowrap">
                  {lacks}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
    </>
  );
}
