import { Fragment } from "react";
import { ErrorRow, HeadRow } from "@/components/import/error-row";
import { wordListId } from "@/components/import/repair-form";
import { Table } from "@/components/ui/table";
import { knownWords, likeCells, rowHeads } from "@/lib/import-batch/preview";
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
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </datalist>
        ) : null,
      )}
    </>
  );
}
