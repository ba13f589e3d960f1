import { DraftText, EditedText } from "@/components/report/draft-text";
import { KeptNotes, NoteList } from "@/components/report/note-list";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/actor";
import { formatLong, todayInShanghai } from "@/lib/calendar/plain-date";
import { numbersOf } from "@/lib/overview/numbers";
import { notesIn } from "@/lib/report-text/pieces";
import type { Report } from "@/lib/report-text/queries";

/** The report as it would be printed: edited where somebody edited it, else as the data say. */
export function ReportView({ actor, report }: { actor: Actor; report: Report }) {
  const { draft, saved, figures } = report;
  const numbers = numbersOf(actor, figures);
  if (!saved)
    return (
      <div className="stack">
        <DraftText paragraphs={draft.paragraphs} numbers={numbers} />
        <NoteList notes={draft.notes} numbers={numbers} />
      </div>
    );
  return (
    <div className="stack">
      <p className="text-s text-ink-2 no-print">
        {saved.by}于{formatLong(todayInShanghai(saved.at))}改写，其中的数以改写的人所写为准
      </p>
      {saved.outdated ? (
        <Notice tone="soon" title="改写以后，数据有了变化">
          <p>下面的“数据现在写出的文字”与改写时不同，请核对；要用新的数，先恢复再改。</p>
        </Notice>
      ) : null}
      <EditedText text={saved.text} />
      <KeptNotes notes={saved.notes} named={notesIn(saved.text)} />
      <details className="no-print" open={saved.outdated}>
        <summary>数据现在写出的文字</summary>
        <div className="stack mt-3">
          <DraftText paragraphs={draft.paragraphs} numbers={numbers} />
        </div>
      </details>
    </div>
  );
}
