import { Fragment, type ReactNode } from "react";
import { Strip, StripItem } from "@/components/ui/strip";
import { formatMonthDay, formatMonthDayWeekday, type PlainDate } from "@/lib/calendar/plain-date";
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
  const latePromises = (plenary: number) => paths.promises.list({ plenary, state: "LATE" });
  const one = (rows: readonly PlenaryCount[], href: (plenaryId: number) => string) =>
    rows[0] ? href(rows[0].plenaryId) : undefined;
  return (
    <Strip label="有多少事">
      <StripItem count={desk.toReview.length} href={paths.review()} words="件待审查" />
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
        mark={openingDue(desk.sealed, today)}
        note={openingWords(desk.sealed, today)}
      />
      <StripItem
        mark="late"
        count={sum(desk.latePromises)}
        href={one(desk.latePromises, latePromises)}
        words="项承诺到期没有兑现"
        note={
          perPlenary(desk.latePromises, latePromises) ?? (
            <a href={paths.promises.list()}>全部承诺事项</a>
          )
        }
      />
      <StripItem mark="late" count={late} href="#late" words="件次单位超期" />
      <StripItem mark="soon" count={soon} href="#soon" words="件次快到期" />
    </Strip>
  );
}

const firstDue = (sealed: Props["desk"]["sealed"]) =>
  sealed.map(({ dueOn }) => dueOn).toSorted()[0];

function openingDue(sealed: Props["desk"]["sealed"], today: PlainDate) {
  const dueOn = firstDue(sealed);
  if (!dueOn || dueOn > today) return undefined;
  return dueOn < today ? "late" : "soon";
}

/** 6月29日（星期五）全部一起开封 */
function openingWords(sealed: Props["desk"]["sealed"], today: PlainDate): string {
  const dueOn = firstDue(sealed);
  if (!dueOn) return "收到的都已开封";
  if (dueOn === today) return "今天全部一起开封";
  return dueOn < today
    ? `本应${formatMonthDay(dueOn)}开封`
    : `${formatMonthDayWeekday(dueOn)}全部一起开封`;
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
