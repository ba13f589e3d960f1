import type { PlainDate } from "@/lib/calendar/plain-date";
import { Refusal } from "@/lib/errors";

export type DayOfFact = {
  /** the form's field that holds the day */
  field: string;
  /** what the day is called: 立案日期 */
  label: string;
  day: PlainDate;
  today: PlainDate;
  /** Earlier steps, which the day may not precede; those without a day are left out. */
  after?: readonly { label: string; on: PlainDate | null | undefined }[];
};

/** Why the day of a fact cannot be that one; null: it can. Nothing is dated in the future or before its earlier steps. */
export function dayFault({
  label,
  day,
  today,
  after = [],
}: Omit<DayOfFact, "field">): string | null {
  if (day > today) return `${label}不能晚于今天（${today}），请改为实际发生的日期。`;
  for (const step of after) {
    if (step.on && day < step.on)
      return `${label}不能早于${step.label}（${step.on}），请核对后改正。`;
  }
  return null;
}

/** @throws Refusal invalid, on the field */
export function ensureDay(fact: DayOfFact): void {
  const fault = dayFault(fact);
  if (fault) throw new Refusal("invalid", fault, { [fact.field]: fault });
}
