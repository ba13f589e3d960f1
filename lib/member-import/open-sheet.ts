import { Refusal } from "@/lib/errors";
import {
  DIRECTORIES,
  type DirectoryKind,
  findHeader,
  type SheetHeader,
} from "@/lib/member-import/columns";
import type { Grid } from "@/lib/spreadsheet/grid";
import { openWorkbook } from "@/lib/spreadsheet/open-workbook";

export type OpenedSheet = { grid: Grid; header: SheetHeader };

/**
 * Opens an uploaded file and finds the register in it, in the first sheet whose header is recognised.
 * @throws Refusal for a file that cannot be read, or without such a header
 */
export async function openSheet(
  kind: DirectoryKind,
  bytes: Uint8Array,
  fileName: string,
): Promise<OpenedSheet> {
  const workbook = await openWorkbook(bytes, fileName);
  let other = false;
  for (const name of workbook.sheetNames) {
    const grid = await workbook.read(name);
    const header = findHeader(kind, grid);
    if (header) return { grid, header };
    other ||= findHeader(kind === "MEMBERS" ? "COLLECTIVES" : "MEMBERS", grid) !== null;
  }
  const { label, fields } = DIRECTORIES[kind];
  const columns = Object.values(fields).slice(1).join("、");
  const hint = other ? "这份表像是另一种名册，请核对上面选的是哪一种。" : "";
  throw new Refusal(
    "invalid",
    `没有找到${label}名册的表头。${hint}表头须在前15行内，有${fields.name}和${columns}中的至少一列；可下载空白模板对照。`,
  );
}
