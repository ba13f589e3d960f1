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
    </>
  );
}
