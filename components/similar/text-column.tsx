import type { ReactNode } from "react";
import { MarkedText } from "@/components/similar/marked-text";
import { SectionHead } from "@/components/ui/head";
import type { Passage } from "@/lib/similar/passages";

type Props = {
  /** Whose text it is: 本件, 登记号2012-003 */
  head: string;
  note?: ReactNode;
  links?: ReactNode;
  text: { title: string; analysis: string; suggestions: readonly string[] };
  passages: readonly Passage[];
  side: keyof Passage;
  /** Under the text: class and reply. */
  children?: ReactNode;
};

/** A proposal's whole text in one column. */
export function TextColumn({ head, note, links, text, passages, side, children }: Props) {
  const marked = (one: string, part: number) => (
    <MarkedText text={one} part={part} passages={passages} side={side} />
  );
  return (
    <article className="text-column" aria-label={head}>
      <SectionHead title={head} note={note} links={links} />
      <p>
        <b>{marked(text.title, 0)}</b>
      </p>
      <h3>情况分析</h3>
      <p>{text.analysis.trim() === "" ? "没有填写。" : marked(text.analysis, 1)}</p>
      <h3>建议（{text.suggestions.length}条）</h3>
      {text.suggestions.length === 0 ? <p>没有逐条的建议。</p> : null}
      <ol>
        {text.suggestions.map((one, at) => (
          <li key={at}>{marked(one, at + 2)}</li>
        ))}
      </ol>
      {children}
    </article>
  );
}
