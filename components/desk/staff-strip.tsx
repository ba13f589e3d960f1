import { Fragment, type ReactNode } from "react";
import { Strip, StripItem } from "@/components/ui/strip";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { type PlenaryCount, type readStaffDesk, unpublishedAt } from "@/lib/desk/queries";
import { figureParams } from "@/lib/figures/address";
import { paths } from "@/lib/paths";

type Props = {
  desk: Awaited<ReturnType<typeof readStaffDesk>>;
  today: PlainDate;
  late: number;
  soon: number;
};

const sum = (rows: readonly PlenaryCount[]) => rows.reduce((total, row) => total + row.count, 0);

/** How much waits, each number with the page that does it. */
export function StaffStrip({ desk, today, late, soon }: Props) {
  const unpublished = (plenaryId: number) =>
    paths.register({ ...figureParams(unpublishedAt(today)), plenary: plenaryId });
  const one = (rows: readonly PlenaryCount[], href: (plenaryId: number) => string) =>
    rows[0] ? href(rows[0].plenaryId) : undefined;
  return (
    <Strip label="有多少事">
      <StripItem count={desk.toReview.length} href={paths.review()} words="件待审查" />
      {desk.toConfirm > 0 ? (
        <StripItem count={desk.toConfirm} href={paths.filings} words="件待我复核" />
      ) : null}
      <StripItem
        count={sum(desk.unnumbered)}
        href={one(desk.unnumbered, (plenary) => paths.numbering({ plenary }))}
        words="件待编案号"
        note={perPlenary(desk.unnumbered, (plenary) => paths.numbering({ plenary }))}
      />
      <StripItem
        count={sum(desk.unpublished)}
        href={one(desk.unpublished, unpublished)}
        words="件已答复，没有上网"
        note={perPlenary(desk.unpublished, unpublished)}
      />
      <StripItem
        count={sum(desk.sealed)}
        href={paths.ratings}
        words="份评价封存待开封"
        note={desk.sealed.length > 0 ? "全部一起开封" : "收到的都已开封"}
      />
      {desk.openOutcomes > 0 ? (
        <StripItem
          count={desk.openOutcomes}
          href={paths.openOutcomes}
          words="件不予立案，没有下文"
        />
      ) : null}
      <StripItem mark="late" count={late} href="#late" words="件次单位超期" />
      <StripItem mark="soon" count={soon} href="#soon" words="件次快到期" />
    </Strip>
  );
}

/** Several plenaries: each with its own number and list. */
function perPlenary(rows: readonly PlenaryCount[], href: (plenaryId: number) => string): ReactNode {
  if (rows.length < 2) return rows[0]?.plenary;
  return rows.map((row) => (
    <Fragment key={row.plenaryId}>
      <a href={href(row.plenaryId)}>
        {row.plenary} {row.count}
      </a>
      　
    </Fragment>
  ));
}
