import { ActPage } from "@/components/case-file/act-page";
import { ProposalFields } from "@/components/proposal/proposal-fields";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { WritingPage } from "@/components/writing/writing-page";
import { readCollectiveChoices, readMemberChoices } from "@/lib/member/queries";
import { readPlenary } from "@/lib/plenary/queries";
import { editProposalAction } from "@/lib/proposal/actions";
import { mayWrite } from "@/lib/writing/policy";
import { editNeedsReason, mayEdit } from "@/lib/proposal/policy";
import { about, openFacts, openFile } from "../open-case";

export const metadata = { title: "修改" };

export default async function EditPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  const plenary = await readPlenary(actor, facts.plenaryId);
  if (plenary && mayWrite(actor).may) {
    const verdict = mayEdit(actor, facts);
    return (
      <ActPage file={facts} title="写提案" note={plenary.name} verdict={verdict}>
        <WritingPage actor={actor} plenary={plenary} facts={facts} />
      </ActPage>
    );
  }
  const { file } = await openFile(params);
  const people = {
    members: await readMemberChoices(actor),
    collectives: await readCollectiveChoices(actor),
  };
  const [lead, ...others] = facts.proposers;
  const texts = {
    ...file,
    categoryId: file.category?.id,
    leadMemberId: lead?.memberId,
    leadCollectiveId: lead?.collectiveId,
    coSignerIds: others.flatMap((one) => one.memberId ?? []),
  };
  return (
    <ActPage
      file={facts}
      title="修改"
      note="原来的内容留在经过里。"
      verdict={mayEdit(actor, facts)}
    >
      <ActForm
        action={editProposalAction}
        hidden={{ ...about(facts), seenAt: facts.updatedAt.toISOString() }}
      >
        <ProposalFields texts={texts} categories={plenary?.categories ?? []} people={people} />
        {editNeedsReason(facts) ? (
          <TextArea name="reason" label="更正的原因" rows={2} required />
        ) : null}
        <SubmitButton>存修改</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
