import type { Compared } from "@/lib/comparison/queries";
import type { Numbers } from "@/lib/overview/numbers";

/** A plenary's column: its numbers, or null where there is no day to count it on. */
export type ColumnOfNumbers = Compared & { numbers: Numbers | null };
