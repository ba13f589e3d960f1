import { describe, expect, test } from "vitest";
import type { Directory } from "./directory";
import { readSheet, sampleDirectory } from "./testing";

const directory = sampleDirectory();
const base = { 案号: "001", 案由: "关于某事的建议", 提案人: "盛根涛" };

describe("decisions", () => {
  const wrong = [
    { ...base, 主办单位: "市园林处、市教育局" },
    { ...base, 案号: "002", 主办单位: "市园林处" },
    { ...base, 案号: "", 主办单位: "市公安局" },
  ];
  test("mend all like cells, one row alone, and leave rows out", () => {
    const mended = readSheet(
      wrong,
      directory,
      {},
      {
        repairs: [
          { column: "主办单位", value: "市园林处", replacement: "市住建局", remember: true },
          { column: "案号", value: "", replacement: "007", remember: false, row: 4 },
        ],
        leftOutRows: [],
      },
    );
    expect(mended.errors).toEqual([]);
    expect(mended.rows.map(({ row }) => row.leadUnits)).toEqual([
      ["市住建局", "市教育局"],
      ["市住建局"],
      ["市公安局"],
    ]);
    expect(mended.repairs.map(({ reason }) => reason)).toEqual([
      "按人工修正",
      "按人工修正",
      "按人工修正",
    ]);
    const without = readSheet(wrong, directory, {}, { repairs: [], leftOutRows: [2, 3, 4] });
    expect([without.rows, without.errors]).toEqual([[], []]);
    expect(without.skipped.map(({ reason }) => reason)).toEqual(["leftOut", "leftOut", "leftOut"]);
  });
  test("that were remembered hold in the next sheet", () => {
    const remembered: Directory = {
      ...directory,
      synonyms: [{ column: "主办单位", value: "市园林处", meaning: "市住建局" }],
    };
    expect(readSheet(wrong.slice(0, 2), remembered).errors).toEqual([]);
  });
});
