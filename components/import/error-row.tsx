import { type Mending, RepairForm } from "@/components/import/repair-form";
import { ActForm } from "@/components/ui/act-form";
import { Mark } from "@/components/ui/mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { leaveOutAction } from "@/lib/import-batch/actions";
import type { RowHead } from "@/lib/import-batch/preview";
import type { Issue } from "@/lib/import/result";

/** Names the row that its errors follow, and leaves it out if wished. */
export function HeadRow({
  head,
  batchId,
  page,
  isProposal,
}: {
  head: RowHead;
  batchId: number;
  page: number;
  isProposal: boolean;
}) {
  return (
    <tr className="row-head bg-tint" id={`row-${head.row}`}>
      <th scope="rowgroup" colSpan={4}>
        <span className="flex flex-wrap items-center justify-between gap-2">
          <span>
            第{head.row}行　{head.number || "没有编号"}　
            <span className="font-normal">
              {[head.title || "没有案由", head.proposer].filter(Boolean).join("　")}
            </span>
          </span>
          {isProposal ? (
            <ActForm
              action={leaveOutAction}
              hidden={{ batchId, row: head.row, page }}
              className="contents"
              label={`第${head.row}行`}
            >
              <SubmitButton look="plain">不导入这一行</SubmitButton>
            </ActForm>
          ) : null}
        </span>
      </th>
    </tr>
  );
}

/** One error: its cell outlined, the sentence, the repair. */
export function ErrorRow({
  issue,
  letters,
  mending,
}: {
  issue: Issue;
  letters?: string;
  mending: Mending | null;
}) {
  const long = issue.value.length > 60;
  return (
    <tr className="late">
      <td className="phone:hidden">{issue.row}</td>
      <td data-label="列" className="nowrap">
        {issue.column}
        <span className="second">
          {[letters ? `${letters}列` : "", issue.header !== issue.column ? issue.header : ""]
            .filter(Boolean)
            .join(" ")}
        </span>
      </td>
      <td data-label="表中内容" className="cell-wrong break-words phone:py-1">
        {long
          ? `${issue.value.slice(0, 60)}……（共${issue.value.length}字）`
          : issue.value || <span className="note">空</span>}
      </td>
      <td>
        <p className="mb-1 font-bold text-late-text">
          <Mark name="square" /> {issue.reason}
        </p>
        {mending ? <RepairForm {...mending} /> : null}
      </td>
    </tr>
  );
}
