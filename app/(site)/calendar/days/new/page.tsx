import { CalendarActPage } from "@/components/calendar/act-page";
import { ChangeForm } from "@/components/calendar/change-form";
import { RadioRow } from "@/components/ui/radio-row";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { enterDayAction } from "@/lib/calendar-day/actions";
import { mayChangeCalendar } from "@/lib/calendar-day/policy";
import { yearFrom } from "@/lib/calendar-day/year";
import { currentActor } from "@/lib/session";

export const metadata = { title: "加一天" };

const KINDS = [
  { value: "off", label: "放假" },
  { value: "worked", label: "上班" },
];

type Search = Promise<{ year?: string }>;

export default async function NewDayPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  const year = yearFrom((await searchParams).year);
  return (
    <CalendarActPage
      title="加一天"
      note="补一天放假或上班，例如通知后来有更正；先预览再存"
      year={year}
      verdict={mayChangeCalendar(actor)}
    >
      <ChangeForm action={enterDayAction} label="加一天">
        <DateInput name="date" label="日期" required />
        <RadioRow name="kind" legend="这一天" options={KINDS} required />
        <TextInput name="name" label="名称" hint="如“春节”，会写进期限的说明" maxLength={20} />
      </ChangeForm>
    </CalendarActPage>
  );
}
