import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { ROOT } from "@/bin/support/install.mjs";
import { COLUMNS } from "@/lib/import/columns";
import { openRegister, REGISTER_SHEET } from "@/lib/import/open-register";
import type { Cell } from "@/lib/spreadsheet/grid";

const SAMPLE = join(ROOT, "prisma/seed/linan-2012/register.xlsx");
const NUMBER_COLUMNS: readonly string[] = ["登记号", "案号", "并入案号"];
const CATEGORY = COLUMNS.findIndex((column) => column.name === "类别");
const HANDED_OVER = COLUMNS.findIndex((column) => column.name === "交办日期");
const DUE = COLUMNS.findIndex((column) => column.name === "答复期限");

/**
 * Writes a register of `count` rows × 46 columns: the sample committee's rows over and over, each copy with numbers
 * of its own. Runs of one 类别 are merged blocks; every 答复期限 is a formula with its value, as Excel leaves it.
 */
export async function writeLargeWorkbook(
  path: string,
  count: number,
): Promise<{ merges: number; formulas: number }> {
  const { grid, header } = await openRegister(await readFile(SAMPLE), SAMPLE);
  const sample = grid.rows.filter((row) => row.number > header.row);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet(REGISTER_SHEET);
  sheet.columns = COLUMNS.map(({ width, kind }) => ({
    width,
    style: { numFmt: kind === "date" ? "yyyy-mm-dd" : "@" },
  }));
  sheet.addRow(COLUMNS.map(({ name }) => name)).commit();
  let formulas = 0;
  let merges = 0;
  let block = { category: "", top: 2 };
  // exceljs merges only rows that are still open: a block's rows are written out when it ends.
  const closeBlock = (bottom: number) => {
    if (bottom > block.top) {
      sheet.mergeCells(block.top, CATEGORY + 1, bottom, CATEGORY + 1);
      merges += 1;
    }
    sheet.getRow(bottom).commit();
  };
  for (let index = 0; index < count; index += 1) {
    const { cells } = sample[index % sample.length]!;
    const copy = Math.floor(index / sample.length);
    const number = index + 2;
    const whole = (copy + 1) * sample.length <= count;
    const values = COLUMNS.map(({ name }, column) =>
      // The main case that a row of the last, cut copy names may be beyond the cut: the first copy has it.
      valueOf(name, cells[column], name === "并入案号" && !whole ? 0 : copy),
    );
    if (values[DUE] instanceof Date && values[HANDED_OVER] instanceof Date) {
      const from = sheet.getColumn(HANDED_OVER + 1).letter;
      values[DUE] = { formula: `EDATE(${from}${number},3)`, result: values[DUE] };
      formulas += 1;
    }
    const category = cells[CATEGORY]?.text ?? "";
    if (index > 0 && category !== block.category) closeBlock(number - 1);
    if (index === 0 || category !== block.category) block = { category, top: number };
    sheet.addRow(values);
  }
  closeBlock(count + 1);
  await workbook.commit();
  return { merges, formulas };
}

/** 2012-001 of the fourth copy is 2012-003001, 案号 055 is 003055: unique within the plenary, as numbers are. */
function valueOf(column: string, cell: Cell | undefined | null, copy: number): ExcelJS.CellValue {
  if (!cell || cell.text === "") return null;
  if (cell.date) return new Date(`${cell.date}T00:00:00Z`);
  if (!NUMBER_COLUMNS.includes(column)) return cell.text;
  return cell.text.replace(/\d+$/, (digits) => `${String(copy).padStart(3, "0")}${digits}`);
}
