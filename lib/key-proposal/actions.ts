"use server";

import { formAction } from "@/lib/action";
import {
  chooseKey,
  closeGovernmentReview,
  nameOfficial,
  openGovernmentReview,
  recordInstruction,
} from "@/lib/key-proposal/commands";
import {
  chooseKeyInput,
  closeGovernmentReviewInput,
  nameOfficialInput,
  openGovernmentReviewInput,
  recordInstructionInput,
} from "@/lib/key-proposal/schema";

export const chooseKeyAction = formAction(chooseKeyInput, chooseKey);
export const recordInstructionAction = formAction(recordInstructionInput, recordInstruction);
export const nameOfficialAction = formAction(nameOfficialInput, nameOfficial);
export const openGovernmentReviewAction = formAction(
  openGovernmentReviewInput,
  openGovernmentReview,
);
export const closeGovernmentReviewAction = formAction(
  closeGovernmentReviewInput,
  closeGovernmentReview,
);
