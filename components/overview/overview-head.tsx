import type { ReactNode } from "react";
import { AskedForm } from "@/components/overview/asked-form";
import { PageHead } from "@/components/ui/head";
import { formatBeside, formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { knownAtWords } from "@/lib/figures/known-at";
import { type Asked, askedParams } from "@/lib/overview/asked";
import type { Span } from "@/lib/overview/queries";
import { paths } from "@/lib/paths";
import type { PlenarySummary } from "@/lib/plenary/queries";

type Props = {
  title: string;
  above?: ReactNode;
  to: (query: Record<string, string | number>) => string;
  plenary: PlenarySummary;
  plenaries: PlenarySummary[];
  asked: Asked;
  today: PlainDate;
  span?: Span;
};

/** The plenary and the times that everything below is counted for. */
export function OverviewHead(props: Props) {
  const { title, above, to, plenary, plenaries, asked, today, span } = props;
  const { asOf, knownAt } = asked;
  const others = plenaries.filter((one) => one.id !== plenary.id);
  return (
    <PageHead
      title={title}
      above={above}
      note={
        <>
          {plenary.name}
          {span ? `　${formatBeside(span.handedOverOn, asOf)}交办` : ""}
          {span === null ? "　还没有交办" : ""}
          {span?.dueOn ? `，答复期限${formatBeside(span.dueOn, asOf)}` : ""}
          {others.slice(0, 4).map((one) => (
            <a
              key={one.id}
              className="ml-4 no-print"
              href={to({ ...askedParams(asked), plenary: one.id })}
            >
              {one.name}
            </a>
          ))}
          {others.length > 4 ? (
            <a className="ml-4 no-print" href={paths.plenaries.list}>
              等{others.length}次会议
            </a>
          ) : null}
          <span className="print-only">
            　截至{formatLong(asOf)}
            {knownAt ? `，只算${knownAtWords(knownAt)}以前录入的` : ""}
          </span>
        </>
      }
      side={<AskedForm to={to} plenaryId={plenary.id} asked={asked} today={today} />}
    />
  );
}
