/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** CSV in UTF-8 with BOM, which Excel reads as Chinese; comma, CRLF, quoted where needed (RFC 4180). */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const cell = (value: string | number | null) => {
    const text = value === null ? "" : typeof value === "number" ? String(value) : harmless(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return Buffer.from(`\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`);
}
