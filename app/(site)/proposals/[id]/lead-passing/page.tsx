import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { passLeadAction } from "@/lib/lead-passing/actions";
import { mayPassLead } from "@/lib/lead-passing/policy";
import { listHolderChoices } from "@/lib/lead-passing/queries";
import { about, openFacts } from "../open-case";

export const metadata = { title: "转交确认和评价" };

export default async function LeadPassingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  const verdict = mayPassLead(actor, facts);
  const choices = verdict.may ? await listHolderChoices(actor, facts) : [];
  return (
    <ActPage
      file={facts}
      title="转交确认和评价"
      note="第一提案人不能确认面商、评价的，交给下一位附议人；集体提案交给新的联络人或集体的其他委员。从今天起那人的确认和评价就是第一提案人的；以前的不变。已发出的评价链接随即失效。"
      verdict={verdict}
    >
      <ActForm action={passLeadAction} hidden={about(facts)}>
        <Select
          name="to"
          label="转交给"
          options={choices.map(({ value, label, note }) => ({
            value,
            label: note ? `${label}（${note}）` : label,
          }))}
          defaultValue={choices[0]?.value}
          required
        />
        <TextArea
          name="reason"
          label="转交的原因"
          hint="如离任、生病、在外；提案委和本案提案者看得到，最多200字"
          rows={3}
          required
        />
        <SubmitButton>转交</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
