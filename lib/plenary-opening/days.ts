import type { PlainDate } from "@/lib/calendar/plain-date";
import type { FixedLimit } from "@/lib/plenary-opening/differences";

type Days = { opensOn?: PlainDate | null; closesOn?: PlainDate | null };

export type Asked = Days & {
  name: string;
  term?: number | null;
  number?: number | null;
  cutOffOn?: PlainDate | null;
  coSigningEndsOn?: PlainDate | null;
};

export type Known = Days & { name: string; term: number | null; number: number | null };

/** The meeting of two plenaries: where only the opening is known, that day alone. */
function overlap(a: Days, b: Days): boolean {
  if (!a.opensOn || !b.opensOn) return false;
  return a.opensOn <= (b.closesOn ?? b.opensOn) && b.opensOn <= (a.closesOn ?? a.opensOn);
}

/** Why a plenary cannot be opened like this beside the others: a sentence for each input, by its name; none: it can. */
export function openingFaults(asked: Asked, others: readonly Known[]): Record<string, string> {
  const faults: Record<string, string> = {};
  const { name, term, number, opensOn, closesOn, cutOffOn, coSigningEndsOn } = asked;
  if (others.some((one) => one.name === name)) faults.name = `已经有「${name}」，请用另一个名称。`;
  const same = others.find((one) => term && number && one.term === term && one.number === number);
  if (same) faults.number = `第${term}届第${number}次会议已经有了：${same.name}。请核对届、次。`;
  const crossed = others.find((one) => overlap(asked, one));
  if (crossed)
    faults.opensOn = `会期与${crossed.name}重叠，一天只能属于一次大会。请核对开幕、闭幕日期。`;
  if (cutOffOn && ((opensOn && cutOffOn < opensOn) || (closesOn && cutOffOn > closesOn)))
    faults.cutOffOn = "大会提案截止日期要在开幕到闭幕之间。";
  if (coSigningEndsOn && opensOn && coSigningEndsOn < opensOn)
    faults.coSigningEndsOn = "附议截止不能早于开幕日期。";
  return faults;
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
