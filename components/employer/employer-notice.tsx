import { Notice } from "@/components/ui/notice";
import { type EmployerNote, employerWords } from "@/lib/employer/words";

/** The same under a case in a table. */
export function EmployerLines({ notes }: { notes: readonly EmployerNote[] }) {
  return notes.map((note) => (
    <span key={`${note.proposer}-${note.unitId}`} className="second">
      <b>{employerWords(note)}</b>
    </span>
  ));
}

/** A note for those who choose and check units; nothing is refused for it. */
export function EmployerNotice({ notes }: { notes: readonly EmployerNote[] }) {
  if (notes.length === 0) return null;
  return (
    <Notice tone="plain" title="提案者在承办单位工作">
      {notes.map((note) => (
        <p key={`${note.proposer}-${note.unitId}`}>{employerWords(note)}</p>
      ))}
    </Notice>
  );
}
