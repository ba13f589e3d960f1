import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { moveDemoTodayAction } from "@/lib/office/actions";

function demoTodayWords(today: PlainDate): string {
  return `演示，今天是${formatLong(today)}`;
}

/** Moves the demo's today. For the fold in a masthead. */
function DemoToday({ today }: { today: PlainDate }) {
  return (
    <ActForm action={moveDemoTodayAction} label="演示的今天">
      <p className="note">
        数据是虚构的。期限、待办和默认的截至日期都按这一天算，大家看到的是同一天。
      </p>
      <DateInput name="today" id="demo-today" label="演示的今天" defaultValue={today} />
      <SubmitButton look="plain">改成这一天</SubmitButton>
    </ActForm>
  );
}

/** For a masthead: the demo's today in words and the form that moves it; undefined for a real committee. */
export function demoTodayOf({ demoToday }: { demoToday: PlainDate | null }) {
  if (demoToday === null) return undefined;
  return { words: demoTodayWords(demoToday), form: <DemoToday today={demoToday} /> };
}
