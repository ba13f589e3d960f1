import { ActForm } from "@/components/ui/act-form";
import { Reading } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { answerInvitationAction } from "@/lib/co-signature/actions";
import type { readOwnInvitation } from "@/lib/co-signature/queries";
import type { Verdict } from "@/lib/verdict";

type Props = {
  id: number;
  invitation: Awaited<ReturnType<typeof readOwnInvitation>>;
  verdict: Verdict;
};

const SAID = { ACCEPTED: "您已附议。", DECLINED: "您答复了不附议。" } as const;

/** The text that is to be signed, and one's own yes or no. */
export function AnswerForm({ id, invitation: { answer, proposal }, verdict }: Props) {
  return (
    <div className="stack for-thumbs">
      <section>
        <SectionHead title="情况分析" />
        <Reading>
          {proposal.analysis.split(/\n+/).map((text, at) => (
            <p key={at}>{text || "还没有写。"}</p>
          ))}
        </Reading>
      </section>
      <section>
        <SectionHead title="建议" note={`${proposal.suggestions.length}条`} />
        <ol className="list-decimal pl-6 leading-[1.8]">
          {proposal.suggestions.map((text, at) => (
            <li key={at} className="whitespace-pre-line">
              {text}
            </li>
          ))}
        </ol>
      </section>
      {answer ? <Notice tone="ok" title={SAID[answer]} /> : null}
      {!answer && !verdict.may ? <Notice tone="plain" title={verdict.reason} /> : null}
      {!answer && verdict.may ? (
        <ActForm
          action={answerInvitationAction}
          hidden={{ proposalId: id, revision: proposal.textRevision }}
          label="附议"
        >
          <RadioRow
            name="answer"
            legend="您是否附议"
            layout="large"
            options={[
              { value: "ACCEPTED", label: "附议" },
              { value: "DECLINED", label: "不附议" },
            ]}
          />
          <TextInput name="note" label="给第一提案人的话" hint="可以不填" />
          <SubmitButton>交答复</SubmitButton>
        </ActForm>
      ) : null}
    </div>
  );
}
