import { Select } from "@/components/ui/select";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { basisChoices } from "@/lib/frozen-report/content";

/** As the published sentence has it: of the filed cases. */
const USUAL: Record<string, string> = { resolved: "filed" };

/** What a report is of, and which basis it prints first. */
export function FreezeFields({ plenary, asOf }: { plenary: string; asOf: PlainDate }) {
  return (
    <>
      <TextInput name="title" label="报告名称" defaultValue={`${plenary}提案办理情况`} required />
      <DateInput name="asOf" label="截至" hint="含当天" defaultValue={asOf} required />
      <DateInput
        name="knownOn"
        label="按哪天所知"
        hint="空着：按现在所知。填了：那天以后才登记、才改正的不算"
      />
      {basisChoices().map(({ name, label, bases }) => (
        <Select
          key={name}
          name={name}
          label={`${label}的口径`}
          hint="其他口径也一并保存"
          options={bases.map(({ basis, label: words }) => ({ value: basis, label: words }))}
          defaultValue={USUAL[name] ?? bases[0]?.basis}
        />
      ))}
    </>
  );
}
