import type { Role } from "@/lib/db/generated/enums";

export type CorrectableField = {
  /** the form's input */
  name: string;
  /** the table's column, where it is called otherwise than the input */
  column?: string;
  label: string;
  input: "day" | "line" | "text" | "choice" | "class";
  /** value → words, for a choice; the plenary's classes stand in for them in a `class` */
  choices?: Record<string, string>;
  optional?: true;
  /** The day of the person's own act is the day it was done; only staff with the paper give another. */
  staffOnly?: true;
  /** The log says that it was changed, never what it says. */
  internal?: true;
  /** Only a row that has it can have it corrected; it is then not taken away. */
  ifSet?: true;
  /** the column's empty value, where that is not null */
  blank?: "";
  /** Only rows with this outcome have it. */
  outcome?: "DECLINED";
};

/** The column that the field corrects. */
export function columnOf(field: Pick<CorrectableField, "name" | "column">): string {
  return field.column ?? field.name;
}

export const day = (
  name: string,
  label: string,
  more: Partial<CorrectableField> = {},
): CorrectableField => ({
  name,
  label,
  input: "day",
  ...more,
});
export const line = (
  name: string,
  label: string,
  more: Partial<CorrectableField> = {},
): CorrectableField => ({
  name,
  label,
  input: "line",
  ...more,
});
export const text = (
  name: string,
  label: string,
  more: Partial<CorrectableField> = {},
): CorrectableField => ({
  name,
  label,
  input: "text",
  ...more,
});
export const choice = (
  name: string,
  label: string,
  choices: Record<string, string>,
  more: Partial<CorrectableField> = {},
): CorrectableField => ({ name, label, input: "choice", choices, ...more });

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
