import type { ReactNode } from "react";

type ClassLook = "solid" | "outline" | "dashed";

const LOOKS: Record<string, ClassLook> = { A: "solid", B: "outline" };

/** A class letter in its box: A solid, B outlined, every other one dashed. */
export function ClassMark({ letter, words }: { letter: string; words?: ReactNode }) {
  return (
    <span className="class-line">
      <span className={`class-mark class-${LOOKS[letter] ?? "dashed"}`}>{letter}</span>
      {words}
    </span>
  );
}

/** A class that was changed later: B → A, with the date or reason. */
export function ClassChange({ from, to, note }: { from: string; to: string; note?: ReactNode }) {
  return (
    <span className="class-line">
      <ClassMark letter={from} />
      <span className="sr-only">改为</span>
      <span aria-hidden="true">→</span>
      <ClassMark letter={to} />
      {note ? <span className="note">{note}</span> : null}
    </span>
  );
}
