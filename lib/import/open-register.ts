import { Refusal } from "@/lib/errors";
import type { Grid } from "@/lib/spreadsheet/grid";
import { openWorkbook } from "@/lib/spreadsheet/open-workbook";
import { findHeader, type Header } from "./header";

/** The sheet of the register's own name goes before any other. */
export const REGISTER_SHEET = "提案目录";

export interface OpenedRegister {
  readonly grid: Grid;
  readonly header: Header;
  /** All sheets of the file; grid.name is the one that was read. */
  readonly sheetNames: readonly string[];
}

/**
 * Opens an uploaded file and finds the register in it: in the sheet asked for, else in 提案目录, else in the first
 * sheet whose header is recognised.
 * @throws Refusal for a file that cannot be read, or without any recognisable header.
 */
export async function openRegister(
  bytes: Uint8Array,
  fileName: string,
  sheetName?: string,
): Promise<OpenedRegister> {
  const workbook = await openWorkbook(bytes, fileName);
  const { sheetNames } = workbook;
  const order = sheetName
    ? [sheetName]
    : [...sheetNames].toSorted(
        (a, b) => Number(b.trim() === REGISTER_SHEET) - Number(a.trim() === REGISTER_SHEET),
      );
  let filled = false;
  for (const name of order) {
    const grid = await workbook.read(name);
    filled ||= grid.rows.length > 0;
    const header = findHeader(grid);
    if (header) return { grid, header, sheetNames };
  }
  throw new Refusal(
    "invalid",
    filled
      ? `在${order.map((name) => `「${name}」`).join("、")}里没有找到表头。表头须在前 30 行内，至少有案由、提案人和登记号或案号；可下载空白模板对照。`
      : `文件「${fileName}」的工作表是空的，请检查是否选对了文件。`,
  );
}
