import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { moveDemoTodayAction } from "@/lib/office/actions";

export function demoTodayWords(today: PlainDate): string {
  return `演示，今天是${formatLong(today)}`;
}

/** Moves the demo's today. For the fold in a masthead. */
export function DemoToday({ today }: { today: PlainDate }) {
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
