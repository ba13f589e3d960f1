import { ScanInput } from "@/components/assignment/scan-input";
import { optionsOf } from "@/components/case-file/options";
import { FieldRow } from "@/components/ui/columns";
import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { CONSULTATION_MODE_LABEL } from "@/lib/consultation/labels";

/** A call is offered so that whoever means one is told where it belongs. */
const MODES = [
  ...optionsOf(CONSULTATION_MODE_LABEL),
  { value: "PHONE", label: "电话", note: "是沟通，不算面商，请改用“登记联系”" },
];

/** When, how, where, who, about what: the record that the proposer is asked to confirm. */
export function ConsultationFields({ today }: { today: string }) {
  return (
    <>
      <DateInput
        name="consultedOn"
        label="面商日期"
        hint="当面商量的那天"
        defaultValue={today}
        max={today}
        required
      />
      <RadioRow name="mode" legend="面商形式" layout="stack" options={MODES} required />
      <FieldRow>
        <TextInput name="place" label="面商地点" required />
        <TextInput name="people" label="面商人" hint="单位方的职务和姓名" required />
      </FieldRow>
      <TextArea
        name="content"
        label="面商内容"
        hint="提案者说了什么，单位怎么答的；提案者看得到"
        rows={6}
        required
      />
      <ScanInput label="面商记录扫描件" />
    </>
  );
}
