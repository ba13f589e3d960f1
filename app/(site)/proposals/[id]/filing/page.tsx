import { ActPage } from "@/components/case-file/act-page";
import { CheckWarning } from "@/components/review/check-warning";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { fileProposalAction } from "@/lib/filing/actions";
import { mayMove } from "@/lib/proposal/policy";
import { about, openFacts } from "../open-case";

export const metadata = { title: "立案" };

export default async function FilingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  const act = facts.plenary.filingNeedsSecond ? "拟立案" : "立案";
  return (
    <ActPage
      file={facts}
      title={act}
      note={
        facts.plenary.filingNeedsSecond
          ? "本次会议的立案须另一位工作人员复核；复核以前仍是待审查，可以撤回。"
          : "立案后成为提案，编案号以后交督查室交办。交办以前可以撤销。"
      }
      verdict={mayMove(actor, "file", facts)}
    >
      <CheckWarning actor={actor} id={facts.id} />
      <ActForm action={fileProposalAction} hidden={about(facts)}>
        <DateInput
          name="decidedOn"
          label={`${act}日期`}
          hint="不早于提交日期"
          defaultValue={today}
          max={today}
          required
        />
        <SubmitButton>{act}</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
