import { z } from "zod";
import { idInput } from "@/lib/proposal/schema";

/** MiB, as the form says */
export const FILE_MB = 20;
export const MOST_FILES = 10;

export const addFileInput = z.object({
  assignmentId: idInput,
  file: z
    .instanceof(File, { error: "请选择文件。" })
    .refine((file) => file.size > 0, "请选择文件。")
    .refine(
      (file) => file.size <= FILE_MB * 1024 * 1024,
      `附件不能超过 ${FILE_MB} MB，请压缩后重新选择。`,
    ),
});
export type AddFileInput = z.infer<typeof addFileInput>;

export const removeFileInput = z.object({ assignmentId: idInput, fileId: idInput });
export type RemoveFileInput = z.infer<typeof removeFileInput>;
