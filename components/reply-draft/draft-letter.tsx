import { Reading } from "@/components/ui/columns";
import { ClassMark } from "@/components/ui/class-mark";
import { DefinitionList } from "@/components/ui/definition-list";
import { SectionHead } from "@/components/ui/head";
import { Log } from "@/components/ui/log";
import { formatMonthDay, toPlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";
import { DRAFT_STEP_LABEL } from "@/lib/reply-draft/labels";
import { composeLetter, type DraftContent } from "@/lib/reply/letter";
import type { DraftRow } from "@/lib/reply-draft/queries";

type Props = {
  id: number;
  draft: DraftRow;
  content: DraftContent;
  suggestions: readonly string[];
  classes: { id: number; letter: string; wording: string }[];
};

/** A draft as the letter will read, with the steps it has gone: what is checked, signed and passed. */
export function DraftLetter({ id, draft, content, suggestions, classes }: Props) {
  const outcome = classes.find((one) => one.id === content.outcomeClassId);
  const { disclosure, abstract, disclosureReason, noConsultationReason } = content;
  const open = disclosure ? DISCLOSURE_LABEL[disclosure] : "—";
  return (
    <section className="mb-6">
      <SectionHead title="答复稿" note={`第${draft.revision}次存的稿`} />
      <DefinitionList
        look="line"
        items={[
          {
            term: "办理类别",
            value: outcome ? <ClassMark letter={outcome.letter} words={outcome.wording} /> : "—",
          },
          { term: "公开", value: [open, disclosureReason].filter(Boolean).join("，") },
        ]}
      />
      <Reading>
        {composeLetter(content, suggestions)
          .split(/\n+/)
          .map((text, index) => (
            <p key={index}>{text}</p>
          ))}
      </Reading>
      {abstract ? <p className="note">公开摘要：{abstract}</p> : null}
      {noConsultationReason ? <p className="note">没有面商的原因：{noConsultationReason}</p> : null}
      {draft.files.length > 0 ? (
        <p className="note">
          附件：
          {draft.files.map(({ fileId, file }) => (
            <a key={fileId} href={paths.proposal.replyFile(id, fileId)} className="mr-3">
              {file.name}
            </a>
          ))}
        </p>
      ) : null}
      {draft.steps.length > 0 ? (
        <Log
          entries={draft.steps.map(({ kind, takenOn, person, reason, scanId }, index) => ({
            id: index,
            time: formatMonthDay(toPlainDate(takenOn)),
            sentence: (
              <>
                {DRAFT_STEP_LABEL[kind]}
                {person ? `，${person}` : ""}
                {reason ? `：${reason}` : ""}
                {scanId ? <a href={paths.proposal.replyFile(id, scanId)}>签发页</a> : null}
              </>
            ),
          }))}
        />
      ) : null}
    </section>
  );
}
