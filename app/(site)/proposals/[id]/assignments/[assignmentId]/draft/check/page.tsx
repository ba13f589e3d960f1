import { ActPage } from "@/components/case-file/act-page";
import { DraftOfCase } from "@/components/reply-draft/draft-of-case";
import { CheckForm } from "@/components/reply-draft/step-forms";
import { paths } from "@/lib/paths";
import { mayCheckDraft } from "@/lib/reply-draft/policy";
import { openDraft } from "../../open-draft";

export const metadata = { title: "核稿" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function CheckDraftPage({ params }: Props) {
  const { actor, facts, file, assignment, unit, read, classes, hidden } = await openDraft(params);
  return (
    <ActPage
      file={facts}
      title="核稿"
      note={
        <>
          {unit}。核过后由负责人签发；要改的
          <a href={paths.assignment.draftReturn(facts.id, assignment.id)}>退回答复稿</a>。
        </>
      }
      verdict={mayCheckDraft(actor, facts, assignment)}
    >
      <DraftOfCase file={file} read={read} classes={classes} />
      <CheckForm hidden={hidden} name={actor.name} />
    </ActPage>
  );
}
