import { z } from "zod";
import { COLUMN, type ColumnName } from "@/lib/import/columns";
import { idInput } from "@/lib/proposal/schema";

const columnName = z.custom<ColumnName>(
  (value) => typeof value === "string" && value in COLUMN,
  "没有这一列。",
);

/** A sheet of 20,000 rows with long texts stays far below this. */
export const MOST_BYTES = 60 * 1024 * 1024;

const uploaded = z
  .custom<File>(
    (value) => value instanceof File && value.size > 0,
    "请选择要导入的文件（.xlsx或.csv）。",
  )
  .refine((file) => file.size <= MOST_BYTES, "文件超过60MB，请拆成几个再导入。");

/** 放弃 and 恢复 of a preview. */
export const batchInput = z.object({ batchId: idInput });

export const startImportInput = z.object({ plenaryId: idInput, file: uploaded });

/** 列的对应: under `column-3` what the sheet's column 3 (from 0) stands for; empty: it is not imported. */
export const mapColumnsInput = z
  .object({ batchId: idInput })
  .catchall(z.union([z.literal(""), columnName], "请从列表中选择。"));

/** The cell's text; a form ends lines with CR LF. */
const cellText = z.string().transform((text) => text.replace(/\r\n?/g, "\n"));
const optionalRow = z.preprocess(
  (value) => (value === "" || value === undefined ? undefined : Number(value)),
  z.number().int().positive().optional(),
);
const ticked = z.preprocess((value) => value === "on" || value === true, z.boolean());
/** Which page of the errors the person was on. */
const page = z.coerce.number().int().positive().optional();

/** Chosen from a list of words: the cell is taken as empty. */
export const LEFT_EMPTY = "（留空）";

const wholeRepair = z.object({
  batchId: idInput,
  column: columnName,
  value: cellText,
  replacement: cellText.pipe(z.string().trim().max(40_000, "太长了，请不超过40000个字。")),
  /** sheet row of the cell */
  row: optionalRow,
  /** All like cells of the column, not this row's alone. */
  all: ticked,
  remember: ticked,
  /** The form offers a list of words: nothing chosen is no repair. */
  listed: z.preprocess((value) => value === "true" || value === true, z.boolean()).optional(),
  page,
});

export const repairInput = wholeRepair
  .refine(({ listed, replacement }) => !listed || replacement !== "", {
    path: ["replacement"],
    error: `请选一个；确实没有的，选${LEFT_EMPTY}。`,
  })
  .transform(({ listed, replacement, ...repair }) => ({
    ...repair,
    replacement: listed && replacement === LEFT_EMPTY ? "" : replacement,
  }));

/** A repair taken back: which one. */
export const dropRepairInput = z.object({
  batchId: idInput,
  column: columnName,
  value: cellText,
  row: optionalRow,
});

export const leaveOutInput = z.object({
  batchId: idInput,
  row: z.coerce.number().int().positive(),
  leftOut: z.preprocess((value) => value !== "no", z.boolean()),
  page,
});

export const createMissingInput = z.object({
  batchId: idInput,
  createMissing: ticked,
});

/** `seen`: how many rows the preview said would be created and updated. */
export const applyImportInput = z.object({
  batchId: idInput,
  seenCreated: z.coerce.number(),
  seenUpdated: z.coerce.number(),
});
