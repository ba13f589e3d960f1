import type { UnitSystem } from "@/lib/db/generated/enums";

type Reply = { unitId: number; unit: string; system: UnitSystem; lead: boolean; assist: boolean };

export type UnitOfReplies = Omit<Reply, "lead" | "assist"> & { lead: number; assist: number };

/** The units among 件次, in their order, each with how many it leads and assists in. */
export function unitsAmong(replies: readonly Reply[]): UnitOfReplies[] {
  const units = new Map<number, UnitOfReplies>();
  for (const { unitId, unit, system, lead, assist } of replies) {
    const one = units.get(unitId) ?? { unitId, unit, system, lead: 0, assist: 0 };
    units.set(unitId, {
      ...one,
      lead: one.lead + Number(lead),
      assist: one.assist + Number(assist),
    });
  }
  return [...units.values()];
}
