import { AnswerFields } from "@/components/reply/answer-fields";
import { ConsultationLine } from "@/components/reply/consultation-line";
import { DisclosureFields } from "@/components/reply/disclosure-fields";
import { MeasureFields } from "@/components/reply/measure-fields";
import { ClassMark } from "@/components/ui/class-mark";
import { SectionHead } from "@/components/ui/head";
import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";
import type { DraftContent } from "@/lib/reply/letter";

type Props = {
  suggestions: readonly string[];
  content: DraftContent;
  classes: { id: number; letter: string; wording: string; resolved: boolean }[];
  consent: boolean | null;
  consulted: boolean;
  consultHref: string;
  /** A draft is saved as it is written; a reply in one step is not. */
  draft?: boolean;
  /** Typed by committee staff from a letter, which may not answer each suggestion. */
  paper?: boolean;
};

function textOf(suggestions: readonly string[], paper: boolean) {
  if (paper) return { label: "答复正文", hint: "照答复函写；已逐条填写的可以空着", rows: 12 };
  return suggestions.length > 0
    ? { label: "开头", hint: "可以空着；放在逐条答复前面的话", rows: 3 }
    : { label: "答复正文", hint: "提案没有逐条的建议，就案由答复", rows: 12 };
}

/** What a reply says: suggestion by suggestion, what will be done, and what the letter is. Draft and one step alike. */
export function LetterFields({ suggestions, content, classes, paper = false, ...rest }: Props) {
  const { consent, consulted, consultHref, draft = false } = rest;
  const count = `${suggestions.length}条建议`;
  const text = (
    <TextArea
      {...textOf(suggestions, paper)}
      name="text"
      autoComplete="off"
      defaultValue={content.text}
    />
  );
  return (
    <>
      <section>
        <SectionHead
          title={paper ? "答复内容" : "逐条答复"}
          note={paper ? `${count}；信上逐条写了的逐条填` : count}
        />
        {paper ? <div className="mb-5 max-w-[46em]">{text}</div> : null}
        {suggestions.map((suggestion, place) => (
          <AnswerFields
            key={place}
            place={place}
            suggestion={suggestion}
            answer={content.answers[place]}
            paper={paper}
          />
        ))}
        {paper ? null : text}
      </section>
      <MeasureFields measures={content.undertakings} saves={draft} />
      <section>
        <SectionHead title="类别、公开和面商" />
        <div className="form-stack">
          <RadioRow
            name="outcomeClassId"
            legend="办理类别"
            layout="stack"
            defaultValue={content.outcomeClassId === null ? null : String(content.outcomeClassId)}
            options={classes.map(({ id, letter, wording, resolved }) => ({
              value: String(id),
              label: <ClassMark letter={letter} words={wording} />,
              note: resolved ? "计入解决落实率" : undefined,
            }))}
          />
          <DisclosureFields consent={consent} chosen={content} />
          <ConsultationLine
            consulted={consulted}
            consultHref={consultHref}
            paper={paper}
            reason={content.noConsultationReason}
          />
        </div>
      </section>
    </>
  );
}
