import { CalendarActPage } from "@/components/calendar/act-page";
import { ChangeForm } from "@/components/calendar/change-form";
import { RemovalChoices } from "@/components/calendar/removal-choices";
import { Empty } from "@/components/ui/empty";
import { removeDaysAction } from "@/lib/calendar-day/actions";
import { mayChangeCalendar } from "@/lib/calendar-day/policy";
import { listEntered } from "@/lib/calendar-day/queries";
import { yearFrom } from "@/lib/calendar-day/year";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "去掉录入的日子" };

type Search = Promise<{ year?: string; date?: string; all?: string }>;

export default async function RemovalPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  const { year: asked, date, all } = await searchParams;
  const year = yearFrom(asked);
  const entered = await listEntered(actor, year);
  return (
    <CalendarActPage
      title="去掉录入的日子"
      note="去掉以后，按已公布的通知或周末算；先预览再存"
      year={year}
      verdict={mayChangeCalendar(actor)}
    >
      {entered.length > 1 ? (
        <p className="mb-3">
          <a href={paths.calendar.removal({ year, all: 1 })}>全选</a>，例如整份通知录错了
        </p>
      ) : null}
      {entered.length > 0 ? (
        <ChangeForm action={removeDaysAction} label="去掉录入的日子">
          <RemovalChoices entered={entered} chosen={all ? "all" : (date ?? null)} />
        </ChangeForm>
      ) : (
        <Empty title="没有手工录入的日子。">日历里的放假和调休都来自已公布的通知。</Empty>
      )}
    </CalendarActPage>
  );
}
