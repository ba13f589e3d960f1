import { ScanInput } from "@/components/assignment/scan-input";
import { optionsOf } from "@/components/case-file/options";
import { FieldRow } from "@/components/ui/columns";
import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";
import { DateInput, FileInput, TextInput } from "@/components/ui/text-input";
import { CONSULTATION_MODE_LABEL, CONSULTATION_STAGE_LABEL } from "@/lib/consultation/labels";
import type { likelyStage } from "@/lib/consultation/stage";

/** A call is offered so that whoever means one is told where it belongs. */
const MODES = [
  ...optionsOf(CONSULTATION_MODE_LABEL),
  { value: "PHONE", label: "电话", note: "是沟通，不算面商，请改用“登记联系”" },
];

type Props = { today: string; stage: ReturnType<typeof likelyStage>; onPaper: boolean };

/** When, how, where, who, about what: the same for every case that the meeting served. */
export function MeetingFields({ today, stage, onPaper }: Props) {
  return (
    <>
      <FieldRow>
        <DateInput
          name="consultedOn"
          label="面商日期"
          hint="当面商量的那天"
          defaultValue={today}
          max={today}
          required
        />
        <TextInput name="timeOfDay" label="时间" hint="可以不填，如上午9时" maxLength={20} />
      </FieldRow>
      <RadioRow name="mode" legend="面商形式" layout="stack" options={MODES} required />
      <RadioRow
        name="stage"
        legend="面商阶段"
        hint="答复以后的照记，不算答复前面商"
        options={optionsOf(CONSULTATION_STAGE_LABEL)}
        defaultValue={stage}
        required
      />
      <TextInput name="place" label="面商地点" required />
      <TextArea
        name="people"
        label="面商人"
        hint="单位方，一行一人：姓名和职务"
        rows={3}
        maxLength={500}
        required
      />
      <TextArea
        name="content"
        label="面商内容"
        hint="商量了什么，单位怎么答的；提案者看得到"
        rows={6}
        required
      />
      <FileInput
        name="files"
        label="照片或纪要"
        hint="可以选几个，PDF、JPEG或PNG，每个20MB以内；没有存上时要重新选"
        accept="application/pdf,image/jpeg,image/png"
        multiple
      />
      {onPaper ? <ScanInput label="面商记录扫描件" /> : null}
    </>
  );
}
