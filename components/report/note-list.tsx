import { Fraction } from "@/components/ui/figure-link";
import type { Numbers } from "@/lib/overview/numbers";
import { noteMark, type Note } from "@/lib/report-text/pieces";

/** The footnotes of a drafted report, each fraction linked to its two lists. */
export function NoteList({ notes, numbers }: { notes: Note[]; numbers: Numbers }) {
  return (
    <ol className="max-w-[60em] list-none pl-0 text-s" aria-label="脚注">
      {notes.map(({ name, basis, before, after }, n) => (
        <li key={`${name} ${basis}`} id={`note-${n + 1}`}>
          {noteMark(n + 1)} {before}
          <Fraction {...numbers.rate(name, basis)} />
          {after}
        </li>
      ))}
    </ol>
  );
}

/** The footnotes as they were when the text was saved; those that it does not name any more are left out. */
export function KeptNotes({ notes, named }: { notes: string[]; named: number[] }) {
  return (
    <ol className="max-w-[60em] list-none pl-0 text-s" aria-label="脚注">
      {named.map((n) => (
        <li key={n} id={`note-${n}`}>
          {noteMark(n)} {notes[n - 1]}
        </li>
      ))}
    </ol>
  );
}
