import { ProposalFields, type People } from "@/components/proposal/proposal-fields";
import { ActForm } from "@/components/ui/act-form";
import { ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { registerProposalAction } from "@/lib/proposal/actions";

type Props = {
  plenary: { id: number; closesOn: string | null; categories: { id: number; name: string }[] };
  people: People;
  today: string;
};

/** A new proposal, by committee staff from paper. */
export function RegisterForm({ plenary, people, today }: Props) {
  return (
    <ActForm action={registerProposalAction} hidden={{ plenaryId: plenary.id }} label="登记提案">
      <Notice tone="plain">本系统为非涉密系统，严禁录入国家秘密和工作秘密。</Notice>
      <RadioRow
        name="period"
        legend="提案期间"
        options={[
          { value: "PLENARY", label: "大会" },
          { value: "INTERIM", label: "平时" },
        ]}
        defaultValue={plenary.closesOn && today > plenary.closesOn ? "INTERIM" : "PLENARY"}
      />
      <ProposalFields categories={plenary.categories} people={people} />
      <DateInput
        name="submittedOn"
        label="提交日期"
        hint="写收到的那一天"
        defaultValue={today}
        max={today}
      />
      <ButtonRow>
        <SubmitButton name="intent" value="submit">
          登记
        </SubmitButton>
        <SubmitButton look="plain" name="intent" value="draft">
          存为草稿
        </SubmitButton>
      </ButtonRow>
    </ActForm>
  );
}
