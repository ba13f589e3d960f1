import { Halves } from "@/components/ui/columns";
import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";
import { ADOPTION_LABEL } from "@/lib/reply/labels";
import type { Answer } from "@/lib/reply/letter";

const OPTIONS = Object.entries(ADOPTION_LABEL).map(([value, label]) => ({ value, label }));

type Props = {
  place: number;
  suggestion: string;
  answer: Answer | undefined;
  /** of a letter, which may not say */
  paper: boolean;
};

/** One suggestion at the left, and at the right what becomes of it. */
export function AnswerFields({ place, suggestion, answer, paper }: Props) {
  const nth = `建议${place + 1}`;
  return (
    <Halves>
      <div className="mb-3">
        <p className="font-bold">{nth}</p>
        <blockquote className="border-l-[3px] border-line-2 pl-3 leading-[1.8] whitespace-pre-line text-ink-2">
          {suggestion}
        </blockquote>
      </div>
      <div className="form-stack mb-5">
        <RadioRow
          name={`answers.${place}.adoption`}
          legend={`${nth}采纳情况`}
          hint={paper ? "信上没有写的不选" : undefined}
          options={OPTIONS}
          defaultValue={answer?.adoption}
        />
        <TextArea
          name={`answers.${place}.text`}
          label={`对${nth}的答复`}
          hint={paper ? "信上逐条写了的才填" : "做什么、做到哪一步；未采纳的写明原因"}
          rows={paper ? 3 : 5}
          autoComplete="off"
          defaultValue={answer?.text}
        />
      </div>
    </Halves>
  );
}
