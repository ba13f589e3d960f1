import { describe, expect, test } from "vitest";
import { NO_ANSWERS } from "@/lib/member-import/answers";
import { cleanCell } from "@/lib/member-import/clean-cell";
import { matchOf } from "@/lib/member-import/match";
import { openSheet } from "@/lib/member-import/open-sheet";
import { type Book, type Known, planImport } from "@/lib/member-import/plan";
import { readSheet } from "@/lib/member-import/read-sheet";
import { HEADS, sheetFile, threeHundred } from "@/lib/member-import/testing";

async function read(rows: (string | number | null)[][], merges: string[] = []) {
  const file = await sheetFile(rows, { merges });
  const { grid, header } = await openSheet(
    "MEMBERS",
    new Uint8Array(await file.arrayBuffer()),
    file.name,
  );
  return { header, sheet: readSheet("MEMBERS", grid, header) };
}

const EMPTY = {
  gender: null,
  sector: null,
  committee: null,
  employer: null,
  post: null,
  mobile: null,
  email: null,
};
const known = (id: number, name: string, of: Partial<Known["values"]> = {}): Known => ({
  id,
  values: { ...EMPTY, name, ...of },
});
const bookOf = (...entries: Known[]): Book => ({
  kind: "MEMBERS",
  known: entries,
  sectors: ["农业界", "教育界", "医卫界"],
  members: [],
});

test("a sheet of 300 is read whole, whatever stands above its header", async () => {
  const { sheet, header } = await read(
    [["政协委员名册"], [null, null, "2012年6月"], HEADS, ...threeHundred(), ["合计", "300人"]],
    ["A1:I1"],
  );
  expect(header.left).toEqual(["序号"]);
  expect(sheet.errors).toEqual([]);
  expect(sheet.rows).toHaveLength(300);
  expect(sheet.rows[0]).toMatchObject({
    row: 4,
    values: { name: "陈建国", sector: "第1界", mobile: "13857100000", email: "m0@linan.gov.cn" },
  });
}, 60_000);

test("a header of two storeys, spaced and full-width names, merged sectors, doubled and faulty rows", async () => {
  const { sheet } = await read(
    [
      ["姓名", "界别", "工作单位", "联系方式", null],
      [null, null, null, "手机", "邮箱"],
      ["张　三", "农业界", "市农科所", "１３８５７１０００００", "无"],
      ["李 四（女）", null, "市林场", "+86 138-5710-0001", "li@b.cn"],
      ["李四（女）", null, "市林场", "13857100001", "li@b.cn"],
      ["王五", "教育界", "临安中学", "1.38571E+10", "wang"],
      [null, "教育界", "锦城一小", "123", null],
    ],
    ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "B3:B5"],
  );
  expect(sheet.rows.map(({ values }) => values)).toEqual([
    { name: "张三", sector: "农业界", employer: "市农科所", mobile: "13857100000" },
    {
      name: "李四",
      gender: "女",
      sector: "农业界",
      employer: "市林场",
      mobile: "13857100001",
      email: "li@b.cn",
    },
  ]);
  expect(sheet.notes).toMatchObject([{ row: 5, words: expect.stringContaining("第4行") }]);
  expect(sheet.errors.map(({ row, column }) => [row, column])).toEqual([
    [6, "手机号"],
    [6, "邮箱"],
    [7, "手机号"],
  ]);
});

test("each cell says what to do about it", () => {
  expect(cleanCell("gender", "F")).toEqual({ fault: expect.stringContaining("男或女") });
  expect(cleanCell("mobile", "1385710000")).toEqual({ fault: expect.stringContaining("10位") });
  expect(cleanCell("mobile", "0571-63720000")).toEqual({ value: "0571-63720000" });
  expect(cleanCell("kind", "民主党派")).toEqual({ value: "党派" });
  expect(cleanCell("kind", "公司")).toEqual({ fault: expect.stringContaining("人民团体") });
  expect(cleanCell("post", "—")).toBeNull();
  expect(cleanCell("mobile", "138****1234")).toBeNull();
});

describe("who is who", () => {
  const of = (id: number, sector: string | null, employer: string | null, mobile = null) => ({
    id,
    sector,
    employer,
    mobile,
  });
  const one = [of(1, "教育界", "临安中学")];
  const two = [...one, of(2, "医卫界", "市一医院")];

  test.each([
    ["the same sector", { sector: "教育界" }, two, 1],
    ["another employer in the same sector", { sector: "教育界", employer: "锦城一小" }, one, 1],
    ["one mark of each: asked", { sector: "教育界", employer: "市一医院" }, two, null],
    ["nothing agrees: asked", { sector: "农业界", employer: "市林场" }, one, null],
    ["only the name, and two have it: asked", {}, two, null],
    ["only the name, and one has it", {}, one, 1],
  ])("%s", (_, row, candidates, id) => {
    expect(matchOf({ name: "王芳", ...row }, candidates, true)).toBe(id);
  });

  test("the same number is the same person; the only one of a name is not taken by two rows", () => {
    const withNumber = [{ ...one[0]!, mobile: "13857100000" }, two[1]!];
    const moved = { name: "王芳", sector: "农业界", employer: "市林场", mobile: "13857100000" };
    expect(matchOf(moved, withNumber, true)).toBe(1);
    expect(matchOf({ name: "王芳" }, one, false)).toBeNull();
  });
});

describe("what an import would do", () => {
  const book = bookOf(
    known(1, "张三", { sector: "农业界", employer: "市农科所", mobile: "13857100000" }),
    known(2, "王芳", { sector: "教育界", employer: "临安中学" }),
    known(3, "赵六", { sector: "医卫界" }),
  );
  const rows = [
    ["姓名", "界别", "工作单位", "职务"],
    ["张三", "教育界", "市农科所", ""],
    ["王芳", "医卫界", "市一医院", ""],
    ["钱七", "新阶层界", "某公司", ""],
    ["孙八", "农业界", "市林场", "场长"],
  ];

  test("names what is new, changed, missing, and asks what it must not guess", async () => {
    const plan = planImport((await read(rows)).sheet, book, NO_ANSWERS);
    expect(plan.created.map(({ values }) => values.name)).toEqual(["孙八"]);
    expect(plan.changed).toMatchObject([
      { id: 1, changes: [{ label: "界别", from: "农业界", to: "教育界" }] },
    ]);
    expect(plan.who).toMatchObject([{ row: 3, candidates: [{ id: 2 }] }]);
    expect(plan.sectors).toEqual([{ word: "新阶层界", rows: [4] }]);
    expect(plan.missing).toMatchObject([{ id: 3 }]);
  });

  test("follows the answers, and refuses two that nobody could tell apart", async () => {
    const answers = {
      who: { 3: "new" as const },
      sectors: { 新阶层界: "新阶层界" },
      withoutFaulty: false,
    };
    const plan = planImport((await read(rows)).sheet, book, answers);
    expect(plan.created.map(({ values }) => values.name)).toEqual(["王芳", "钱七", "孙八"]);
    expect(plan.newSectors).toEqual(["新阶层界"]);
    expect([plan.who, plan.sectors, plan.errors]).toEqual([[], [], []]);
    const twice = [...rows, ["孙八", "农业界", "市林场", "副场长"]];
    const { errors } = planImport((await read(twice)).sheet, book, answers);
    expect(errors).toMatchObject([{ row: 6, words: expect.stringContaining("第5行") }]);
  });
});
