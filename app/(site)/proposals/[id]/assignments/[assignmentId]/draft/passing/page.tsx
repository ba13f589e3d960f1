import { ActPage } from "@/components/case-file/act-page";
import { DraftOfCase } from "@/components/reply-draft/draft-of-case";
import { PassForm } from "@/components/reply-draft/step-forms";
import { paths } from "@/lib/paths";
import { mayPassDraft } from "@/lib/reply-draft/policy";
import { openDraft } from "../../open-draft";

export const metadata = { title: "审核答复" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function PassDraftPage({ params }: Props) {
  const { actor, facts, file, assignment, unit, read, classes, hidden } = await openDraft(params);
  return (
    <ActPage
      file={facts}
      title="审核答复"
      note={
        <>
          {unit}。通过后承办单位送达提案者；不通过的
          <a href={paths.assignment.draftReturn(facts.id, assignment.id)}>退回答复稿</a>。
        </>
      }
      verdict={mayPassDraft(actor, facts, assignment)}
    >
      <DraftOfCase file={file} read={read} classes={classes} />
      <PassForm hidden={hidden} />
    </ActPage>
  );
}
