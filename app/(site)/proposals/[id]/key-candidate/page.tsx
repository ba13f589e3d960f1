import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { markCandidateAction } from "@/lib/key-candidate/actions";
import { mayMarkCandidate } from "@/lib/key-candidate/policy";
import { about, openFacts } from "../open-case";

export const metadata = { title: "列为重点提案候选" };

export default async function KeyCandidatePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  return (
    <ActPage
      file={facts}
      title="列为重点提案候选"
      note="供主席会议遴选，是内部内容，提案者和承办单位看不到。可以写明原因撤下。"
      verdict={mayMarkCandidate(actor, facts)}
    >
      <ActForm action={markCandidateAction} hidden={about(facts)}>
        <DateInput name="markedOn" label="列为候选日期" defaultValue={today} max={today} required />
        <TextArea
          name="reason"
          label="候选理由"
          hint="主席会议会看到，最多500字"
          rows={4}
          required
        />
        <SubmitButton>列为重点提案候选</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
