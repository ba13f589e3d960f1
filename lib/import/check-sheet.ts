import type { RowDraft } from "./clean-row";
import { COLUMN } from "./columns";
import type { Directory } from "./directory";
import type { IssueLog } from "./issue-log";

/** Looks at the numbers of all rows together, and beside those that the plenary has already. */
export function checkNumbers(
  drafts: readonly RowDraft[],
  directory: Directory,
  log: IssueLog,
): void {
  for (const column of ["登记号", "案号"] as const) {
    const first = new Map<string, number>();
    for (const { number, row, cells } of drafts) {
      const value = row[COLUMN[column].field] as string | null;
      if (value === null) continue;
      const earlier = first.get(value);
      if (earlier === undefined) {
        first.set(value, number);
        continue;
      }
      const merged = cells.get(column)?.cell.mergedFrom
        ? "（合并单元格：如为同一件提案的几家单位，请并成一行）"
        : "";
      log.error(
        number,
        column,
        cells.get(column)?.raw ?? value,
        `${column}重复：与第 ${earlier} 行相同${merged}；请改正${column}，或不导入其中一行`,
      );
    }
  }
  checkOwners(drafts, directory, log);
  checkMerged(drafts, directory, log);
}

/** A case number that another registered proposal has. */
function checkOwners(drafts: readonly RowDraft[], directory: Directory, log: IssueLog): void {
  const owner = new Map(
    directory.existing.map(({ caseNumber, registrationNumber }) => [
      caseNumber,
      registrationNumber,
    ]),
  );
  for (const { number, row, cells } of drafts) {
    const { caseNumber, registrationNumber } = row;
    if (caseNumber === null || registrationNumber === null) continue;
    const other = owner.get(caseNumber);
    if (other && other !== registrationNumber)
      log.error(
        number,
        "案号",
        cells.get("案号")?.raw ?? caseNumber,
        `案号 ${caseNumber} 已属于登记号 ${other} 的提案；请核对登记号和案号`,
      );
  }
}

/** 并入案号 must be that of a case in the sheet or in the plenary. */
function checkMerged(drafts: readonly RowDraft[], directory: Directory, log: IssueLog): void {
  const known = new Set<string | null>([
    ...drafts.map(({ row }) => row.caseNumber),
    ...directory.existing.map(({ caseNumber }) => caseNumber),
  ]);
  for (const { number, row, cells } of drafts) {
    const target = row.mergedIntoNumber;
    if (target !== null && !known.has(target))
      log.error(
        number,
        "并入案号",
        cells.get("并入案号")?.raw ?? target,
        `表中和本届提案中都没有案号 ${target}；请改为主案的案号`,
      );
  }
}
