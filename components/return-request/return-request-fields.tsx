import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { UnitOptions } from "@/lib/unit/queries";

/** Why the case is not the unit's, and whose it may be. */
export function ReturnRequestFields({ units }: { units: UnitOptions }) {
  return (
    <>
      <TextArea name="reason" label="申退理由" hint="最多1000字" rows={4} required />
      <TextArea
        name="dutyBasis"
        label="职责依据"
        hint="三定规定或文件，写明条款"
        rows={2}
        required
      />
      <Select
        name="suggestedUnitId"
        label="建议由哪个单位承办"
        hint="可以不填"
        options={units}
        emptyLabel="由督查室定"
        defaultValue=""
      />
      <TextInput name="headName" label="本单位负责人" hint="同意申退的负责人姓名" required />
    </>
  );
}
