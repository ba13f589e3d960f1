import type { Cell, Grid, GridRow } from "./grid";

/** What a formula's error leaves in a CSV. */
const ERROR_SIGN = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

const SEPARATORS = [",", "\t", ";"] as const;

/** Decodes UTF-8 (with or without BOM), UTF-16 with BOM, else GB18030, in which Chinese Excel saves its CSV. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Reads comma, tab or semicolon separated text (RFC 4180, quoted line breaks included); every cell is text. */
export function readCsv(bytes: Uint8Array, name: string): Grid {
  const text = decodeText(bytes);
  const separator = mostFrequent(text.slice(0, 10_000));
  const rows: GridRow[] = [];
  let cells: (Cell | undefined)[] = [];
  let number = 1;
  let column = 0;
  const put = (value: string) => {
    if (value !== "")
      cells[column] = { kind: ERROR_SIGN.test(value) ? "error" : "text", text: value };
    column++;
  };
  const endRow = () => {
    if (cells.length > 0) rows.push({ number, cells });
    cells = [];
    column = 0;
    number++;
  };
  let at = 0;
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') {
      let end = at + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"'))
        end += text[end] === '"' ? 2 : 1;
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      value = "";
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r")
      at++;
    put(value + text.slice(start, at));
    if (text[at] === separator) {
      at++;
      continue;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    endRow();
  }
  endRow();
  return { name, rows, merges: [] };
}

function mostFrequent(sample: string): string {
  const count = (separator: string) => sample.split(separator).length;
  return SEPARATORS.reduce((best, separator) =>
    count(separator) > count(best) ? separator : best,
  );
}
