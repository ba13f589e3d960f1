import { Fragment } from "react";
import { type Mending, RepairForm, wordListId } from "@/components/import/repair-form";
import { ActForm } from "@/components/ui/act-form";
import { Mark } from "@/components/ui/mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { leaveOutAction } from "@/lib/import-batch/actions";
import { knownWords, likeCells, type RowHead, rowHeads } from "@/lib/import-batch/preview";
import type { Preview } from "@/lib/import-batch/queries";
import { type ColumnName, WHOLE_ROW } from "@/lib/import/columns";
import type { Issue } from "@/lib/import/result";

type Props = { preview: Preview; issues: readonly Issue[]; page: number };

/** Errors under their row: the cell outlined, what is wrong with it, the repair in place. */
export function ErrorsTable({ preview, issues, page }: Props) {
  const { id, grid, header, directory, decisions } = preview;
  const like = likeCells(grid, header.mapping);
  const headOf = rowHeads(grid, header.mapping);
  const columns = [
    ...new Set(issues.flatMap(({ column }) => (column === WHOLE_ROW ? [] : [column]))),
  ];
  const words = new Map(columns.map((column) => [column, knownWords(directory, column)]));
  const letters = new Map(header.headers.map((one) => [one.canonical, one.letters]));
  const tried = ({ row, column, value }: Issue) =>
    decisions.repairs.findLast(
      (one) =>
        one.column === column && one.value.trim() === value.trim() && (one.row ?? row) === row,
    )?.replacement;
  return (
    <>
      <Table caption="错误" phone="pairs">
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">表中内容</th>
            <th scope="col">错在哪里，改为</th>
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(issues, ({ row }) => row)].map(([row, ofRow]) => (
            <Fragment key={row}>
              <HeadRow
                head={headOf(row)}
                batchId={id}
                page={page}
                isProposal={ofRow.some(({ column }) => column !== WHOLE_ROW)}
              />
              {ofRow.map((issue) => (
                <ErrorRow
                  key={issue.column}
                  issue={issue}
                  letters={letters.get(issue.column as ColumnName)}
                  mending={
                    issue.column !== WHOLE_ROW && header.mapping[issue.column] !== undefined
                      ? {
                          batchId: id,
                          row,
                          column: issue.column,
                          value: issue.value,
                          tried: tried(issue),
                          like: like(issue.column, issue.value),
                          words: words.get(issue.column) ?? null,
                          page,
                        }
                      : null
                  }
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
      {[...words].map(([column, list]) =>
        list && !list.one ? (
          <datalist key={column} id={wordListId(column)}>
            {list.words.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
        ) : null,
      )}
    </>
  );
}

function HeadRow({
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
    <tr className="group" id={`row-${head.row}`}>
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

function ErrorRow({
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
      <td data-label="行">{issue.row}</td>
      <td data-label="列" className="nowrap">
        {issue.column}
        <span className="second">
          {[letters ? `${letters}列` : "", issue.header !== issue.column ? issue.header : ""]
            .filter(Boolean)
            .join(" ")}
        </span>
      </td>
      <td data-label="表中内容" className="cell-wrong break-words">
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
