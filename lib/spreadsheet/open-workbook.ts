import { Refusal } from "@/lib/errors";
import { readCsv } from "./csv";
import type { Grid } from "./grid";
import { openXlsx } from "./xlsx";

/** A file with one or several sheets of cells, hidden ones last. */
export interface Workbook {
  readonly sheetNames: string[];
  /** @throws Refusal when the sheet's part is damaged. */
  read(sheetName: string): Promise<Grid>;
}

const SAVE_AS = "请在 Excel 或 WPS 中打开它，另存为 .xlsx 后再上传。";

/**
 * Opens an .xlsx or .csv file by what it holds; the name only tells text files apart.
 * @throws Refusal, in a sentence for the person, for an empty file, a password-protected one, an old .xls,
 * or anything that is no table.
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  if (bytes.length === 0)
    throw new Refusal("invalid", `文件「${fileName}」是空的（0 字节），请重新选择。`);
  if (startsWith(bytes, [0x50, 0x4b])) return openZip(bytes, fileName);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refuseCompoundFile(bytes, fileName);
  if (!/\.(csv|tsv|txt)$/i.test(fileName) || isBinary(bytes))
    throw new Refusal(
      "invalid",
      `文件「${fileName}」不是 Excel 工作簿（.xlsx），也不是 CSV。${SAVE_AS}`,
    );
  const grid = readCsv(bytes, "CSV");
  if (grid.rows.length === 0)
    throw new Refusal("invalid", `文件「${fileName}」里没有内容，请检查是否选对了文件。`);
  return { sheetNames: [grid.name], read: async () => grid };
}

async function openZip(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const file = await openXlsx(bytes);
  const sheets = [...file.sheets].toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
  if (sheets.length === 0)
    throw new Refusal("invalid", `文件「${fileName}」里没有工作表，请检查是否选对了文件。`);
  return {
    sheetNames: sheets.map((sheet) => sheet.name),
    async read(sheetName) {
      const sheet = sheets.find((candidate) => candidate.name === sheetName);
      if (!sheet)
        throw new Refusal(
          "notFound",
          `没有名为「${sheetName}」的工作表，只有：${sheets.map((s) => s.name).join("、")}。`,
        );
      return file.read(sheet);
    },
  };
}

/** An OLE compound file is an encrypted .xlsx, or an .xls of Excel 97–2003. */
function refuseCompoundFile(bytes: Uint8Array, fileName: string): Refusal {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return directory.includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? new Refusal(
        "invalid",
        `文件「${fileName}」设有打开密码。请在 Excel 中打开它，去掉密码并保存后再上传。`,
      )
    : new Refusal("invalid", `文件「${fileName}」是旧格式（.xls）。${SAVE_AS}`);
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function isBinary(bytes: Uint8Array): boolean {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return !utf16 && bytes.subarray(0, 8000).includes(0);
}
