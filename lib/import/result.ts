import type { PlainDate } from "@/lib/calendar/plain-date";
import type { AssignmentRole, ProposerKind } from "@/lib/db/generated/enums";
import type { ReviewResult } from "./choices";
import type { ColumnName, WHOLE_ROW } from "./columns";
import type { Creations } from "./creations";
import type { RegisterRow } from "./register-row";

/** Something about one cell, or one whole row, that a person should see. */
export interface Issue {
  /** Row number as the sheet shows it. */
  readonly row: number;
  /** Canonical column. */
  readonly column: ColumnName | typeof WHOLE_ROW;
  /** The sheet's own header; null for a whole row or an absent column. */
  readonly header: string | null;
  /** What the cell says. */
  readonly value: string;
  readonly reason: string;
}

/** A repair that is certain, or something unusual that was kept on purpose. */
export interface Repair extends Issue {
  readonly repaired: string;
}

/** id null: to be created (see Creations). */
export type ProposerRef =
  | {
      readonly kind: "member";
      readonly id: number | null;
      readonly name: string;
      readonly sector: string | null;
    }
  | { readonly kind: "collective"; readonly id: number | null; readonly name: string };

/** One unit's part in a row; a unit is known by its name, unique in the directory and among the creations. */
export interface AssignmentLine {
  /** Null: handed over, but the sheet does not name the unit. */
  readonly unit: string | null;
  readonly role: AssignmentRole;
  readonly consultedBy: string | null;
  readonly documentNumber: string | null;
  readonly signer: string | null;
}

/** The day from which a step counts. */
export interface EffectiveDay {
  /** Null: the row has no date at all; the step counts at any date. */
  readonly on: PlainDate | null;
  /** Whether the sheet gives this day itself; else it is the earliest later date of the row. */
  readonly dated: boolean;
}

/** One proposal of the sheet: its 46 columns, and what follows from them. */
export interface CleanRow {
  readonly number: number;
  readonly row: RegisterRow;
  /** No error is in it. */
  readonly sound: boolean;
  /** As written, or told from the proposers. */
  readonly proposerKind: ProposerKind;
  /** Lead proposer first. */
  readonly proposers: readonly ProposerRef[];
  /** As written; FILED without 审查结果 but with 案号; null: not reviewed yet. */
  readonly reviewResult: ReviewResult | null;
  readonly received: EffectiveDay;
  /** Null: not reviewed yet. */
  readonly reviewed: EffectiveDay | null;
  /** Lead (sole, separate) units first, in the sheet's order, then the assisting ones. */
  readonly assignments: readonly AssignmentLine[];
  /** 答复期限, as written or computed by the plenary's limits; null without either. */
  readonly replyDue: { readonly on: PlainDate; readonly computed: boolean } | null;
}

export interface SkippedRow {
  readonly row: number;
  readonly reason: "total" | "note" | "header" | "leftOut";
}

export interface ReadResult {
  readonly rows: readonly CleanRow[];
  readonly repairs: readonly Repair[];
  readonly warnings: readonly Issue[];
  readonly errors: readonly Issue[];
  /** Rows that hold something and are no proposal, or were left out by the person. Empty rows are not named. */
  readonly skipped: readonly SkippedRow[];
  readonly creations: Creations;
}

/** What the person decided on the page, before the sheet is read again. */
export interface Decisions {
  readonly repairs: readonly RepairDecision[];
  /** Sheet row numbers. */
  readonly leftOutRows: readonly number[];
}

export interface RepairDecision {
  readonly column: ColumnName;
  /** The cell's text, or one item of a list in it, as the issue shows it. */
  readonly value: string;
  /** Empty: the cell is taken as empty. */
  readonly replacement: string;
  /** Kept as a synonym of the plenary when the import is applied. */
  readonly remember: boolean;
  /** Only in this row; absent: in all like cells. */
  readonly row?: number;
}

export const NO_DECISIONS: Decisions = { repairs: [], leftOutRows: [] };
