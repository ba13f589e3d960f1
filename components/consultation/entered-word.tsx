import { OnBehalf } from "@/components/assignment/on-behalf";
import { ScanInput } from "@/components/assignment/scan-input";
import { optionsOf } from "@/components/case-file/options";
import { ConfirmationFields } from "@/components/consultation/confirmation-fields";
import { ActForm } from "@/components/ui/act-form";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { WORD_MEDIUM_LABEL } from "@/lib/consultation/labels";
import { enterWordAction } from "@/lib/consultation-word/actions";

type Props = { consultationId: number; today: string };

/** What the proposer said on paper or by telephone, copied by committee staff. */
export function EnteredWord({ consultationId, today }: Props) {
  return (
    <ActForm action={enterWordAction} hidden={{ consultationId }}>
      <OnBehalf of="第一提案人" />
      <RadioRow
        name="medium"
        legend="提案者是怎么说的"
        options={optionsOf(WORD_MEDIUM_LABEL)}
        required
        follow={{
          value: "PAPER",
          children: <ScanInput label="确认材料扫描件" />,
        }}
      />
      <DateInput
        name="saidOn"
        label="确认日期"
        hint="提案者写下或说的那天"
        defaultValue={today}
        max={today}
        required
      />
      <ConfirmationFields />
      <p className="note">
        同一张纸上还有满意度评价的，请先遮住再扫描；评价另行录入，开封以前不给人看。
      </p>
      <SubmitButton>登记</SubmitButton>
    </ActForm>
  );
}
