import { Table } from "@/components/ui/table";
import { momentInWords } from "@/lib/calendar/moment";
import type { listImports } from "@/lib/import/queries";
import { paths } from "@/lib/paths";

type Imports = Awaited<ReturnType<typeof listImports>>;

const STATE = { PREVIEW: "还没有写入", APPLIED: "已写入", UNDONE: "已撤销", DISCARDED: "已放弃" };

/** Every import so far, the latest first. */
export function ImportsTable({ imports }: { imports: Imports }) {
  return (
    <Table caption="历次导入" phone="pairs">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">届次</th>
          <th scope="col">谁</th>
          <th scope="col">什么时候</th>
          <th scope="col">怎样了</th>
          <th scope="col" className="num">
            写入
          </th>
          <th scope="col">原文件</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <tr key={one.id}>
            <td data-label="文件" className="break-words">
              <a href={paths.imports.show(one.id)}>{one.fileName}</a>
            </td>
            <td data-label="届次">{one.plenary.name}</td>
            <td data-label="谁">{one.createdBy}</td>
            <td data-label="什么时候">{momentInWords(one.appliedAt ?? one.createdAt)}</td>
            <td data-label="怎样了">
              {one.state === "PREVIEW" ? (
                <a href={paths.imports.show(one.id)}>{STATE.PREVIEW}，去核对</a>
              ) : (
                STATE[one.state]
              )}
              {one.undoneAt ? <span className="second">{momentInWords(one.undoneAt)}</span> : null}
            </td>
            <td data-label="写入" className="num">
              {one.appliedAt === null ? "—" : `${one._count.changes}件`}
            </td>
            <td data-label="原文件">
              <a href={paths.imports.file(one.id)} download aria-label={`取回${one.fileName}`}>
                取回
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
