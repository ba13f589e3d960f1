/** The committee's usual tables, by the name in an address. */
export const TABLE_KINDS = {
  units: { label: "承办单位统计表", sheet: "承办单位" },
  categories: { label: "提案类别统计表", sheet: "类别" },
  kinds: { label: "提案者类型统计表", sheet: "提案者类型" },
  sectors: { label: "界别统计表", sheet: "界别" },
  members: { label: "委员统计表", sheet: "委员" },
  months: { label: "逐月统计表", sheet: "逐月" },
  rates: { label: "各率和口径一览", sheet: "各率" },
} as const;
export type TableKind = keyof typeof TABLE_KINDS;

export const FORMATS = { xlsx: "Excel", csv: "CSV", json: "JSON" } as const;
export type TableFormat = keyof typeof FORMATS;

export function tableKindFrom(text: string | undefined): TableKind {
  return text !== undefined && Object.hasOwn(TABLE_KINDS, text) ? (text as TableKind) : "units";
}

export function formatFrom(text: string | undefined): TableFormat {
  return text !== undefined && Object.hasOwn(FORMATS, text) ? (text as TableFormat) : "xlsx";
}
