import { FieldRow } from "@/components/ui/columns";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { PlenarySummary } from "@/lib/plenary/queries";

/** A plenary's name, number and days; the name alone is enough. */
export function PlenaryFields({ plenary }: { plenary?: PlenarySummary }) {
  return (
    <>
      <TextInput name="name" label="名称" hint="如：八届一次会议" defaultValue={plenary?.name} />
      <FieldRow>
        <TextInput
          name="term"
          label="第几届"
          hint="可以空着"
          inputMode="numeric"
          defaultValue={plenary?.term ?? ""}
        />
        <TextInput
          name="number"
          label="第几次会议"
          hint="可以空着"
          inputMode="numeric"
          defaultValue={plenary?.number ?? ""}
        />
      </FieldRow>
      <FieldRow>
        <DateInput
          name="opensOn"
          label="开幕日期"
          hint="可以空着"
          defaultValue={plenary?.opensOn ?? ""}
        />
        <DateInput
          name="closesOn"
          label="闭幕日期"
          hint="可以空着"
          defaultValue={plenary?.closesOn ?? ""}
        />
      </FieldRow>
      <FieldRow>
        <DateInput
          name="cutOffOn"
          label="大会提案截止日期"
          hint="空着按闭幕日期；以后提交的算平时提案"
          defaultValue={plenary?.cutOffOn ?? ""}
        />
        <TextInput
          name="cutOffTime"
          label="截止时间"
          hint="如17:00；空着整天都算"
          type="time"
          defaultValue={plenary?.cutOffTime ?? ""}
        />
        <DateInput
          name="coSigningEndsOn"
          label="大会提案附议到哪天"
          hint="空着到立案为止"
          defaultValue={plenary?.coSigningEndsOn ?? ""}
        />
      </FieldRow>
    </>
  );
}
