import { Table } from "@/components/ui/table";
import { momentInWords } from "@/lib/calendar/moment";
import { EXPORT_STATES, LONG_EXPORTS } from "@/lib/long-export/kinds";
import type { ExportRow } from "@/lib/long-export/queries";
import { paths } from "@/lib/paths";
import { FORMATS } from "@/lib/spreadsheet/formats";

/** One's own exports, the latest first; each opens its page. */
export function ExportTable({ rows }: { rows: ExportRow[] }) {
  return (
    <Table caption="我的后台导出" phone="pairs">
      <thead>
        <tr>
          <th scope="col">导出</th>
          <th scope="col">范围</th>
          <th scope="col">时间</th>
          <th scope="col">现在</th>
          <th scope="col">文件</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={paths.exports.show(one.id)}>
                {one.id}号，{LONG_EXPORTS[one.what]}（{FORMATS[one.format]}）
              </a>
            </th>
            <td data-label="范围">
              {one.plenary}：{one.about}
            </td>
            <td data-label="时间" className="nowrap">
              {momentInWords(one.askedAt)}
            </td>
            <td data-label="现在">
              {EXPORT_STATES[one.state]}
              {one.fault ? `：${one.fault}` : ""}
            </td>
            <td data-label="文件">
              {one.kept ? (
                <a href={paths.exports.file(one.id)} download>
                  下载
                </a>
              ) : one.state === "DONE" ? (
                "保存期已过"
              ) : (
                "—"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
