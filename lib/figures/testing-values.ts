import type { Fact, Later } from "@/lib/figures/testing-history";

/** Where a history lies in the database: its proposals by their index in `cases`. */
export type Written = {
  plenaryId: number;
  proposalIds: number[];
  unitIds: number[];
  categoryIds: number[];
  sectorIds: number[];
};

const FIRST_DAY = Date.UTC(2012, 2, 1);
const FIRST_MOMENT = Date.UTC(2026, 0, 1);

export const dayOf = (day: number) => new Date(FIRST_DAY + day * 86_400_000);
export const plainDayOf = (day: number) => dayOf(day).toISOString().slice(0, 10);
export const momentOf = (moment: number) => new Date(FIRST_MOMENT + moment * 1000);

export const kept = ({ recorded, voided, source }: Omit<Fact, "on">) => ({
  recordedAt: momentOf(recorded),
  voidedAt: voided === null ? null : momentOf(voided),
  voidReason: voided === null ? null : "误录",
  source,
});
export const day = (one: Later) => (one ? dayOf(one.on) : null);
export const at = (one: Later) => (one && one.recorded !== null ? momentOf(one.recorded) : null);
