import { ClassMark } from "@/components/ui/class-mark";
import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import type { PlainDate } from "@/lib/calendar/plain-date";

type OutcomeClass = { id: number; letter: string; wording: string; resolved: boolean };
type Props = { classes: OutcomeClass[]; today: PlainDate };

/** Another class for the whole case, from which day on, and why. */
export function ClassOverrideFields({ classes, today }: Props) {
  return (
    <>
      <RadioRow
        name="outcomeClassId"
        legend="裁定为"
        layout="stack"
        required
        options={classes.map(({ id, letter, wording, resolved }) => ({
          value: String(id),
          label: <ClassMark letter={letter} words={wording} />,
          note: resolved ? "计入解决落实率" : undefined,
        }))}
      />
      <DateInput name="overriddenOn" label="裁定日期" defaultValue={today} max={today} required />
      <TextArea name="reason" label="裁定理由" hint="承办单位和提案者看得到" rows={4} required />
    </>
  );
}
