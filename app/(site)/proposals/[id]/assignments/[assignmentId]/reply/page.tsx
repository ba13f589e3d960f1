import { ActPage } from "@/components/case-file/act-page";
import { ReplyAtOnce } from "@/components/reply/reply-at-once";
import { ReplyFacts } from "@/components/reply/reply-facts";
import { DraftOfCase } from "@/components/reply-draft/draft-of-case";
import { SendForm } from "@/components/reply-draft/step-forms";
import { isOwnUnit } from "@/lib/assignment/policy";
import { paths } from "@/lib/paths";
import { consultedBefore } from "@/lib/reply/consultation";
import { mayRecordReply } from "@/lib/reply/policy";
import { proposeDocumentNumber } from "@/lib/reply/queries";
import { openDraft } from "../open-draft";

export const metadata = { title: "答复" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ReplyPage({ params }: Props) {
  const opened = await openDraft(params);
  const { actor, facts, file, assignment, unit, read, classes, hidden, today } = opened;
  const own = isOwnUnit(actor, assignment);
  const consulted = consultedBefore(facts, assignment, today);
  const consultHref = paths.assignment.consultation(facts.id, assignment.id);
  const proposed = await proposeDocumentNumber(actor, assignment);
  const shared = { today, consulted, consultHref, proposed };
  return (
    <ActPage
      file={facts}
      title={own && assignment.draft ? "送达提案者" : "答复"}
      note={<ReplyFacts file={file} assignment={assignment} today={today} />}
      verdict={mayRecordReply(actor, facts, assignment)}
    >
      {own && read?.draft ? (
        <>
          <DraftOfCase file={file} read={read} classes={classes} />
          <SendForm {...shared} hidden={hidden} reason={read.content.noConsultationReason} />
        </>
      ) : (
        <ReplyAtOnce
          {...shared}
          file={file}
          facts={facts}
          assignment={assignment}
          unit={unit}
          paper={!own}
          classes={classes}
        />
      )}
    </ActPage>
  );
}
