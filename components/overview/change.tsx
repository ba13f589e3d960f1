import { Fraction } from "@/components/ui/figure-link";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { changeWords } from "@/lib/overview/change";
import type { Numbers } from "@/lib/overview/numbers";

export type Compared = {
  now: Numbers;
  earlier: Numbers;
  comparedOn: PlainDate;
  asOf: PlainDate;
};

type Props = Compared & { name: string; basis?: string; label?: string };

/** 比6月18日升2.3个百分点（205/210): the rate on the day compared with, linked, and how far it has come. */
export function Change({ now, earlier, comparedOn, asOf, name, basis, label }: Props) {
  const [present, past] = [now.rate(name, basis), earlier.rate(name, basis)];
  if (!present.recorded) return null;
  return (
    <>
      {label}
      {changeWords(past.percent, present.percent, comparedOn, asOf)}
      {past.denominator.count > 0 ? (
        <>
          （<Fraction numerator={past.numerator} denominator={past.denominator} />）
        </>
      ) : null}
    </>
  );
}
