import type { LimitRow } from "@/lib/plenary/limit-rows";
import {
  STANDARD_CATEGORIES,
  STANDARD_CLASSES,
  STANDARD_LIMITS,
  STANDARD_SWITCHES,
  type Switches,
} from "@/lib/plenary/standard";
import type { PointTable } from "@/lib/member-work/points";

/** All that is set for one plenary and can be taken over by the next, each table in its order. */
export type PlenaryTables = {
  categories: readonly string[];
  classes: readonly { letter: string; wording: string; resolved: boolean }[];
  limits: readonly LimitRow[];
  points: PointTable;
  switches: Switches;
  /** What imports remember: in this column this value means that. */
  synonyms: readonly { column: string; value: string; meaning: string }[];
};

/** 通用的表: what a plenary has that was copied from none. */
export const STANDARD_TABLES: PlenaryTables = {
  categories: STANDARD_CATEGORIES,
  classes: STANDARD_CLASSES,
  limits: STANDARD_LIMITS.map((one) => ({ ...one, period: null, fixedOn: null })),
  points: { rules: [], capTenths: null },
  switches: STANDARD_SWITCHES,
  synonyms: [],
};
