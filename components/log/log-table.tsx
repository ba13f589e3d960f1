import { Table } from "@/components/ui/table";
import { momentInWords } from "@/lib/calendar/moment";
import type { LogRow } from "@/lib/log/queries";
import { logSentence } from "@/lib/log/sentences";
import { ROLE } from "@/lib/user/labels";

/** Everything that was done, a line each. */
export function LogTable({ rows }: { rows: LogRow[] }) {
  return (
    <Table caption="操作记录" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">记录时间</th>
          <th scope="col">谁</th>
          <th scope="col">角色</th>
          <th scope="col">提案</th>
          <th scope="col">做了什么</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label="记录时间" className="nowrap">
              <time dateTime={row.at.toISOString()}>{momentInWords(row.at)}</time>
            </td>
            <td data-label="谁">
              {row.actorName}
              {row.onBehalfOf ? <span className="second">代{row.onBehalfOf}</span> : null}
            </td>
            <td data-label="角色" className="nowrap">
              {roleInWords(row.actorRole)}
            </td>
            <td data-label="提案" className="nowrap">
              {row.number ?? "—"}
            </td>
            <td data-label="做了什么" className="break-words">
              {logSentence(row.kind, row.data, row.about)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function roleInWords(role: string): string {
  if (role === "system") return "程序";
  return ROLE[role as keyof typeof ROLE]?.short ?? "公众";
}
