import type { ReactNode } from "react";

type Props = {
  /** What may not be entered, that the data is invented, the basis of the figures. */
  notes: ReactNode[];
  /** At the foot of each printed sheet: name, plenary, as-of or print date. */
  print?: string;
};

/** The foot of a page. */
export function Footer({ notes, print }: Props) {
  return (
    <footer className="footer">
      {notes.map((note, index) => (
        <span key={index}>{note}</span>
      ))}
      {print ? <style>{sheetFoot(print)}</style> : null}
    </footer>
  );
}

/** A margin box of the printed sheet. Each character is escaped: the words may be anybody's. */
function sheetFoot(words: string): string {
  const escaped = Array.from(words, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `@page{@bottom-left{content:"${escaped.join("")}";font-size:8pt}}`;
}
