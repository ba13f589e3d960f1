import { z } from "zod";
import { DirectoryKind } from "@/lib/db/generated/enums";

const id = z.coerce.number().int().positive();

/** A register of some hundred people is far below this. */
const MOST_BYTES = 10 * 1024 * 1024;

export const startMemberImportInput = z.object({
  kind: z.enum(DirectoryKind, "请选是哪一种名册。"),
  file: z
    .custom<File>(
      (value) => value instanceof File && value.size > 0,
      "请选择要导入的文件（.xlsx或.csv）。",
    )
    .refine((file) => file.size <= MOST_BYTES, "文件超过10MB，请核对是否选对了文件。"),
});

export const memberImportInput = z.object({ importId: id });

/** Under `who-12` who row 12 is; `sector-3` what the third unknown sector is, its word under `word-3`. */
export const answerInput = z.object({ importId: id }).catchall(z.unknown());

/** What the page showed when the button was pressed. */
export const applyMemberImportInput = z.object({
  importId: id,
  seenCreated: z.coerce.number().int(),
  seenChanged: z.coerce.number().int(),
});

export const undoMemberImportInput = z.object({
  importId: id,
  reason: z.string().trim().min(1, "请写明撤销的原因。").max(200),
});
