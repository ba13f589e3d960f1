import type { ReactNode } from "react";

/** The foot of a page: what may not be entered, that the data is invented, the basis of the figures. `print` stands at the foot of each printed sheet. */
export function Footer({ notes, print }: { notes: ReactNode[]; print?: ReactNode }) {
  return (
    <footer className="footer">
      {notes.map((note, index) => (
        <span key={index}>{note}</span>
      ))}
      {print ? <span className="print-foot">{print}</span> : null}
    </footer>
  );
}
