import type { CorrectableField } from "@/lib/correction/field";
import type { Role } from "@/lib/db/generated/enums";

/** A kind of dated fact: how it is called, whose it is, what of it can be corrected. */
export type FactEntry = {
  label: string;
  owner: "proposal" | "assignment" | "consultation" | "promise";
  /** the column with the day it happened; null: it has none */
  day: string | null;
  /** the roles that record such a fact by their own act, beside committee staff */
  recorders: readonly Role[];
  /** what of it can be corrected; none: it is undone and done anew instead */
  fields: readonly CorrectableField[];
  /** days of the row that follow one another */
  rising?: readonly [string, string];
};
