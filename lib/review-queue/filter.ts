import type { ProposalPeriod } from "@/lib/db/generated/enums";

/** What the queue is narrowed to; undefined: everything. */
export type QueueFilter = {
  plenaryId?: number;
  categoryId?: number;
  period?: ProposalPeriod;
  /** only what was sent back and came again */
  again: boolean;
};

export type QueueQuery = Partial<Record<"plenary" | "category" | "period" | "again", unknown>>;

function idOf(value: unknown): number | undefined {
  const id = typeof value === "string" && /^[0-9]{1,9}$/.test(value) ? Number(value) : 0;
  return id > 0 ? id : undefined;
}

/** Reads an address forgivingly: what it does not understand narrows nothing. */
export function parseQueueFilter(query: QueueQuery): QueueFilter {
  const { period } = query;
  return {
    plenaryId: idOf(query.plenary),
    categoryId: idOf(query.category),
    period: period === "PLENARY" || period === "INTERIM" ? period : undefined,
    again: query.again === "yes",
  };
}

/** The address of it; what narrows nothing is left out. */
export function queueQuery({ plenaryId, categoryId, period, again }: QueueFilter) {
  return { plenary: plenaryId, category: categoryId, period, again: again ? "yes" : undefined };
}

/** Is the queue narrowed at all? */
export function isNarrowed({ plenaryId, categoryId, period, again }: QueueFilter): boolean {
  return again || [plenaryId, categoryId, period].some((one) => one !== undefined);
}
