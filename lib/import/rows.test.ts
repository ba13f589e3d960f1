import { describe, expect, test } from "vitest";
import type { ColumnName } from "./columns";
import { readSheet, sampleDirectory } from "./testing";

const directory = sampleDirectory();
const base = { 案号: "001", 案由: "关于某事的建议", 提案人: "盛根涛" };
type Row = Partial<Record<ColumnName, string>>;

const places = (issues: readonly { row: number; column: string }[]) =>
  issues.map(({ row, column }) => `${row} ${column}`);
const errorsOf = (row: Row) => places(readSheet([{ ...base, ...row }], directory).errors);
const warningsOf = (row: Row) => places(readSheet([{ ...base, ...row }], directory).warnings);

describe("order", () => {
  const ordered = {
    提交日期: "2012-02-06",
    审查日期: "2012-03-01",
    交办日期: "2012-03-28",
    签收日期: "2012-03-30",
    面商日期: "2012-05-09",
    答复日期: "2012-06-06",
    办理类别: "A",
    上网日期: "2012-06-13",
    反馈日期: "2012-06-12",
    办结日期: "2012-06-12",
    主办单位: "市教育局",
  };
  test("is kept by a row whose steps follow one another", () => {
    expect([...errorsOf(ordered), ...warningsOf(ordered)]).toEqual([]);
  });
  test.each<[Row, string]>([
    [{ 审查日期: "2012-02-05" }, "2 审查日期"],
    [{ 交办日期: "2012-02-28" }, "2 交办日期"],
    [{ 签收日期: "2012-03-27" }, "2 签收日期"],
    [{ 面商日期: "2012-03-27" }, "2 面商日期"],
    [{ 面商日期: "2012-06-07" }, "2 面商日期"],
    [{ 上网日期: "2012-06-05" }, "2 上网日期"],
    [{ 反馈日期: "2012-06-05" }, "2 反馈日期"],
  ])("is broken by %o", (change, place) =>
    expect(errorsOf({ ...ordered, ...change })).toEqual([place]),
  );
  test("is not asked of what may come in any order", () => {
    expect(
      errorsOf({
        ...ordered,
        面商日期: "2012-06-06",
        上网日期: "2012-06-30",
        签收日期: "2012-06-30",
      }),
    ).toEqual([]);
  });
});

describe("what is complete but odd is a warning, and imported", () => {
  test.each<[Row, string]>([
    [
      { 交办日期: "2012-03-28", 主办单位: "市教育局", 答复日期: "2012-06-06", 办理类别: "" },
      "2 办理类别",
    ],
    [{ 反馈日期: "2012-06-12", 办结日期: "2012-06-11" }, "2 办结日期"],
    [{ 办理结果: "不满意", 反馈日期: "2012-06-12", 办结日期: "2012-06-12" }, "2 办结日期"],
    [{ 交办日期: "2012-03-28", 主办单位: "市教育局", 答复期限: "2012-06-30" }, "2 答复期限"],
    [{ 提案分类: "个人", 附议人: "柴美珍" }, "2 提案分类"],
  ])("%o", (change, place) => {
    const row = { 办理类别: "A", ...change };
    const { warnings, errors, rows } = readSheet(
      [
        { ...base, ...row },
        { ...base, 案号: "002", 办理类别: "A" },
      ],
      directory,
    );
    expect([places(warnings), errors, rows[0]!.sound]).toEqual([[place], [], true]);
  });
  test("but 不满意 of 办理态度 only where the plenary says so", () => {
    const row = { ...base, 办理态度: "不满意", 反馈日期: "2012-06-12", 办结日期: "2012-06-12" };
    expect(readSheet([row], directory).warnings).toEqual([]);
    expect(places(readSheet([row], directory, { attitudeOpensRound: true }).warnings)).toEqual([
      "2 办结日期",
    ]);
  });
});

