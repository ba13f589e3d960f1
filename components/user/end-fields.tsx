import { FieldRow } from "@/components/ui/columns";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { PlainDate } from "@/lib/calendar/plain-date";

type Props = { endsOn?: PlainDate | null; today?: PlainDate; optional?: boolean };

/** The last day of an account, and why. */
export function EndFields({ endsOn, today, optional = false }: Props) {
  return (
    <FieldRow>
      <DateInput
        name="endsOn"
        label="用到哪天"
        hint={optional ? "这天是最后一天；不限就空着" : "这天是最后一天；空着就不再限定"}
        defaultValue={endsOn ?? ""}
        min={today}
      />
      <TextInput
        name="reason"
        label="原因"
        hint={optional ? "填了日期才填，如借调期满" : "如换届离任、借调期满"}
        maxLength={500}
        autoComplete="off"
      />
    </FieldRow>
  );
}
