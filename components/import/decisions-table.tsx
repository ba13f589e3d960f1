import { short } from "@/components/import/issue-table";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { dropRepairAction, leaveOutAction } from "@/lib/import-batch/actions";
import { rowHeads } from "@/lib/import-batch/preview";
import type { Preview } from "@/lib/import-batch/queries";

/** What the person decided so far; each can be taken back until the sheet is written. */
export function DecisionsTable({ preview: { id, decisions, grid, header } }: { preview: Preview }) {
  const headOf = rowHeads(grid, header.mapping);
  return (
    <Table caption="自己改的和不导入的行" phone="pairs">
      <thead>
        <tr>
          <th scope="col">哪里</th>
          <th scope="col">表中内容</th>
          <th scope="col">改为</th>
          <th scope="col">收回</th>
        </tr>
      </thead>
      <tbody>
        {decisions.repairs.map(({ column, value, replacement, row, remember }) => (
          <tr key={`${column}-${row}-${value}`}>
            <td data-label="哪里">
              {row === undefined ? `${column}，同样的写法都改` : `第${row}行${column}`}
              {remember ? <span className="second">写入后记住</span> : null}
            </td>
            <td data-label="表中内容">{short(value) || "空"}</td>
            <td data-label="改为">{short(replacement) || "空"}</td>
            <td>
              <span className="sr-only">收回：</span>
              <ActForm
                action={dropRepairAction}
                hidden={{ batchId: id, column, value, row }}
                className="contents"
                label={`${column}“${short(value)}”`}
              >
                <SubmitButton look="plain">不改了</SubmitButton>
              </ActForm>
            </td>
          </tr>
        ))}
        {decisions.leftOutRows.map((row) => (
          <tr key={row}>
            <td data-label="哪里">第{row}行</td>
            <td data-label="表中内容">
              {[headOf(row).number, headOf(row).title].filter(Boolean).join(" ")}
            </td>
            <td data-label="改为">不导入</td>
            <td>
              <span className="sr-only">收回：</span>
              <ActForm
                action={leaveOutAction}
                hidden={{ batchId: id, row, leftOut: "no" }}
                className="contents"
                label={`第${row}行`}
              >
                <SubmitButton look="plain">还是导入</SubmitButton>
              </ActForm>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
