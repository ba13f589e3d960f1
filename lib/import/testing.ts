import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addMonths } from "@/lib/calendar/plain-date";
import { readCsv } from "@/lib/spreadsheet/csv";
import { type ColumnName, COLUMNS } from "./columns";
import { type Directory, EMPTY_DIRECTORY } from "./directory";
import { openRegister, type OpenedRegister } from "./open-register";
import { readRegister, type ReadOptions } from "./read-register";
import { NO_DECISIONS, type Decisions, type ReadResult } from "./result";

const ROOT = join(import.meta.dirname, "../..");

/** A CSV file of the repository as records. */
export function csvRecords(path: string): Record<string, string>[] {
  const [head, ...rows] = readCsv(readFileSync(join(ROOT, path)), path).rows;
  return rows.map(({ cells }) =>
    Object.fromEntries(head!.cells.map((cell, column) => [cell!.text, cells[column]?.text ?? ""])),
  );
}

/** The sample committee's directory, as the seed's files have it. */
export function sampleDirectory(): Directory {
  const units = csvRecords("prisma/seed/linan-2012/units.csv");
  const members = csvRecords("prisma/seed/linan-2012/members.csv");
  const collectives = csvRecords("prisma/seed/linan-2012/collectives.csv");
  const categories =
    "工业经济 农林水利 财贸金融 道路交通 城建管理 环境保护 医药卫生 科技教育 文化体育 劳动人事 政法统战 其他";
  return {
    ...EMPTY_DIRECTORY,
    units: units.map((unit, i) => ({
      id: i + 1,
      name: unit.单位名称!,
      shortName: unit.简称!,
      aliases: [],
    })),
    members: members.map((m, i) => ({
      id: i + 1,
      name: m.姓名!,
      sector: m.界别!,
      employer: m.工作单位!,
    })),
    collectives: collectives.map(({ 名称 }, i) => ({ id: i + 1, name: 名称! })),
    sectors: [...new Set(members.map((member) => member.界别!))],
    categories: categories.split(" ").map((name) => ({ name })),
    outcomeClasses: ["A", "B", "C"],
  };
}

export const TEST_OPTIONS: ReadOptions = {
  createMissing: false,
  year: 2012,
  computeReplyLimit: (handedOverOn) => addMonths(handedOverOn, 3),
};

export function openFile(path: string): Promise<OpenedRegister> {
  return openRegister(readFileSync(join(ROOT, path)), path);
}

export async function readFile(
  path: string,
  directory: Directory,
  options: Partial<ReadOptions> = {},
  decisions: Decisions = NO_DECISIONS,
): Promise<ReadResult> {
  const { grid, header } = await openFile(path);
  return readRegister(grid, header, directory, { ...TEST_OPTIONS, ...options }, decisions);
}

/** Reads a sheet that a test writes down: its first row the header (all 46 columns where none is given). */
export function readSheet(
  rows: Partial<Record<ColumnName, string>>[],
  directory: Directory,
  options: Partial<ReadOptions> = {},
  decisions: Decisions = NO_DECISIONS,
): ReadResult {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row) as ColumnName[]))];
  const names = COLUMNS.map(({ name }) => name).filter((name) => columns.includes(name));
  const grid = {
    name: "提案目录",
    merges: [],
    rows: rows.map((row, i) => ({
      number: i + 2,
      cells: names.map((name) =>
        row[name] ? { kind: "text" as const, text: row[name] } : undefined,
      ),
    })),
  };
  const header = {
    row: 1,
    mapping: Object.fromEntries(names.map((name, column) => [name, column])),
    headers: names.map((name, column) => ({ column, letters: "", text: name, canonical: name })),
  };
  return readRegister(grid, header, directory, { ...TEST_OPTIONS, ...options }, decisions);
}
