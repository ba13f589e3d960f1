import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { takeBackFilingAction } from "@/lib/filing/actions";
import { mayTakeBackFiling } from "@/lib/filing/policy";
import { about, openFacts } from "../../open-case";

export const metadata = { title: "撤回拟立案" };

export default async function TakingBackPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  return (
    <ActPage
      file={facts}
      title="撤回拟立案"
      note="撤回后仍是待审查，可以重新拟立案，也可以作别的决定。"
      verdict={mayTakeBackFiling(actor, facts)}
    >
      <ActForm
        action={takeBackFilingAction}
        hidden={{ ...about(facts), filingId: facts.filingProposal?.id }}
      >
        <SubmitButton look="risk">撤回拟立案</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
