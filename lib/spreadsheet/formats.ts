/** What a table can be taken out as, by the name in an address. */
export const FORMATS = { xlsx: "Excel", csv: "CSV", json: "JSON" } as const;
export type TableFormat = keyof typeof FORMATS;

export const MEDIA: Record<TableFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

export function formatFrom(text: string | undefined): TableFormat {
  return text !== undefined && Object.hasOwn(FORMATS, text) ? (text as TableFormat) : "xlsx";
}
