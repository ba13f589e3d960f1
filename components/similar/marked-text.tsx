import { type Passage, piecesOf } from "@/lib/similar/passages";

type Props = {
  text: string;
  /** Which part of its side it is. */
  part: number;
  passages: readonly Passage[];
  side: keyof Passage;
};

const id = (side: keyof Passage, passage: number) => `same-${side}-${passage}`;

/** A part of a text with what stands in the other text too underlined and numbered; the number leads to its counterpart. */
export function MarkedText({ text, part, passages, side }: Props) {
  const other = side === "left" ? "right" : "left";
  return piecesOf(text, part, passages, side).map(({ text: piece, passage }, at) =>
    passage === null ? (
      <span key={at}>{piece}</span>
    ) : (
      <mark key={at} className="same" id={id(side, passage)}>
        <a href={`#${id(other, passage)}`} aria-label={`相同${passage}，到另一篇的这一处`}>
          {passage}
        </a>
        {piece}
        <span className="sr-only">（相同{passage}完）</span>
      </mark>
    ),
  );
}
