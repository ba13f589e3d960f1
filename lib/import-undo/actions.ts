"use server";

import { formAction } from "@/lib/action";
import { undoImport } from "@/lib/import-undo/commands";
import { undoImportInput } from "@/lib/import-undo/schema";

export const undoImportAction = formAction(undoImportInput, undoImport);
