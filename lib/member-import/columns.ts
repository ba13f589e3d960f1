import { foldText } from "@/lib/import/clean/fold";
import { COLLECTIVE_FIELDS, MEMBER_FIELDS } from "@/lib/member/fields";
import { cellAt, type Grid, type GridRow } from "@/lib/spreadsheet/grid";

/** Which register a sheet holds. */
export type DirectoryKind = "MEMBERS" | "COLLECTIVES";

export type MemberField = keyof typeof MEMBER_FIELDS;
export type CollectiveField = keyof typeof COLLECTIVE_FIELDS;
export type Field = MemberField | CollectiveField;

/** The columns of either register, in the order of its template, and what one entry is called. */
export const DIRECTORIES = {
  MEMBERS: { label: "委员", sheet: "委员名册", one: "位委员", fields: MEMBER_FIELDS },
  COLLECTIVES: {
    label: "集体提案者",
    sheet: "集体提案者",
    one: "个集体",
    fields: COLLECTIVE_FIELDS,
  },
} as const satisfies Record<
  DirectoryKind,
  { label: string; sheet: string; one: string; fields: Partial<Record<Field, string>> }
>;

/** Other headers under which sheets hold a column, blank by blank. */
const SYNONYMS: Record<DirectoryKind, Partial<Record<Field, string>>> = {
  MEMBERS: {
    name: "姓名 委员姓名 委员 名字",
    gender: "性别",
    sector: "界别 所属界别 所在界别 界别名称 界别组",
    committee: "专委会 所属专委会 所在专委会 专门委员会 所属专门委员会",
    employer: "工作单位 单位 所在单位 单位名称 工作单位名称",
    post: "职务 职务职称 单位职务 现任职务 职称",
    mobile: "手机号 手机 手机号码 移动电话 联系电话 联系方式 电话 电话号码",
    email: "邮箱 电子邮箱 电子邮件 邮件 email e-mail mail",
  },
  COLLECTIVES: {
    name: "名称 集体名称 集体提案者 单位名称 集体 提案单位 党派团体",
    kind: "类别 类型 集体类别 集体类型 性质",
    contact: "联络员 联络委员 联系人 联络的委员 联系委员 联络人",
  },
};

/** 单位及职务 holds two things: it is not taken for either. */
const BOTH = new Set(["单位及职务", "单位和职务", "工作单位及职务", "工作单位和职务"]);

export type Mapping = Partial<Record<Field, number>>;
export type SheetHeader = {
  /** Sheet row of the (last) header row; data begins below it. */
  row: number;
  mapping: Mapping;
  /** Headers that are not imported, as written. */
  left: string[];
  /** A header that holds employer and post together. */
  both: string | null;
};

const SEARCHED_ROWS = 15;

function fieldOf(kind: DirectoryKind, header: string): Field | null {
  const folded = foldText(header).replaceAll(/[:*]/g, "");
  const bare = folded.replaceAll(/\([^)]*\)/g, "");
  for (const [field, words] of Object.entries(SYNONYMS[kind]) as [Field, string][]) {
    const known = words.split(" ").map(foldText);
    if (known.includes(folded) || known.includes(bare)) return field;
  }
  return null;
}

function readHeader(kind: DirectoryKind, row: GridRow): SheetHeader {
  const header: SheetHeader = { row: row.number, mapping: {}, left: [], both: null };
  for (const column of row.cells.keys()) {
    const text = cellAt(row, column).text.replaceAll(/\s+/g, "");
    if (text === "") continue;
    const field = fieldOf(kind, text);
    if (BOTH.has(foldText(text))) header.both = text;
    if (field && header.mapping[field] === undefined) header.mapping[field] = column;
    else header.left.push(text);
  }
  return header;
}

/**
 * The header of a register: of the first rows the one with the most columns recognised, the name among them. Of a
 * two-storey header it is the lower row: what is merged downwards stands there too. null: there is none.
 */
export function findHeader(kind: DirectoryKind, grid: Grid): SheetHeader | null {
  let best: SheetHeader | null = null;
  for (const row of grid.rows.slice(0, SEARCHED_ROWS)) {
    const header = readHeader(kind, row);
    const count = Object.keys(header.mapping).length;
    if (header.mapping.name === undefined || count < 2) continue;
    if (!best || count >= Object.keys(best.mapping).length) best = header;
  }
  return best;
}
