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
export type UsualTable = keyof typeof TABLE_KINDS;

/** The other tables that stand on a screen, each a file from there. */
export const SCREEN_TABLES = {
  flow: { label: "从收到到落实", sheet: "从收到到落实" },
  weeks: { label: "每周答复件数", sheet: "每周" },
  classes: { label: "办理类别", sheet: "办理类别" },
  supervisors: { label: "督办领导统计表", sheet: "督办领导" },
  keys: { label: "重点提案和现在等谁", sheet: "重点提案" },
  comparison: { label: "几次会议对比", sheet: "对比" },
  caseDifferences: { label: "当时的数字和现在的差别（按件）", sheet: "差别" },
  unitDifferences: { label: "当时的数字和现在的差别（按单位）", sheet: "差别" },
  memberWork: { label: "委员履职统计表", sheet: "委员履职" },
} as const;
export type ScreenTable = keyof typeof SCREEN_TABLES;

export const ALL_TABLES = { ...TABLE_KINDS, ...SCREEN_TABLES } as const;
export type TableKind = keyof typeof ALL_TABLES;

export function tableKindFrom(text: string | undefined): UsualTable {
  return text !== undefined && Object.hasOwn(TABLE_KINDS, text) ? (text as UsualTable) : "units";
}

/** null: there is no such table. */
export function fileKindFrom(text: string | undefined): TableKind | null {
  return text !== undefined && Object.hasOwn(ALL_TABLES, text) ? (text as TableKind) : null;
}