describe("numbers", () => {
  test("of two rows with one number the later is the error", () => {
    const { errors } = readSheet(
      [base, { ...base, 案由: "另一件" }, { ...base, 案号: "002" }],
      directory,
    );
    expect(places(errors)).toEqual(["3 案号"]);
    expect(errors[0]!.reason).toMatch(/与第 2 行相同/);
  });
  test("one of the two is enough", () => {
    expect(errorsOf({ 案号: "", 登记号: "L001" })).toEqual([]);
    expect(errorsOf({ 案号: "001", 登记号: "" })).toEqual([]);
  });
  test("a row that has neither is an error", () => {
    const { errors } = readSheet([base, { ...base, 案号: "", 登记号: "" }], directory);
    expect(places(errors)).toEqual(["3 案号"]);
  });
  test("a sheet without both columns is an error of the header", () => {
    expect(places(readSheet([{ 案由: "甲", 提案人: "盛根涛" }], directory).errors)).toEqual([
      "1 （整行）",
    ]);
  });
  test("that belong to another proposal already are an error", () => {
    const known = {
      ...directory,
      existing: [{ registrationNumber: "2012-007", caseNumber: "001" }],
    };
    expect(places(readSheet([{ ...base, 登记号: "2012-001" }], known).errors)).toEqual(["2 案号"]);
    expect(readSheet([{ ...base, 登记号: "2012-007" }], known).errors).toEqual([]);
  });
  test("并入案号 must be that of a case", () => {
    const merged = { ...base, 案号: "", 登记号: "2012-002", 审查结果: "并案", 并入案号: "001" };
    expect(readSheet([{ ...base, 登记号: "2012-001" }, merged], directory).errors).toEqual([]);
    expect(
      places(
        readSheet(
          [
            { ...base, 登记号: "2012-001" },
            { ...merged, 并入案号: "009" },
          ],
          directory,
        ).errors,
      ),
    ).toEqual(["3 并入案号"]);
  });
});

describe("units", () => {
  const handed = { 交办日期: "2012-03-28", 办理方式: "分办", 主办单位: "市教育局、市公安局" };
  test("of separate handling share numbers in order; too many are an error, too few a warning", () => {
    expect(errorsOf({ ...handed, 签发人: "甲、乙、丙" })).toEqual(["2 签发人"]);
    expect(warningsOf({ ...handed, 签发人: "甲" })).toEqual(["2 签发人"]);
  });
  test("one lead only, unless it is separate handling", () => {
    expect(errorsOf({ ...handed, 办理方式: "主会办" })).toEqual(["2 办理方式"]);
    expect(
      readSheet([{ ...base, ...handed, 办理方式: "" }], directory).rows[0]!.assignments.map(
        ({ role }) => role,
      ),
    ).toEqual(["SEPARATE", "SEPARATE"]);
  });
  test("lead and assisting", () => {
    const [row] = readSheet(
      [{ ...base, ...handed, 办理方式: "主会办", 主办单位: "市教育局", 会办单位: "市公安局" }],
      directory,
    ).rows;
    expect(row!.assignments.map(({ unit, role }) => [unit, role])).toEqual([
      ["市教育局", "LEAD"],
      ["市公安局", "ASSIST"],
    ]);
  });
  test("none named, though handed over: one part without unit", () => {
    const { rows, warnings } = readSheet([{ ...base, 交办日期: "2012-03-28" }], directory);
    expect(rows[0]!.assignments).toMatchObject([{ unit: null, role: "SOLE" }]);
    expect(warnings).toEqual([]);
  });
});

const read = (row: Row) => readSheet([{ ...base, ...row }], directory).rows[0]!;

describe("days that the sheet does not give", () => {
  test("are the earliest later ones of the row", () => {
    const row = read({ 交办日期: "2012-03-28", 签收日期: "2012-03-30" });
    expect([row.received, row.reviewed]).toEqual([
      { on: "2012-03-28", dated: false },
      { on: "2012-03-28", dated: false },
    ]);
    expect(read({ 审查日期: "2012-03-01" }).received).toEqual({ on: "2012-03-01", dated: false });
  });
  test("count at any date where the row has none; 答复期限 is none", () => {
    expect(read({ 答复期限: "2012-06-28" })).toMatchObject({
      received: { on: null },
      reviewed: { on: null },
      reviewResult: "FILED",
    });
  });
  test("a row without number and result is not reviewed", () => {
    expect(read({ 案号: "", 登记号: "L001" })).toMatchObject({
      reviewed: null,
      reviewResult: null,
    });
  });
});
