import { ActPage } from "@/components/case-file/act-page";
import { CheckWarning } from "@/components/review/check-warning";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { mayMove } from "@/lib/proposal/policy";
import { fileProposalAction } from "@/lib/review/actions";
import { about, openFacts } from "../open-case";

export const metadata = { title: "立案" };

export default async function FilingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  return (
    <ActPage
      file={facts}
      title="立案"
      note="立案后成为提案，编案号以后交督查室交办。交办以前可以撤销。"
      verdict={mayMove(actor, "file", facts)}
    >
      <CheckWarning actor={actor} id={facts.id} />
      <ActForm action={fileProposalAction} hidden={about(facts)}>
        <DateInput
          name="decidedOn"
          label="立案日期"
          hint="不早于提交日期"
          defaultValue={today}
          max={today}
          required
        />
        <SubmitButton>立案</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
