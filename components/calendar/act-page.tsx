import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import type { Verdict } from "@/lib/verdict";

type Props = {
  title: string;
  note?: ReactNode;
  /** The year that the way back leads to */
  year: number | null;
  verdict: Verdict;
  children: ReactNode;
};

/** A page that changes the calendar, with the way back to the year it came from. */
export function CalendarActPage({ title, note, year, verdict, children }: Props) {
  const back = { href: paths.calendar.show({ year }), label: "日历" };
  return (
    <>
      <PageHead above={<Breadcrumb items={[back, { label: title }]} />} title={title} note={note} />
      {verdict.may ? children : <Notice tone="plain" title={verdict.reason} />}
    </>
  );
}
