import { ActForm } from "@/components/ui/act-form";
import { ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { PasteCleaner } from "@/components/writing/paste-cleaner";
import { SuggestionList } from "@/components/writing/suggestion-list";
import { WordCount } from "@/components/writing/word-count";
import { WritingKeeper } from "@/components/writing/writing-keeper";
import { MOST_OF_TITLE } from "@/lib/proposal/text";
import { writeProposalAction } from "@/lib/writing/actions";
import type { Written } from "@/lib/writing/queries";

export const FORM = "writing";

type Props = {
  plenary: { id: number; categories: { id: number; name: string }[] };
  proposalId: number | null;
  draftKey: string;
  written: Written | null;
  /** DRAFT saves itself; SENT_BACK is handed in anew; SUBMITTED is saved by one's own act */
  stage: "DRAFT" | "SENT_BACK" | "SUBMITTED";
  /** 大会 or 平时, said before */
  period: string | null;
  signed: number;
  userId: number | null;
};

const CONSENT = [
  { value: "yes", label: "同意全文公开" },
  { value: "no", label: "不同意全文公开" },
];

/** A proposer's own page of writing; large enough for a thumb. */
export function WritingForm({ plenary, proposalId, draftKey, written, stage, ...rest }: Props) {
  const { period, signed, userId } = rest;
  const consent = written?.consent === true ? "yes" : written?.consent === false ? "no" : null;
  return (
    <ActForm
      id={FORM}
      action={writeProposalAction}
      hidden={{ plenaryId: plenary.id }}
      className="form-stack for-thumbs"
      label="写提案"
    >
      <Notice tone="plain">本系统为非涉密系统，严禁录入国家秘密和工作秘密。</Notice>
      {signed > 0 ? (
        <Notice tone="soon" title={`已有${signed}位附议`}>
          <p>改动案由、情况分析或建议的文字，会请他们看过后重新附议；只改标点和空格不用。</p>
        </Notice>
      ) : null}
      {/* The first button of a form is the one that Enter presses. */}
      <div className="button-row sticky top-0 z-10 bg-page py-2">
        <SubmitButton look="plain" name="intent" value="save">
          {stage === "DRAFT" ? "存草稿" : "存修改"}
        </SubmitButton>
        <WritingKeeper
          proposalId={proposalId}
          draftKey={draftKey}
          revision={written?.textRevision ?? 0}
          savedAt={written?.updatedAt.toISOString() ?? null}
          draft={stage === "DRAFT"}
          userId={userId}
        />
      </div>
      <PasteCleaner />
      <TextInput
        name="title"
        label="案由"
        hint={<WordCount of="title" text={written?.title ?? ""} most={MOST_OF_TITLE} />}
        defaultValue={written?.title}
        autoComplete="off"
      />
      <Select
        name="categoryId"
        label="类别"
        emptyLabel="选一类"
        defaultValue={String(written?.categoryId ?? "")}
        options={plenary.categories.map((one) => ({ value: String(one.id), label: one.name }))}
      />
      <TextArea
        name="analysis"
        label="情况分析"
        hint={<WordCount of="analysis" text={written?.analysis ?? ""} />}
        rows={8}
        defaultValue={written?.analysis}
        autoComplete="off"
      />
      <SuggestionList suggestions={written?.suggestions ?? []} />
      <TextInput
        name="wish"
        label="希望承办的单位"
        hint="可以不填，由督查室决定"
        defaultValue={written?.wish ?? ""}
      />
      <RadioRow
        name="consent"
        legend="是否同意公开"
        layout="large"
        options={CONSENT}
        defaultValue={consent}
      />
      {stage === "SUBMITTED" ? null : (
        <>
          {period ? <p className="note">{period}</p> : null}
          <ButtonRow>
            <SubmitButton name="intent" value="submit">
              {stage === "DRAFT" ? "提交" : "改好了，再提交"}
            </SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActForm>
  );
}
