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

describe("people", () => {
  const namesakes = directory.members.filter(({ name }) => name === "鲍兴松");
  test("a name that fits two members is an error that shows both", () => {
    const { errors } = readSheet([{ ...base, 提案人: "鲍兴松" }], directory);
    expect(places(errors)).toEqual(["2 提案人"]);
    for (const { sector } of namesakes) expect(errors[0]!.reason).toContain(`鲍兴松（${sector}`);
  });
  test("unless 界别, or the cell itself, tells which", () => {
    for (const { id, sector } of namesakes) {
      const rows = [
        { ...base, 提案人: "鲍兴松", 界别: sector! },
        { ...base, 案号: "002", 附议人: `鲍兴松（${sector}）` },
      ];
      const { errors, rows: read } = readSheet(rows, directory);
      expect(errors).toEqual([]);
      expect([read[0]!.proposers[0], read[1]!.proposers[1]]).toMatchObject([{ id }, { id }]);
    }
  });
  test("a sector other than the directory's is odd", () => {
    expect(warningsOf({ 界别: "中共" })).toEqual(["2 界别"]);
    expect(warningsOf({ 界别: "共青团青联" })).toEqual([]);
  });
  test("several names in 提案人 are lead and co-signers, if 附议人 is empty", () => {
    const [row] = readSheet([{ ...base, 提案人: "盛根涛、柴美珍" }], directory).rows;
    expect(row!.row).toMatchObject({ leadProposer: "盛根涛", coSigners: ["柴美珍"] });
    expect(row!.proposerKind).toBe("JOINT");
    expect(errorsOf({ 提案人: "盛根涛、柴美珍", 附议人: "周金妹" })).toEqual(["2 提案人"]);
  });
  test("等N人 beside another number of names is odd", () => {
    expect(warningsOf({ 提案人: "盛根涛等3人", 附议人: "柴美珍、周金妹" })).toEqual([]);
    expect(warningsOf({ 提案人: "盛根涛等5人", 附议人: "柴美珍" })).toEqual(["2 提案人"]);
  });
  test("who are unknown are an error, or are created by name and sector", () => {
    const rows = [
      { ...base, 附议人: "赵新人" },
      { ...base, 案号: "002", 提案人: "赵新人", 界别: "教育" },
      { ...base, 案号: "003", 提案人: "钱同名", 界别: "教育" },
      { ...base, 案号: "004", 提案人: "钱同名", 界别: "农业" },
      { ...base, 案号: "005", 提案人: "某某协会" },
    ];
    expect(places(readSheet(rows, directory).errors)).toEqual([
      "2 附议人",
      "3 提案人",
      "4 提案人",
      "5 提案人",
      "5 界别",
      "6 提案人",
    ]);
    const { errors, creations, rows: read } = readSheet(rows, directory, { createMissing: true });
    expect(errors).toEqual([]);
    expect(creations.members).toEqual([
      { name: "赵新人", sector: "教育" },
      { name: "钱同名", sector: "教育" },
      { name: "钱同名", sector: "农业" },
    ]);
    expect(creations.collectives).toEqual(["某某协会"]);
    expect(read[0]!.proposers[1]).toEqual({
      kind: "member",
      id: null,
      name: "赵新人",
      sector: "教育",
    });
  });
});
