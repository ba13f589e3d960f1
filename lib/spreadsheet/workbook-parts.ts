import { isBuiltInDateFormat, isDateFormat } from "./serial-date";
import { type NumberFormat } from "./cell";
import { attribute, type XmlHandler, XmlScanner } from "./xml";
import type { ZipArchive } from "./zip";

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

const ignore = () => {};

async function scan(zip: ZipArchive, path: string, handler: Partial<XmlHandler>): Promise<void> {
  const scanner = new XmlScanner({ open: ignore, close: ignore, text: ignore, ...handler });
  for await (const piece of zip.text(path)) scanner.write(piece);
}

/** Where the workbook's own part lies: _rels/.rels names it; nearly always xl/workbook.xml. */
export async function workbookPath(zip: ZipArchive): Promise<string | null> {
  if (zip.has("xl/workbook.xml")) return "xl/workbook.xml";
  let path: string | null = null;
  if (zip.has("_rels/.rels"))
    await scan(zip, "_rels/.rels", {
      open(name, raw) {
        if (name === "Relationship" && attribute(raw, "Type")?.endsWith("/officeDocument"))
          path = (attribute(raw, "Target") ?? "").replace(/^\//, "");
      },
    });
  return path && zip.has(path) && /workbook.*\.xml$/i.test(path) ? path : null;
}

/** The sheets in the order of their tabs, and the date system of the workbook. */
export async function readWorkbookPart(zip: ZipArchive, path: string) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = new Map<string, string>();
  const relationsPath = `${folder}_rels/${path.slice(folder.length)}.rels`;
  if (zip.has(relationsPath))
    await scan(zip, relationsPath, {
      open(name, raw) {
        if (name !== "Relationship") return;
        const target = attribute(raw, "Target") ?? "";
        relations.set(
          attribute(raw, "Id") ?? "",
          target.startsWith("/") ? target.slice(1) : folder + target,
        );
      },
    });
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await scan(zip, path, {
    open(name, raw) {
      if (name === "workbookPr") date1904 = /^(1|true|on)$/.test(attribute(raw, "date1904") ?? "");
      if (name !== "sheet") return;
      const part = relations.get(relationId(raw) ?? "");
      // Chart sheets and macro sheets hold no cells.
      if (part && zip.has(part) && part.includes("worksheets/"))
        sheets.push({
          name: attribute(raw, "name") ?? "",
          path: part,
          hidden: (attribute(raw, "state") ?? "visible") !== "visible",
        });
    },
  });
  const part = (kind: string) =>
    [...relations.values()].find((target) => target.endsWith(`/${kind}.xml`) && zip.has(target)) ??
    null;
  return { sheets, date1904, stylesPath: part("styles"), sharedStringsPath: part("sharedStrings") };
}

/** r:id, whatever prefix the file gives the relationships' namespace. */
function relationId(raw: string): string | undefined {
  return /(?:^|\s)\w+:id\s*=\s*["']([^"']*)["']/.exec(raw)?.[1];
}

/** The number format of each cell style. */
export async function readFormats(zip: ZipArchive, path: string): Promise<NumberFormat[]> {
  const custom = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  await scan(zip, path, {
    open(name, raw) {
      if (name === "numFmt")
        custom.set(Number(attribute(raw, "numFmtId")), attribute(raw, "formatCode") ?? "");
      if (name === "cellXfs") inCellStyles = true;
      if (name !== "xf" || !inCellStyles) return;
      const id = Number(attribute(raw, "numFmtId") ?? 0);
      const code = custom.get(id);
      formats.push({
        date: code === undefined ? isBuiltInDateFormat(id) : isDateFormat(code),
        zeros: code !== undefined && /^0{2,}$/.test(code) ? code.length : 0,
      });
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return formats;
}

/** The texts that the sheets share, rich text flattened, readings (phonetic guides) left out. */
export async function readSharedStrings(zip: ZipArchive, path: string): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  await scan(zip, path, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") inText = !inReading;
      else if (name === "rPh") inReading = true;
    },
    close(name) {
      if (name === "si") texts.push(unescapeText(text));
      else if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return texts;
}

/** Undoes _xHHHH_ (ECMA-376 part 1, 22.9.2.19), and drops NUL, which no database column holds. */
export function unescapeText(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return plain.includes("\0") ? plain.replaceAll("\0", "") : plain;
}
