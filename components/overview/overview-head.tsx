import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/head";
import { DateInput } from "@/components/ui/text-input";
import { formatBeside, formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { usualDays } from "@/lib/overview/dates";
import type { Span } from "@/lib/overview/queries";
import { paths } from "@/lib/paths";
import type { PlenarySummary } from "@/lib/plenary/queries";

type Props = {
  plenary: PlenarySummary;
  plenaries: PlenarySummary[];
  asOf: PlainDate;
  today: PlainDate;
  span: Span;
};

/** The plenary and the day that everything below is counted for; the day is a GET form. */
export function OverviewHead({ plenary, plenaries, asOf, today, span }: Props) {
  const others = plenaries.filter((one) => one.id !== plenary.id);
  return (
    <PageHead
      title="办理总览"
      note={
        <>
          {plenary.name}
          {span ? `　${formatBeside(span.handedOverOn, asOf)}交办` : "　还没有交办"}
          {span?.dueOn ? `，答复期限${formatBeside(span.dueOn, asOf)}` : ""}
          {others.map((one) => (
            <a key={one.id} className="ml-4 no-print" href={paths.overview({ plenary: one.id })}>
              {one.name}
            </a>
          ))}
          <span className="print-only">　截至{formatLong(asOf)}</span>
        </>
      }
      side={
        <form
          method="get"
          action={paths.overview()}
          className="no-print flex flex-wrap items-center gap-2"
        >
          <label htmlFor="asOf" className="font-bold">
            截至
          </label>
          <input type="hidden" name="plenary" value={plenary.id} />
          <DateInput name="asOf" label="截至" hideLabel defaultValue={asOf} required />
          <Button>更新</Button>
          {usualDays(today).map(({ day, label }) => (
            <a
              key={day}
              className="ml-2"
              aria-current={day === asOf ? "date" : undefined}
              href={paths.overview({ plenary: plenary.id, asOf: day })}
            >
              {label}
            </a>
          ))}
          <a className="ml-2" href={paths.reports.home({ plenary: plenary.id, asOf })}>
            报表
          </a>
          <a className="ml-2" href={paths.help.figures}>
            各率怎么算的
          </a>
        </form>
      }
    />
  );
}
