import { DraftCompany } from "@/components/reply-draft/draft-company";
import { Notice } from "@/components/ui/notice";
import { momentInWords } from "@/lib/calendar/moment";
import type { readDraft, readVersions } from "@/lib/reply-draft/queries";

type Props = {
  assignmentId: number;
  read: Awaited<ReturnType<typeof readDraft>> | null;
  versions: Awaited<ReturnType<typeof readVersions>>;
};

/** What a writer should know first: that it was sent back and why, who else is writing, and what others wrote before. */
export function DraftNotices({ assignmentId, read, versions }: Props) {
  const last = read?.draft?.steps.at(-1);
  return (
    <>
      {last?.kind === "SENT_BACK" ? (
        <Notice tone="soon" title="答复稿被退回修改">
          <p>{last.reason}</p>
        </Notice>
      ) : null}
      {read ? <DraftCompany assignmentId={assignmentId} others={read.others} /> : null}
      {read?.busy ? (
        <p className="note">
          {read.busy.name}
          {read.busy.minutes === 0 ? "刚才" : `${read.busy.minutes}分钟前`}存过这份草稿。
        </p>
      ) : null}
      {versions.length > 0 ? (
        <details className="my-3">
          <summary>先前的稿（{versions.length}份）</summary>
          {versions.map(({ id, savedAt, content, savedBy }) => (
            <article key={id} className="my-3">
              <p className="note">
                {savedBy?.name ?? "别人"}，{momentInWords(savedAt)}
              </p>
              <p className="whitespace-pre-line">{content}</p>
            </article>
          ))}
        </details>
      ) : null}
    </>
  );
}
