import { OnBehalf } from "@/components/assignment/on-behalf";
import { ScanInput } from "@/components/assignment/scan-input";
import { RatingFields } from "@/components/feedback/rating-fields";
import { ActForm } from "@/components/ui/act-form";
import { Seal } from "@/components/ui/seal";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { classesOf } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { enterFromPaperAction } from "@/lib/feedback/actions";

type Props = {
  file: CaseFile;
  hidden: Record<string, string | number>;
  round: number;
  today: string;
};

/** The paper form, copied by committee staff. */
export function PaperRating({ file, hidden, round, today }: Props) {
  return (
    <ActForm action={enterFromPaperAction} hidden={hidden}>
      <OnBehalf of="第一提案人" paper="征询意见表" />
      <DateInput
        name="returnedOn"
        label="反馈日期"
        hint="征询意见表交回的那天"
        defaultValue={today}
        max={today}
        required
      />
      <RatingFields suggestions={file.suggestions} classes={classesOf(file, round)} />
      <ScanInput label="征询意见表扫描件" />
      <Seal words="录入后封存">
        <p>录入后谁也看不到内容，录入的人也一样，到提案委成批开封为止。请现在对照纸质表核一遍。</p>
      </Seal>
      <SubmitButton>录入并封存</SubmitButton>
    </ActForm>
  );
}
