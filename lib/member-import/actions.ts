"use server";

import { formAction } from "@/lib/action";
import {
  answerMemberImport,
  applyMemberImport,
  discardMemberImport,
  startMemberImport,
  undoMemberImport,
} from "@/lib/member-import/commands";
import {
  answerInput,
  applyMemberImportInput,
  memberImportInput,
  startMemberImportInput,
  undoMemberImportInput,
} from "@/lib/member-import/schema";

export const startMemberImportAction = formAction(startMemberImportInput, startMemberImport);
export const answerMemberImportAction = formAction(answerInput, answerMemberImport);
export const applyMemberImportAction = formAction(applyMemberImportInput, applyMemberImport);
export const discardMemberImportAction = formAction(memberImportInput, discardMemberImport);
export const undoMemberImportAction = formAction(undoMemberImportInput, undoMemberImport);
