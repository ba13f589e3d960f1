import { FigureLink } from "@/components/ui/figure-link";
import type { Numbers } from "@/lib/overview/numbers";
import { isHeading, noteMark, noteOfMark, type Paragraph } from "@/lib/report-text/pieces";

/** The drafted report: every number opens its list, every footnote its fraction. */
export function DraftText({ paragraphs, numbers }: { paragraphs: Paragraph[]; numbers: Numbers }) {
  return (
    <div className="reading">
      {paragraphs.map(({ heading, pieces }, line) => {
        const content = pieces.map((piece, n) => {
          if (typeof piece === "string") return piece;
          if ("note" in piece) return <NoteMark key={`${line}-${n}`} note={piece.note} />;
          return <FigureLink key={`${line}-${n}`} {...numbers.at(piece.at)} count={piece.count} />;
        });
        return heading ? (
          <h2 key={line} className="font-bold">
            {content}
          </h2>
        ) : (
          <p key={line}>{content}</p>
        );
      })}
    </div>
  );
}

/** The text as somebody edited it: its numbers are the writer's own, its footnotes open the fractions. */
export function EditedText({ text }: { text: string }) {
  return (
    <div className="reading">
      {text.split("\n").map((line, at) => {
        const content = Array.from(line, (sign, n) => {
          const note = noteOfMark(sign);
          return note === null ? sign : <NoteMark key={n} note={note} />;
        });
        return isHeading(line) ? (
          <h2 key={at} className="font-bold">
            {content}
          </h2>
        ) : (
          <p key={at}>{content}</p>
        );
      })}
    </div>
  );
}

function NoteMark({ note }: { note: number }) {
  return (
    <sup>
      <a href={`#note-${note}`} aria-label={`脚注${note}`}>
        {noteMark(note)}
      </a>
    </sup>
  );
}
