import { TextArea } from "@/components/ui/text-area";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { formatMonthDayWeekday, type PlainDate } from "@/lib/calendar/plain-date";

type Props = { present: PlainDate | null; latest: PlainDate | null; today: PlainDate };

/** Until when, why, what was done so far, and that the proposer was told. */
export function ExtensionFields({ present, latest, today }: Props) {
  return (
    <>
      <DateInput
        name="newDueOn"
        label="申请延期到"
        hint={[
          present ? `现在的期限${formatMonthDayWeekday(present)}` : null,
          latest ? `最长到${formatMonthDayWeekday(latest)}` : null,
        ]
          .filter(Boolean)
          .join("，")}
        min={present ?? undefined}
        max={latest ?? undefined}
        required
      />
      <TextArea name="reason" label="延期理由" hint="最多1000字" rows={3} required />
      <TextArea
        name="progress"
        label="已做的工作"
        hint="调研、面商、形成的初步意见等"
        rows={3}
        required
      />
      <DateInput
        name="informedOn"
        label="告知提案者的日期"
        max={today}
        defaultValue={today}
        required
      />
      <TextInput name="informed" label="告知的情况" hint="怎样告知，提案者怎么说" required />
    </>
  );
}
