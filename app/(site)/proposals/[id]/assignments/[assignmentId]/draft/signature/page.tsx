import { ActPage } from "@/components/case-file/act-page";
import { DraftOfCase } from "@/components/reply-draft/draft-of-case";
import { SignForm } from "@/components/reply-draft/step-forms";
import { paths } from "@/lib/paths";
import { maySignDraft } from "@/lib/reply-draft/policy";
import { openDraft } from "../../open-draft";

export const metadata = { title: "签发" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function SignDraftPage({ params }: Props) {
  const { actor, facts, file, assignment, unit, read, classes, hidden, today } =
    await openDraft(params);
  return (
    <ActPage
      file={facts}
      title="签发"
      note={
        <>
          {unit}。签发后不能再改；要改的
          <a href={paths.assignment.draftReturn(facts.id, assignment.id)}>退回答复稿</a>。
        </>
      }
      verdict={maySignDraft(actor, facts, assignment)}
    >
      <DraftOfCase file={file} read={read} classes={classes} />
      <SignForm hidden={hidden} name={actor.name} own={actor.role === "unitHead"} today={today} />
    </ActPage>
  );
}
