import { Refusal } from "@/lib/errors";
import { type NumberFormat, PLAIN_FORMAT, toCell } from "./cell";
import {
  type Cell,
  fillMergedCells,
  type Grid,
  type GridRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type MergedBlock,
} from "./grid";
import {
  readFormats,
  readSharedStrings,
  readWorkbookPart,
  type SheetPart,
  unescapeText,
  workbookPath,
} from "./workbook-parts";
import { attribute, type XmlHandler, XmlScanner } from "./xml";
import { ZipArchive } from "./zip";

/** An .xlsx file whose sheets can be read one by one. */
export interface XlsxFile {
  readonly sheets: SheetPart[];
  read(sheet: SheetPart): Promise<Grid>;
}

/**
 * Opens an .xlsx file. 20,000 rows × 46 columns are read in a few seconds, where exceljs builds
 * an object of styles for every cell and passes the memory an importer may use.
 * @throws Refusal when the archive is no workbook or is damaged.
 */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxFile> {
  const zip = new ZipArchive(bytes);
  if (zip.has("xl/workbook.bin"))
    throw new Refusal(
      "invalid",
      "这是 .xlsb 文件，不能直接读取。请在 Excel 中另存为 .xlsx 后再上传。",
    );
  const path = await workbookPath(zip);
  if (!path)
    throw new Refusal(
      "invalid",
      "这不是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 中另存为 .xlsx 后再上传。",
    );
  const book = await readWorkbookPart(zip, path);
  const formats = book.stylesPath ? await readFormats(zip, book.stylesPath) : [];
  let strings: Promise<string[]> | null = null;
  return {
    sheets: book.sheets,
    async read(sheet) {
      strings ??= book.sharedStringsPath
        ? readSharedStrings(zip, book.sharedStringsPath)
        : Promise.resolve([]);
      const reader = new SheetReader(await strings, formats, book.date1904);
      const scanner = new XmlScanner(reader);
      for await (const piece of zip.text(sheet.path)) scanner.write(piece);
      fillMergedCells(reader.rows, reader.merges);
      return { name: sheet.name, rows: reader.rows, merges: reader.merges };
    },
  };
}

class SheetReader implements XmlHandler {
  readonly rows: GridRow[] = [];
  readonly merges: MergedBlock[] = [];
  private rowNumber = 0;
  private cells: (Cell | undefined)[] = [];
  private column = -1;
  private type = "n";
  private style = 0;
  private formula = false;
  private value: string | null = null;
  /** Whether text belongs to the value: inside v, or inside t of an inline text. */
  private collecting = false;
  private inReading = false;

  constructor(
    private readonly strings: string[],
    private readonly formats: NumberFormat[],
    private readonly date1904: boolean,
  ) {}

  open(name: string, raw: string): void {
    switch (name) {
      case "row":
        this.rowNumber = Number(attribute(raw, "r") ?? this.rowNumber + 1);
        this.cells = [];
        this.column = -1;
        break;
      case "c": {
        const address = attribute(raw, "r");
        this.column = address ? columnOf(address) : this.column + 1;
        this.type = attribute(raw, "t") ?? "n";
        this.style = Number(attribute(raw, "s") ?? 0);
        this.formula = false;
        this.value = null;
        break;
      }
      case "f":
        this.formula = true;
        break;
      case "v":
        this.collecting = true;
        this.value = "";
        break;
      case "t":
        this.collecting = this.type === "inlineStr" && !this.inReading;
        if (this.collecting) this.value ??= "";
        break;
      case "rPh":
        this.inReading = true;
        break;
      case "mergeCell":
        this.addMerge(attribute(raw, "ref") ?? "");
        break;
    }
  }

  text(text: string): void {
    if (this.collecting) this.value += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.collecting = false;
    else if (name === "rPh") this.inReading = false;
    else if (name === "c") this.closeCell();
    else if (name === "row" && this.cells.length > 0) this.closeRow();
  }

  private closeRow(): void {
    if (this.rows.length >= MAX_ROWS)
      throw new Refusal("invalid", `工作表超过 ${MAX_ROWS} 行，请分成几个文件上传。`);
    this.rows.push({ number: this.rowNumber, cells: this.cells });
  }

  private closeCell(): void {
    if (this.column >= MAX_COLUMNS) return;
    const { type, formula } = this;
    let value = this.value;
    if (type === "s") value = value === null ? null : (this.strings[Number(value)] ?? "");
    else if (type === "inlineStr" || type === "str")
      value = value === null ? null : unescapeText(value);
    if (value === null && !formula) return;
    const cell = toCell(
      { type, value, formula, format: this.formats[this.style] ?? PLAIN_FORMAT },
      this.date1904,
    );
    if (cell.kind !== "empty") this.cells[this.column] = cell;
  }

  private addMerge(reference: string): void {
    const [from, to = from] = reference.split(":") as [string, string?];
    const [top, bottom] = [rowOf(from), rowOf(to)];
    if (top && bottom) this.merges.push({ top, bottom, left: columnOf(from), right: columnOf(to) });
  }
}

/** The 0-based column of an address like AB12. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function rowOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0] ?? 0);
}
