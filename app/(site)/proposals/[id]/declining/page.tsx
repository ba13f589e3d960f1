import { ActPage } from "@/components/case-file/act-page";
import { optionsOf } from "@/components/case-file/options";
import { ActForm } from "@/components/ui/act-form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { mayMove } from "@/lib/proposal/policy";
import { declineProposalAction } from "@/lib/review/actions";
import { DECLINE_REASON_LABEL, DISPOSITION_LABEL } from "@/lib/review/labels";
import { about, openFacts } from "../open-case";

export const metadata = { title: "不予立案" };

export default async function DecliningPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  const { UNCODED: _, ...reasons } = DECLINE_REASON_LABEL;
  return (
    <ActPage
      file={facts}
      title="不予立案"
      note="理由、说明和去向提案者都会看到。"
      verdict={mayMove(actor, "decline", facts)}
    >
      <ActForm action={declineProposalAction} hidden={about(facts)}>
        <DateInput name="decidedOn" label="审查日期" defaultValue={today} max={today} required />
        <Select
          name="declineReason"
          label="理由"
          options={optionsOf(reasons)}
          emptyLabel="选一个理由"
          required
        />
        <Select
          name="disposition"
          label="去向"
          options={optionsOf(DISPOSITION_LABEL)}
          emptyLabel="选一个去向"
          required
        />
        <TextArea name="reason" label="说明" hint="提案者会看到，最多500字" rows={5} required />
        <SubmitButton look="risk">不予立案</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
