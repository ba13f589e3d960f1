import { RadioRow } from "@/components/ui/radio-row";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { needsHeads } from "@/lib/return-request/dispute";
import type { UnitOptions } from "@/lib/unit/queries";

type Props = { dispute: number; units: UnitOptions; suggestedId: number | null };

/** Another unit, or not; from the second dispute on with what both heads said. */
export function RulingFields({ dispute, units, suggestedId }: Props) {
  return (
    <>
      <RadioRow
        name="ruling"
        legend="裁定"
        layout="stack"
        options={[
          { value: "REASSIGNED", label: "改派", note: "由下面的单位承办，从今天起算期限" },
          { value: "REFUSED", label: "驳回", note: "仍由申退的单位办理，视为已签收" },
        ]}
        required
      />
      <Select
        name="unitId"
        label="改派给"
        hint="驳回的不用选"
        options={units}
        emptyLabel="选一个单位"
        defaultValue={suggestedId === null ? "" : String(suggestedId)}
      />
      {needsHeads(dispute) ? (
        <TextArea
          name="headsOpinions"
          label="双方负责人意见"
          hint="第二次起的争议须听取"
          rows={3}
          required
        />
      ) : null}
      <TextArea
        name="rulingReason"
        label="裁定理由"
        hint="双方单位都看得到，最多1000字"
        rows={3}
        required
      />
    </>
  );
}
