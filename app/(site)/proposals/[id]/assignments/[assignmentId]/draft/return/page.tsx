import { ActPage } from "@/components/case-file/act-page";
import { DraftOfCase } from "@/components/reply-draft/draft-of-case";
import { SendBackForm } from "@/components/reply-draft/step-forms";
import { maySendBackDraft } from "@/lib/reply-draft/policy";
import { openDraft } from "../../open-draft";

export const metadata = { title: "退回答复稿" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function SendBackDraftPage({ params }: Props) {
  const { actor, facts, file, assignment, unit, read, classes, hidden } = await openDraft(params);
  return (
    <ActPage
      file={facts}
      title="退回答复稿"
      note={`${unit}。退回后承办单位修改，重新核稿、签发。`}
      verdict={maySendBackDraft(actor, facts, assignment)}
    >
      <DraftOfCase file={file} read={read} classes={classes} />
      <SendBackForm hidden={hidden} />
    </ActPage>
  );
}
