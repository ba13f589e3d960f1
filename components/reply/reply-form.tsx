import { OnBehalf } from "@/components/assignment/on-behalf";
import { ScanInput } from "@/components/assignment/scan-input";
import { LetterFields } from "@/components/reply/letter-fields";
import { NumberFields } from "@/components/reply/number-fields";
import { ActForm } from "@/components/ui/act-form";
import { ButtonRow, LinkButton } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { recordReplyAction } from "@/lib/reply/actions";
import { EMPTY_DRAFT } from "@/lib/reply/letter";

type Props = {
  hidden: Record<string, string | number>;
  unit: string;
  /** Logged by committee staff from the letter, on the unit's behalf. */
  paper: boolean;
  suggestions: readonly string[];
  classes: { id: number; letter: string; wording: string; resolved: boolean }[];
  consent: boolean | null;
  consulted: boolean;
  consultHref: string;
  mustConsult: boolean;
  /** the next free 文号 of the unit's own series; null: from paper, or it has none yet */
  proposed: string | null;
  today: string;
};

/** The reply in one step: what a draft holds, then the letter's own data. */
export function ReplyForm({ hidden, unit, paper, proposed, today, mustConsult, ...rest }: Props) {
  if (mustConsult && !rest.consulted) {
    return (
      <Notice tone="late" title="答复前须与提案者面商">
        <p>本次会议规定先面商再答复。请先登记面商，再来答复。</p>
        <p className="mt-3">
          <LinkButton href={rest.consultHref}>登记面商</LinkButton>
        </p>
      </Notice>
    );
  }
  return (
    <ActForm action={recordReplyAction} hidden={hidden} className="stack" label="答复">
      {paper ? <OnBehalf of={unit} paper="答复函" /> : null}
      <LetterFields {...rest} paper={paper} content={EMPTY_DRAFT} />
      <section>
        <SectionHead title="文号和签发" note={unit} />
        <div className="form-stack">
          <NumberFields proposed={proposed} today={today} signer />
          {paper ? (
            <>
              <DateInput
                name="repliedOn"
                label="送达提案者的日期"
                hint="期限按这天算"
                defaultValue={today}
                max={today}
                required
              />
              <ScanInput label="答复函扫描件" />
            </>
          ) : null}
        </div>
      </section>
      <p className="note">
        {paper ? "登记" : "送出"}
        以后提案者收到答复，期限停住；写了期限的落实事项成为承诺；全部承办单位答复后提案变为已答复。
      </p>
      <ButtonRow>
        <SubmitButton>{paper ? "代登记答复" : "送出答复"}</SubmitButton>
      </ButtonRow>
    </ActForm>
  );
}
