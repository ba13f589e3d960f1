import { z } from "zod";
import { COLUMN, type ColumnName } from "@/lib/import/columns";
import { idInput, reasonInput } from "@/lib/proposal/schema";

const columnName = z.custom<ColumnName>((value) => typeof value === "string" && value in COLUMN, "没有这一列。");

/** A sheet of 20,000 rows with long texts stays far below this. */
export const MOST_BYTES = 60 * 1024 * 1024;

const uploaded = z
  .custom<File>((value) => value instanceof File && value.size > 0, "请选择要导入的文件（.xlsx或.csv）。")
  .refine((file) => file.size <= MOST_BYTES, "文件超过60MB，请拆成几个再导入。");

export const startImportInput = z.object({ plenaryId: idInput, file: uploaded });

/** 列的对应: for each of the register's columns the sheet's column, or none. */
export const mapColumnsInput = z
  .object({ batchId: idInput })
  .catchall(z.preprocess((value) => (value === "" ? null : Number(value)), z.number().int().min(0).max(255).nullable()));

export const repairInput = z.object({
  batchId: idInput,
  column: columnName,
  value: z.string(),
  replacement: z.string().trim().max(40_000, "太长了，请不超过40000个字。"),
  /** sheet row; absent: all like cells */
  row: z.preprocess((value) => (value === "" || value === undefined ? undefined : Number(value)), z.number().int().positive().optional()),
  remember: z.preprocess((value) => value === "on" || value === true, z.boolean()),
});

export const leaveOutInput = z.object({
  batchId: idInput,
  row: z.coerce.number().int().positive(),
  leftOut: z.preprocess((value) => value !== "no", z.boolean()),
});

export const createMissingInput = z.object({
  batchId: idInput,
  createMissing: z.preprocess((value) => value === "on" || value === true, z.boolean()),
});

/** `seen`: how many rows the preview said would be created and updated. */
export const applyImportInput = z.object({ batchId: idInput, seenCreated: z.coerce.number(), seenUpdated: z.coerce.number() });

export const undoImportInput = z.object({ batchId: idInput, reason: reasonInput("撤销导入的原因") });
