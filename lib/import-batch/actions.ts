"use server";

import { formAction } from "@/lib/action";
import {
  applyImport,
  chooseCreateMissing,
  discardImport,
  dropRepair,
  leaveOut,
  mapColumns,
  repair,
  resumeImport,
  startImport,
} from "@/lib/import-batch/commands";
import {
  applyImportInput,
  batchInput,
  createMissingInput,
  dropRepairInput,
  leaveOutInput,
  mapColumnsInput,
  repairInput,
  startImportInput,
} from "@/lib/import-batch/schema";

export const startImportAction = formAction(startImportInput, startImport);
export const mapColumnsAction = formAction(mapColumnsInput, mapColumns);
export const repairAction = formAction(repairInput, repair);
export const dropRepairAction = formAction(dropRepairInput, dropRepair);
export const leaveOutAction = formAction(leaveOutInput, leaveOut);
export const createMissingAction = formAction(createMissingInput, chooseCreateMissing);
export const applyImportAction = formAction(applyImportInput, applyImport);
export const discardImportAction = formAction(batchInput, discardImport);
export const resumeImportAction = formAction(batchInput, resumeImport);
