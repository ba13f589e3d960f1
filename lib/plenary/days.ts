import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";

type Days = { opensOn?: PlainDate | null; closesOn?: PlainDate | null };

export type AskedDays = Days & {
  cutOffOn?: PlainDate | null;
  coSigningEndsOn?: PlainDate | null;
};

export type KnownDays = Days & { name: string };

/** The meeting of two plenaries: where only the opening is known, that day alone. */
function overlap(a: Days, b: Days): boolean {
  if (!a.opensOn || !b.opensOn) return false;
  return a.opensOn <= (b.closesOn ?? b.opensOn) && b.opensOn <= (a.closesOn ?? a.opensOn);
}

const between = ({ opensOn, closesOn }: Days): string =>
  opensOn ? `${formatLong(opensOn)}${closesOn ? `至${formatLong(closesOn)}` : ""}` : "";

/**
 * Why a plenary cannot have these days beside the others: a sentence for each input, by its name; none: it can. To
 * which plenary a submission belongs follows from the opening days (lib/plenary/current), so no meeting lies in another.
 */
export function dayFaults(asked: AskedDays, others: readonly KnownDays[]): Record<string, string> {
  const faults: Record<string, string> = {};
  const { opensOn, closesOn, cutOffOn, coSigningEndsOn } = asked;
  const crossed = others.find((one) => overlap(asked, one));
  if (crossed)
    faults.opensOn = `会期与${crossed.name}（${between(crossed)}）重叠，分不清这几天的提案属于哪一次。请核对开幕、闭幕日期，或先改${crossed.name}的日期。`;
  if (cutOffOn && ((opensOn && cutOffOn < opensOn) || (closesOn && cutOffOn > closesOn)))
    faults.cutOffOn = "大会提案截止日期要在开幕到闭幕之间。";
  if (coSigningEndsOn && opensOn && coSigningEndsOn < opensOn)
    faults.coSigningEndsOn = "附议截止不能早于开幕日期。";
  return faults;
}
