import { Button } from "@/components/ui/button";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { addDays, type PlainDate } from "@/lib/calendar/plain-date";
import { type Asked, askedParams } from "@/lib/overview/asked";
import { usualDays } from "@/lib/overview/dates";
import { paths } from "@/lib/paths";

type Props = {
  /** Where the form leads: the page that it stands on. */
  to: (query: Record<string, string | number>) => string;
  plenaryId: number;
  asked: Asked;
  today: PlainDate;
};

/** The two times and the day to compare with, as a GET form; a week back and on by a link. */
export function AskedForm({ to, plenaryId, asked, today }: Props) {
  const { asOf, knownAt, comparedOn } = asked;
  const params = askedParams(asked);
  const at = (day: PlainDate) => to({ plenary: plenaryId, ...params, asOf: day });
  const { asOf: _, knownAt: __, compared: ___, ...kept } = params;
  const [day, minute] = knownAt?.split("T") ?? [];
  return (
    <form method="get" action={to({})} className="no-print flex flex-wrap items-center gap-2">
      {Object.entries({ plenary: String(plenaryId), ...kept }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <a href={at(addDays(asOf, -7))}>前一周</a>
      <DateInput name="asOf" label="截至" defaultValue={asOf} required />
      <a href={at(addDays(asOf, 7))}>后一周</a>
      <DateInput name="compared" label="比较" defaultValue={comparedOn} />
      <Button>更新</Button>
      {usualDays(today).map(({ day: usual, label }) => (
        <a key={usual} aria-current={usual === asOf ? "date" : undefined} href={at(usual)}>
          {label}
        </a>
      ))}
      <a href={paths.reports.home({ plenary: plenaryId, asOf })}>报表</a>
      <a href={paths.help.figures}>各率怎么算的</a>
      <details className="fold w-full" open={knownAt !== null}>
        <summary>按当时的记录看</summary>
        <div className="flex flex-wrap items-center gap-2 py-2">
          <DateInput name="knownAt" label="录入截至" defaultValue={day} />
          <TextInput name="knownTime" type="time" label="时分" defaultValue={minute?.slice(0, 5)} />
          <Button>看当时的</Button>
          <span className="note">不填时分就到当天24时；日期是录入的日期，不是事情发生的日期。</span>
        </div>
      </details>
    </form>
  );
}
