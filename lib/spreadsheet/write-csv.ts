/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

type Row = readonly (string | number | null)[];

/** CSV in UTF-8 with BOM, which Excel reads as Chinese; comma, CRLF, quoted where needed (RFC 4180). */
export function writeCsv(rows: readonly Row[]): Buffer {
  return Buffer.from(`\uFEFF${csvLines(rows)}`);
}

/** Some lines of a CSV, without the mark that a file begins with. */
export function csvLines(rows: readonly Row[]): string {
  const cell = (value: string | number | null) => {
    const text = value === null ? "" : typeof value === "number" ? String(value) : harmless(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
