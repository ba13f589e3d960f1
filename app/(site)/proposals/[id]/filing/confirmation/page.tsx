import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { confirmFilingsAction, refuseFilingAction } from "@/lib/filing/actions";
import { mayConfirmFiling } from "@/lib/filing/policy";
import { about, openFacts } from "../../open-case";

export const metadata = { title: "复核立案" };

export default async function ConfirmationPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  const { filingProposal } = facts;
  const filingId = filingProposal?.id;
  return (
    <ActPage
      file={facts}
      title="复核立案"
      note={
        filingProposal
          ? `${filingProposal.by}${formatMonthDay(filingProposal.proposedOn)}拟立案。同意的，立案生效，平时提案随即编案号，并告知提案者。`
          : undefined
      }
      verdict={mayConfirmFiling(actor, facts)}
    >
      <ActForm action={confirmFilingsAction} hidden={{ filingIds: filingId }} label="同意立案">
        <DateInput
          name="decidedOn"
          label="立案日期"
          hint="不早于拟立案日期"
          defaultValue={today}
          max={today}
          required
        />
        <SubmitButton>同意立案</SubmitButton>
      </ActForm>
      <section className="mt-6">
        <SectionHead title="不同意" />
        <ActForm action={refuseFilingAction} hidden={{ ...about(facts), filingId }} label="不同意">
          <TextArea name="reason" label="不同意的理由" hint="提出的人会看到" rows={3} required />
          <SubmitButton look="risk">不同意立案</SubmitButton>
        </ActForm>
      </section>
    </ActPage>
  );
}
