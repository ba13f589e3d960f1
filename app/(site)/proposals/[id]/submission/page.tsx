import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { isStaff, mayMove } from "@/lib/proposal/policy";
import { submitProposalAction } from "@/lib/proposal/actions";
import { about, openFacts } from "../open-case";

export const metadata = { title: "提交" };

export default async function SubmissionPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  return (
    <ActPage
      file={facts}
      title="提交"
      note="提交以后由提案委审查。审查以前可以撤案。"
      verdict={mayMove(actor, "submit", facts)}
    >
      <ActForm action={submitProposalAction} hidden={about(facts)}>
        {isStaff(actor) ? (
          <DateInput
            name="submittedOn"
            label="提交日期"
            hint="纸质提案写收到的那一天"
            defaultValue={today}
            max={today}
          />
        ) : null}
        <SubmitButton>提交</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
