import { cellAt, type Grid, type GridRow } from "@/lib/spreadsheet/grid";
import { foldText } from "./clean/fold";
import type { ColumnName } from "./columns";
import { type Header, recogniseHeader } from "./header";

export type RowNature = "proposal" | "blank" | "total" | "note" | "header";

const TOTAL = /^(合计|总计|小计|共计|累计|总数|本页合计)/;
const NOTE =
  /^(注|备注|附注|说明|填表|填报|制表|审核|审批|联系人|联系电话|负责人|单位负责人|经办人|报送)[:\d]*/;

/** Tells proposals from the rows between and below them: empty ones, totals, notes, group headings, repeated headers. */
export function rowNature(grid: Grid, row: GridRow, header: Header): RowNature {
  const own = row.cells
    .map((cell, column) => ({ cell, column }))
    .filter(({ cell }) => cell && !cell.mergedFrom && cell.text.trim() !== "");
  if (own.length === 0) return "blank";
  const mapped = new Set(Object.values(header.mapping));
  const has = (name: ColumnName) => {
    const column = header.mapping[name];
    return column !== undefined && cellAt(row, column).text.trim() !== "";
  };
  const first = foldText(own[0]!.cell!.text);
  if (!has("案由") && (!has("提案人") || own.length === 1)) {
    if (TOTAL.test(first)) return "total";
    if (NOTE.test(first)) return "note";
    if (own.length === 1 && spansColumns(grid, row, own[0]!.column)) return "note";
  }
  // A serial number or a price beside nothing that is imported is no proposal.
  if (!own.some(({ column }) => mapped.has(column))) return "blank";
  const repeated = own.filter(({ cell, column }) => {
    const name = recogniseHeader(cell!.text);
    return name !== null && header.mapping[name] === column;
  });
  return repeated.length >= 3 ? "header" : "proposal";
}

function spansColumns(grid: Grid, row: GridRow, column: number): boolean {
  return grid.merges.some(
    ({ top, left, right }) => top === row.number && left === column && right - left >= 2,
  );
}
