import { Table } from "@/components/ui/table";
import type { RowHead } from "@/lib/import-batch/preview";
import type { Issue, Repair } from "@/lib/import/result";

/** A long text by its beginning. */
export function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}……（共${text.length}字）` : text;
}

type Props = {
  caption: string;
  issues: readonly (Issue | Repair)[];
  headOf?: (row: number) => RowHead;
};

/** Warnings, or repairs with what they made of the cell. */
export function IssueTable({ caption, issues, headOf }: Props) {
  const repairs = issues.some((issue) => "repaired" in issue);
  return (
    <Table caption={caption} density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">行</th>
          {headOf ? <th scope="col">案号</th> : null}
          <th scope="col">列</th>
          <th scope="col">表中内容</th>
          {repairs ? <th scope="col">修正为</th> : null}
          <th scope="col" className="min-w-[14rem]">
            {repairs ? "为什么" : "提醒"}
          </th>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue, index) => (
          <tr key={index}>
            <td data-label="行">{issue.row}</td>
            {headOf ? <td data-label="案号">{headOf(issue.row).number}</td> : null}
            <td data-label="列" className="nowrap">
              {issue.column}
            </td>
            <td data-label="表中内容" className="break-words">
              {short(issue.value) || <span className="note">空</span>}
            </td>
            {repairs ? (
              <td data-label="修正为" className="break-words">
                {"repaired" in issue && issue.repaired ? (
                  short(issue.repaired)
                ) : (
                  <span className="note">空</span>
                )}
              </td>
            ) : null}
            <td data-label={repairs ? "为什么" : "提醒"}>{issue.reason}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
