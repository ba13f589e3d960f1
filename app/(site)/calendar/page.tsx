import { notFound } from "next/navigation";
import { CalendarLog } from "@/components/calendar/calendar-log";
import { CalendarNotices } from "@/components/calendar/calendar-notices";
import { EnteredDays } from "@/components/calendar/entered-days";
import { CalendarLinks, YearBar } from "@/components/calendar/year-bar";
import { YearMonths } from "@/components/calendar/year-months";
import { PageHead } from "@/components/ui/head";
import { yearOf } from "@/lib/calendar/plain-date";
import { mayChangeCalendar, mayReadCalendar } from "@/lib/calendar-day/policy";
import { readYear } from "@/lib/calendar-day/queries";
import { yearFrom } from "@/lib/calendar-day/year";
import { currentActor } from "@/lib/session";

export const metadata = { title: "日历" };

type Search = Promise<{ year?: string }>;

export default async function CalendarPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  if (!mayReadCalendar(actor).may) notFound();
  const thisYear = yearOf(actor.today);
  const calendar = await readYear(actor, yearFrom((await searchParams).year) ?? thisYear);
  const { year, months, entered, enteredYears, events } = calendar;
  const mayChange = mayChangeCalendar(actor).may;
  return (
    <>
      <PageHead
        title={`${year}年日历`}
        note="放假、调休按国务院办公厅的通知；期限里的工作日按这里数"
        side={<CalendarLinks year={year} mayChange={mayChange} />}
      />
      <YearBar year={year} thisYear={thisYear} enteredYears={enteredYears} />
      <CalendarNotices calendar={calendar} mayChange={mayChange} />
      <YearMonths months={months} year={year} />
      <EnteredDays year={year} entered={entered} mayChange={mayChange} />
      <CalendarLog events={events} />
    </>
  );
}
