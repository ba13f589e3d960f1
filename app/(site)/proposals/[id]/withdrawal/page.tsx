import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { FILED_STATUSES } from "@/lib/proposal/status";
import { mayMove } from "@/lib/proposal/policy";
import { withdrawProposalAction } from "@/lib/review/actions";
import { about, openFacts } from "../open-case";

export const metadata = { title: "撤案" };

export default async function WithdrawalPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  const filed = FILED_STATUSES.some((status) => status === facts.status);
  return (
    <ActPage
      file={facts}
      title="撤案"
      note={
        filed ? "已编的案号留下，注明撤案，不再给别的提案。" : "撤案以后不再审查；提案委可以恢复。"
      }
      verdict={mayMove(actor, filed ? "withdrawFiled" : "withdraw", facts)}
    >
      <ActForm action={withdrawProposalAction} hidden={about(facts)}>
        <DateInput name="decidedOn" label="撤案日期" defaultValue={today} max={today} required />
        <TextArea name="reason" label="撤案原因" rows={4} required />
        <SubmitButton look="risk">撤案</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
