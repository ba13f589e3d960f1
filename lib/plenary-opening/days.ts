import type { PlainDate } from "@/lib/calendar/plain-date";
import { type AskedDays, dayFaults, type KnownDays } from "@/lib/plenary/days";
import type { FixedLimit } from "@/lib/plenary-opening/differences";

export type Asked = AskedDays & { name: string; term?: number | null; number?: number | null };

export type Known = KnownDays & { term: number | null; number: number | null };

/** Why a plenary cannot be opened like this beside the others: a sentence for each input, by its name; none: it can. */
export function openingFaults(asked: Asked, others: readonly Known[]): Record<string, string> {
  const faults: Record<string, string> = {};
  const { name, term, number } = asked;
  if (others.some((one) => one.name === name)) faults.name = `已经有「${name}」，请用另一个名称。`;
  const same = others.find((one) => term && number && one.term === term && one.number === number);
  if (same) faults.number = `第${term}届第${number}次会议已经有了：${same.name}。请核对届、次。`;
  return { ...faults, ...dayFaults(asked, others) };
}

/** A fixed day of the plenary before is asked anew, and lies after the opening. */
export function fixedDayFaults(
  fixed: readonly FixedLimit[],
  days: ReadonlyMap<string, PlainDate | null>,
  opensOn: PlainDate | null | undefined,
): Record<string, string> {
  return Object.fromEntries(
    fixed.flatMap(({ key, label }) => {
      const day = days.get(key);
      if (!day) return [[`fixedOn-${key}`, `请填${label}在这次会议的固定日期。`]];
      if (opensOn && day < opensOn) return [[`fixedOn-${key}`, `${label}的日期早于开幕日期。`]];
      return [];
    }),
  );
}
