import type {
  AssignmentRole,
  FactSource,
  ReviewOutcome,
  Satisfaction,
} from "@/lib/db/generated/enums";

/**
 * Random histories for the tests of the figures. Days and recording moments are small whole numbers; `written`
 * turns them into dates and times. Of a fact that can stand once, a new one is recorded only after the void of
 * the one before, as the database demands.
 */
export type Fact = { on: number; recorded: number; voided: number | null; source: FactSource };
/** The second fact in a row; recorded null: with the row itself. */
export type Later = { on: number; recorded: number | null } | null;

export type Consulted = Fact & { words: (Fact & { confirmed: boolean })[] };
export type Replied = Fact & {
  class: number | null;
  disclosure: "FULL" | "ABSTRACT" | "WITHHELD" | null;
};
export type Assigned = Omit<Fact, "on"> & {
  on: number | null;
  unit: number | null;
  round: number;
  role: AssignmentRole;
  dueOn: number | null;
  acceptances: Fact[];
  returnRequests: (Fact & { ruling: "REASSIGNED" | "REFUSED" | null; ruled: Later })[];
  extensions: (Fact & { newDueOn: number })[];
  consultations: Consulted[];
  opinions: Fact[];
  replies: Replied[];
};
export type Rated = Fact & {
  round: number;
  attitude: Satisfaction | null;
  result: Satisfaction | null;
  opened: Later;
  confirmed: Later;
};
export type Case = {
  voided: number | null;
  category: number | null;
  sector: number | null;
  kind: "INDIVIDUAL" | "JOINT" | "COLLECTIVE";
  submissions: Fact[];
  reviews: (Fact & { outcome: ReviewOutcome })[];
  keySelections: Fact[];
  /** 督办: without a day of their own */
  supervisors: (Omit<Fact, "on"> & { leader: number })[];
  governmentReviews: (Fact & { closed: Later })[];
  handOvers: Fact[];
  assignments: Assigned[];
  publications: (Fact & { withdrawn: Later })[];
  feedbacks: Rated[];
  completions: Fact[];
  classChanges: (Fact & { class: number })[];
  overrides: (Fact & { class: number })[];
};
/** `resolved`: by position in the class table A, B, C …. */
export type History = { oneUnitConsultsForAll: boolean; resolved: boolean[]; cases: Case[] };

export const LAST_DAY = 9;
export const LAST_MOMENT = 12;
export const UNITS = 6;
export const CATEGORIES = 2;
export const SECTORS = 2;
export const LEADERS = ["副主席 甲", "副主席 乙"];
