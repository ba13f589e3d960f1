import { CalendarActPage } from "@/components/calendar/act-page";
import { ChangeForm } from "@/components/calendar/change-form";
import { NoticeHelp } from "@/components/calendar/notice-help";
import { TextArea } from "@/components/ui/text-area";
import { FileInput, TextInput } from "@/components/ui/text-input";
import { enterNoticeAction } from "@/lib/calendar-day/actions";
import { mayChangeCalendar } from "@/lib/calendar-day/policy";
import { readNextYear } from "@/lib/calendar-day/queries";
import { yearFrom } from "@/lib/calendar-day/year";
import { currentActor } from "@/lib/session";

export const metadata = { title: "录入放假通知" };

type Search = Promise<{ year?: string }>;

export default async function NoticePage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  const asked = yearFrom((await searchParams).year);
  const year = asked ?? (await readNextYear(actor));
  return (
    <CalendarActPage
      title="录入放假通知"
      note="先预览读到什么、哪些期限要移，看过再存"
      year={asked}
      verdict={mayChangeCalendar(actor)}
    >
      <ChangeForm action={enterNoticeAction} label="录入放假通知">
        <TextArea name="text" label="通知的文字" hint="整份粘贴，或只贴各节的几条" rows={10} />
        <FileInput
          name="file"
          label="或选一个文件"
          hint=".txt或.csv；读到的文字会放进上面的框里"
          accept=".txt,.csv"
        />
        <TextInput
          name="year"
          label="年份"
          hint="日期没有写年份时用；通知标题里写了年份的，以标题为准"
          inputMode="numeric"
          size={6}
          defaultValue={year}
        />
        <NoticeHelp />
      </ChangeForm>
    </CalendarActPage>
  );
}
