import { describe, expect, test } from "vitest";
import { COLUMN, type ColumnName, WHOLE_ROW } from "./columns";
import { displayText } from "./register-row";
import { csvRecords, readFile, sampleDirectory } from "./testing";

const directory = sampleDirectory();
const messy = await readFile("e2e/data/register-messy.xlsx", directory);
const register = await readFile("prisma/seed/linan-2012/register.xlsx", directory);
const expected = csvRecords("e2e/data/expected-errors.csv").map((line) => ({
  row: Number(line.行号),
  column: line.列!,
  level: line.级别!,
  repaired: line.自动修正后的值!,
}));

const cell = ({ row, column }: { row: number; column: string }) => `${row} ${column}`;
const at = (level: string) =>
  expected
    .filter((line) => line.level === level)
    .map(cell)
    .toSorted();

describe("the messy register", () => {
  test("has exactly the errors that are expected", () => {
    expect(messy.errors.map(cell).toSorted()).toEqual(at("错误"));
  });

  test("has exactly the warnings that are expected", () => {
    expect(messy.warnings.map(cell).toSorted()).toEqual(at("提醒"));
  });

  test("has exactly the repairs that are expected", () => {
    expect(messy.repairs.map(cell).toSorted()).toEqual(at("可自动修正"));
  });

  test.each(expected.filter(({ level }) => level === "可自动修正"))(
    "$row $column becomes $repaired",
    (line) => {
      const repair = messy.repairs.find((candidate) => cell(candidate) === cell(line))!;
      if (line.column === "情况分析") {
        expect(repair.repaired).toHaveLength(3000);
        expect(repair.repaired).toBe(repair.value);
      } else {
        expect(repair.repaired).toBe(line.repaired);
      }
    },
  );

  test("says of every issue where, what and why", () => {
    for (const issue of [...messy.errors, ...messy.warnings, ...messy.repairs]) {
      expect(issue.reason).not.toBe("");
      if (issue.column !== WHOLE_ROW) expect(issue.header).not.toBeNull();
    }
    expect(messy.errors.find(({ row }) => row === 33)).toMatchObject({
      header: "承办单位",
      value: "#REF!",
    });
  });

  test("equals the register in every other cell", () => {
    const named = new Set(expected.map(cell));
    const originals = new Map(register.rows.map(({ row }) => [row.caseNumber, row]));
    const titles = new Map(register.rows.map(({ row }) => [row.title, row]));
    const columns =
      "案号 案由 提案人 附议人 类别 情况分析 办理方式 主办单位 会办单位 交办日期 签收日期 面商日期 面商形式 答复日期 答复文号 办理类别 上网日期 反馈日期 办理态度 办理结果 备注";
    for (const { number, row } of messy.rows) {
      const original = titles.get(row.title) ?? originals.get(row.caseNumber)!;
      for (const column of columns.split(" ") as ColumnName[])
        if (!named.has(cell({ row: number, column })))
          expect([number, column, row[COLUMN[column].field]]).toEqual([
            number,
            column,
            original[COLUMN[column].field],
          ]);
    }
    expect(messy.rows).toHaveLength(60);
  });

  test("repairs to what the register says, where the register was not changed itself", () => {
    const titles = new Map(register.rows.map(({ row }) => [row.title, row]));
    const changed = new Set(["34 情况分析"]);
    for (const { row, column, repaired } of messy.repairs) {
      const clean = messy.rows.find(({ number }) => number === row)?.row;
      const original = clean && titles.get(clean.title);
      if (original && column !== WHOLE_ROW && !changed.has(`${row} ${column}`))
        expect([row, column, repaired]).toEqual([row, column, displayText(column, original)]);
    }
  });

  test("is filed without a column 审查结果, on the day of hand-over", () => {
    const first = messy.rows[0]!;
    expect(first.reviewResult).toBe("FILED");
    expect(first.reviewed).toEqual({ on: "2012-03-28", dated: false });
    expect(first.received).toEqual({ on: "2012-03-28", dated: false });
    expect(first.replyDue).toEqual({ on: "2012-06-28", computed: true });
  });
});

describe("the sample register", () => {
  test("is read whole, without any issue", () => {
    expect(register.rows).toHaveLength(271);
    expect(register.errors).toEqual([]);
    expect(register.warnings).toEqual([]);
    expect(register.repairs).toEqual([]);
    expect(register.skipped).toEqual([]);
    expect(Object.values(register.creations).flat()).toEqual([]);
  });

  test("gives separate units their own number, signer and consultant, in order", () => {
    const separate = register.rows.find(({ row }) => row.registrationNumber === "2012-002")!;
    expect(separate.assignments).toEqual([
      {
        unit: "市教育局",
        role: "SEPARATE",
        consultedBy: "汪美芬",
        documentNumber: "临教〔2012〕86号",
        signer: "俞荣骏",
      },
      {
        unit: "市公安局",
        role: "SEPARATE",
        consultedBy: "许正田",
        documentNumber: "临公〔2012〕73号",
        signer: "许正田",
      },
      {
        unit: "市交通运输局",
        role: "SEPARATE",
        consultedBy: "方忠荣",
        documentNumber: "临交〔2012〕59号",
        signer: "方忠荣",
      },
    ]);
  });

  test("is created whole in an empty committee, and read with what was created without an issue", async () => {
    const empty = {
      ...directory,
      units: [],
      members: [],
      collectives: [],
      sectors: [],
      categories: [],
      outcomeClasses: [],
    };
    const { errors, warnings, creations } = await readFile(
      "prisma/seed/linan-2012/register.xlsx",
      empty,
      { createMissing: true },
    );
    expect([...errors, ...warnings]).toEqual([]);
    expect(creations.units).toHaveLength(65);
    expect(creations.categories).toHaveLength(12);
    expect(creations.outcomeClasses).toEqual(["A", "B", "C"]);
    expect(creations.sectors).toHaveLength(20);
  });
});

describe("the published register of another province", () => {
  test("is read without errors when what it uses is created", async () => {
    const gansu = await readFile(
      "e2e/data/gansu-11-1.xlsx",
      { ...directory, members: [], units: [] },
      { createMissing: true },
    );
    expect(gansu.errors).toEqual([]);
    expect(gansu.warnings).toEqual([]);
    expect(gansu.rows).toHaveLength(820);
    expect(gansu.creations.units).toHaveLength(65);
    expect(gansu.creations.members).toHaveLength(403);
    expect(gansu.creations.categories).toHaveLength(6);
  });

  test("is an error in every unknown name when nothing may be created", async () => {
    const gansu = await readFile("e2e/data/gansu-11-1.xlsx", directory);
    expect(gansu.errors.filter(({ column }) => column === "主办单位")).toHaveLength(799);
    expect(gansu.errors.filter(({ column }) => column === "提案人")).toHaveLength(820);
  });
});
