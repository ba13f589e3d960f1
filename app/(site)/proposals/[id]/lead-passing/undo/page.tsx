import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { takeBackLeadAction } from "@/lib/lead-passing/actions";
import { mayTakeBackLead } from "@/lib/lead-passing/policy";
import { readPassings } from "@/lib/lead-passing/queries";
import { about, openFacts } from "../../open-case";

export const metadata = { title: "收回转交" };

export default async function LeadPassingUndoPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  const holder = (await readPassings(actor, facts)).at(-1);
  return (
    <ActPage
      file={facts}
      title="收回转交"
      note={`${holder ? `现在由${holder.name}确认面商、评价。` : ""}收回后回到转交以前的人；${holder?.name ?? "接手的人"}已经作出的确认和评价留下，照样算。转交的记录作废，留在经过里。`}
      verdict={mayTakeBackLead(actor, facts)}
    >
      <ActForm action={takeBackLeadAction} hidden={about(facts)}>
        <TextArea name="reason" label="收回的原因" hint="最多200字" rows={3} required />
        <SubmitButton look="risk">收回转交</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
