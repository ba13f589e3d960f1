import { ActPage } from "@/components/case-file/act-page";
import { MergingBeside } from "@/components/review/merging-beside";
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

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ into?: unknown }> };

export default async function MergingPage({ params, searchParams }: Props) {
  const { actor, facts, today } = await openFacts(params);
  const [targets, { into }] = await Promise.all([listMergeTargets(actor, facts.id), searchParams]);
  const chosen = targets.find((one) => String(one.id) === into)?.id;
  return (
    <ActPage
      file={facts}
      title="并案"
      note="并入另一件提案一起办理；提案者仍是提案者，收到同一份答复。主案交办以前可以撤销。"
      verdict={mayMove(actor, "merge", facts)}
    >
      <MergingBeside actor={actor} id={facts.id} chosen={chosen} />
      <ActForm action={mergeProposalAction} hidden={about(facts)}>
        <DateInput name="decidedOn" label="并案日期" defaultValue={today} max={today} required />
        <Select
          name="mergedIntoId"
          label="并入"
          hint="题目相近的排在前面"
          emptyLabel="选一件提案"
          defaultValue={chosen === undefined ? "" : String(chosen)}
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
