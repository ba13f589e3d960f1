import { ConsultationLine } from "@/components/reply/consultation-line";
import { DisclosureFields } from "@/components/reply/disclosure-fields";
import { AnswerFields } from "@/components/reply-draft/answer-fields";
import { DraftKeeper } from "@/components/reply-draft/draft-keeper";
import { MeasureFields } from "@/components/reply-draft/measure-fields";
import { ActForm } from "@/components/ui/act-form";
import { ButtonRow } from "@/components/ui/button";
import { ClassMark } from "@/components/ui/class-mark";
import { SectionHead } from "@/components/ui/head";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { saveDraftAction } from "@/lib/reply-draft/actions";
import type { DraftContent } from "@/lib/reply-draft/letter";

type Props = {
  assignmentId: number;
  userId: number | null;
  suggestions: readonly string[];
  content: DraftContent;
  revision: number;
  savedAt: string | null;
  classes: { id: number; letter: string; wording: string; resolved: boolean }[];
  consent: boolean | null;
  consulted: boolean;
  consultHref: string;
};

/** The reply as it is written: suggestion by suggestion, then what will be done, then what the letter is. */
export function DraftEditor({ assignmentId, suggestions, content, classes, ...rest }: Props) {
  const { userId, revision, savedAt, consent, consulted, consultHref } = rest;
  return (
    <ActForm action={saveDraftAction} hidden={{ assignmentId }} className="stack" label="答复稿">
      {/* The first button of a form is the one that Enter presses. */}
      <div className="button-row sticky top-0 z-10 bg-page py-2">
        <SubmitButton look="plain" name="intent" value="save">
          存草稿
        </SubmitButton>
        <DraftKeeper
          revision={revision}
          savedAt={savedAt}
          storageKey={`reply-draft:${assignmentId}:${userId}`}
        />
      </div>
      <section>
        <SectionHead title="逐条答复" note={`${suggestions.length}条建议`} />
        {suggestions.map((suggestion, place) => (
          <AnswerFields
            key={place}
            place={place}
            suggestion={suggestion}
            answer={content.answers[place]}
          />
        ))}
        <TextArea
          name="text"
          label={suggestions.length > 0 ? "开头" : "答复正文"}
          hint={
            suggestions.length > 0
              ? "可以空着；放在逐条答复前面的话"
              : "提案没有逐条的建议，就案由答复"
          }
          rows={suggestions.length > 0 ? 3 : 12}
          autoComplete="off"
          defaultValue={content.text}
        />
      </section>
      <MeasureFields measures={content.undertakings} />
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
            paper={false}
            reason={content.noConsultationReason}
          />
        </div>
      </section>
      <p className="note">送核以后不能再改，要改的先退回；文号在送达时编。</p>
      <ButtonRow>
        <SubmitButton name="intent" value="send">
          送核
        </SubmitButton>
      </ButtonRow>
    </ActForm>
  );
}
