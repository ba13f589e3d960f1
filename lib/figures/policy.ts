import type { Actor } from "@/lib/actor";
import { no, yes, type Verdict } from "@/lib/verdict";

const READERS: readonly Actor["role"][] = [
  "committeeStaff",
  "governmentOffice",
  "leader",
  "system",
];

/** Who may read the figures of a whole plenary and the lists behind them (handbook §2). */
export function mayReadFigures(actor: Actor): Verdict {
  return READERS.includes(actor.role) ? yes : no("全会的统计由提案委、督查室和领导查看");
}
