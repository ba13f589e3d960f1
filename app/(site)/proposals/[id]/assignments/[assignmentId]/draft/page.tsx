import { ActPage } from "@/components/case-file/act-page";
import { AnalysisFold } from "@/components/reply/analysis-fold";
import { AssistOpinions } from "@/components/reply/assist-opinions";
import { ReplyFacts } from "@/components/reply/reply-facts";
import { DraftEditor } from "@/components/reply-draft/draft-editor";
import { DraftNotices } from "@/components/reply-draft/draft-notices";
import { DraftOfCase } from "@/components/reply-draft/draft-of-case";
import { FileSection } from "@/components/reply-draft/file-section";
import { paths } from "@/lib/paths";
import { consultedBefore } from "@/lib/reply/consultation";
import { mayWriteDraft } from "@/lib/reply-draft/policy";
import { readVersions } from "@/lib/reply-draft/queries";
import { EMPTY_DRAFT } from "@/lib/reply/letter";
import { openDraft } from "../open-draft";

export const metadata = { title: "写答复稿" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function DraftPage({ params }: Props) {
  const opened = await openDraft(params);
  const { actor, facts, file, assignment, read, classes, hidden, today } = opened;
  const verdict = mayWriteDraft(actor, facts, assignment);
  const versions = verdict.may ? await readVersions(actor, assignment) : [];
  return (
    <>
      <ActPage
        file={facts}
        title="写答复稿"
        note={<ReplyFacts file={file} assignment={assignment} today={today} />}
        verdict={verdict}
      >
        <DraftNotices assignmentId={assignment.id} read={read} versions={versions} />
        <AnalysisFold analysis={file.analysis} />
        <AssistOpinions file={file} round={assignment.round} />
        <DraftEditor
          assignmentId={assignment.id}
          userId={actor.userId}
          suggestions={file.suggestions}
          content={read?.content ?? EMPTY_DRAFT}
          revision={hidden.revision}
          savedAt={read?.draft?.updatedAt.toISOString() ?? null}
          classes={classes}
          consent={facts.consent}
          consulted={consultedBefore(facts, assignment, today)}
          consultHref={paths.assignment.consultation(facts.id, assignment.id)}
        />
        <FileSection id={facts.id} assignmentId={assignment.id} read={read} />
      </ActPage>
      {verdict.may ? null : <DraftOfCase file={file} read={read} classes={classes} />}
    </>
  );
}
