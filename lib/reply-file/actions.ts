"use server";

import { formAction } from "@/lib/action";
import { addFile, removeFile } from "@/lib/reply-file/commands";
import { addFileInput, removeFileInput } from "@/lib/reply-file/schema";

export const addFileAction = formAction(addFileInput, addFile);
export const removeFileAction = formAction(removeFileInput, removeFile);
