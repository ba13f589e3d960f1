import ExcelJS from "exceljs";

/** For tests: an .xlsx of these rows, as somebody would upload it. */
export async function sheetFile(
  rows: readonly (readonly (string | number | null)[])[],
  { merges = [], name = "委员名册.xlsx" }: { merges?: string[]; name?: string } = {},
): Promise<File> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Sheet1");
  for (const row of rows) sheet.addRow(row);
  for (const range of merges) sheet.mergeCells(range);
  return new File([await book.xlsx.writeBuffer()], name);
}

export const HEADS = [
  "序号",
  "姓 名",
  "性别",
  "所属界别",
  "专委会",
  "单位",
  "职务",
  "手机号码",
  "电子邮箱",
];

const SURNAMES = Array.from("陈王李张刘杨黄赵吴周徐孙马朱胡郭何高林郑");
const NAMES = [
  "建国",
  "秀英",
  "伟",
  "芳",
  "敏",
  "静",
  "丽",
  "强",
  "磊",
  "军",
  "洋",
  "勇",
  "艳",
  "杰",
  "娟",
];

/** 300 members in 12 sectors, each name once; a row as HEADS has it. */
export function threeHundred(): (string | number)[][] {
  return Array.from({ length: 300 }, (_, n) => [
    n + 1,
    `${SURNAMES[n % 20]}${NAMES[Math.floor(n / 20)]}`,
    n % 2 === 0 ? "男" : "女",
    `第${(n % 12) + 1}界`,
    n % 3 === 0 ? "经济委" : "",
    `第${n}单位`,
    "主任",
    13857100000 + n,
    n % 5 === 0 ? `m${n}@linan.gov.cn` : "",
  ]);
}
