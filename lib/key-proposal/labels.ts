import type { KeyOfficialPart } from "@/lib/db/generated/enums";

/** 领办, 督办 */
export const KEY_OFFICIAL_LABEL = {
  LEAD: "领办领导",
  SUPERVISING: "督办领导",
} as const satisfies Record<KeyOfficialPart, string>;
