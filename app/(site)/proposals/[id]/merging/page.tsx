import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { numberInWords } from "@/lib/case-file/reading";
import { mayMove } from "@/lib/proposal/policy";
import { mergeProposalAction } from "@/lib/review/actions";
import { listMergeTargets } from "@/lib/review/queries";
import { about, openFacts } from "../open-case";

export const metadata = { title: "并案" };

export default async function MergingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  const targets = await listMergeTargets(actor, facts.id);
  return (
    <ActPage
      file={facts}
      title="并案"
      note="并入另一件提案一起办理；提案者仍是提案者，收到同一份答复。主案交办以前可以撤销。"
      verdict={mayMove(actor, "merge", facts)}
    >
      <ActForm action={mergeProposalAction} hidden={about(facts)}>
        <DateInput name="decidedOn" label="并案日期" defaultValue={today} max={today} required />
        <Select
          name="mergedIntoId"
          label="并入"
          hint="题目相近的排在前面"
          emptyLabel="选一件提案"
          options={targets.map((one) => ({
            value: String(one.id),
            label: `${numberInWords(one)} ${one.title}`,
          }))}
          required
        />
        <SubmitButton>并案</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
