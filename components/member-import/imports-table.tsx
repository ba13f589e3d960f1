import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { momentInWords } from "@/lib/calendar/moment";
import { DIRECTORIES } from "@/lib/member-import/columns";
import type { listMemberImports } from "@/lib/member-import/queries";
import { paths } from "@/lib/paths";

/** What each state of an import is called. */
export const IMPORT_STATE_LABEL = {
  PREVIEW: "核对中",
  APPLIED: "已写入",
  UNDONE: "已撤销",
  DISCARDED: "已放弃",
} as const;

/** The last imports of either register. */
export function MemberImportsTable({
  imports,
}: {
  imports: Awaited<ReturnType<typeof listMemberImports>>;
}) {
  if (imports.length === 0) return null;
  return (
    <section className="mt-6">
      <SectionHead title="以前的导入" note={`最近${imports.length}次`} />
      <Table caption="以前的导入" phone="pairs">
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">名册</th>
            <th scope="col">状态</th>
            <th scope="col" className="num">
              新增和更改
            </th>
            <th scope="col">导入人</th>
            <th scope="col">时间</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.id}>
              <td>
                <a href={paths.members.import(one.id)}>{one.fileName}</a>
              </td>
              <td data-label="名册">{DIRECTORIES[one.kind].label}</td>
              <td data-label="状态">{IMPORT_STATE_LABEL[one.state]}</td>
              <td data-label="新增和更改" className="num">
                {one._count.changes}
              </td>
              <td data-label="导入人">{one.createdBy}</td>
              <td data-label="时间" className="nowrap">
                {momentInWords(one.appliedAt ?? one.createdAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
