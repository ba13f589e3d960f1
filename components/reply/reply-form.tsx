import { OnBehalf } from "@/components/assignment/on-behalf";
import { ScanInput } from "@/components/assignment/scan-input";
import { ConsultationLine } from "@/components/reply/consultation-line";
import { DisclosureFields } from "@/components/reply/disclosure-fields";
import { SameNumber } from "@/components/reply/same-number";
import { ActForm } from "@/components/ui/act-form";
import { LinkButton } from "@/components/ui/button";
import { ClassMark } from "@/components/ui/class-mark";
import { FieldRow } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { recordReplyAction } from "@/lib/reply/actions";

type Props = {
  hidden: Record<string, string | number>;
  unit: string;
  /** Logged by committee staff from the letter, on the unit's behalf. */
  paper: boolean;
  classes: { id: number; letter: string; wording: string; resolved: boolean }[];
  consent: boolean | null;
  consulted: boolean;
  consultHref: string;
  mustConsult: boolean;
  /** the next 文号 of the unit's own series; null: from paper, or it has none yet */
  proposed: string | null;
  today: string;
};

/** The reply: text, class, disclosure, the letter's own data, and the consultation before it. */
export function ReplyForm({
  hidden,
  unit,
  paper,
  classes,
  consulted,
  mustConsult,
  ...rest
}: Props) {
  const { consent, consultHref, proposed, today } = rest;
  if (mustConsult && !consulted) {
    return (
      <Notice tone="late" title="答复前须与提案者面商">
        <p>本次会议规定先面商再答复。请先登记面商，再来答复。</p>
        <p className="mt-3">
          <LinkButton href={consultHref}>登记面商</LinkButton>
        </p>
      </Notice>
    );
  }
  return (
    <section>
      <SectionHead title="答复" note={unit} />
      <ActForm action={recordReplyAction} hidden={hidden}>
        {paper ? <OnBehalf of={unit} paper="答复函" /> : null}
        <TextArea
          name="text"
          label="答复正文"
          hint="对照建议逐条写：采纳什么、做什么、谁负责、何时完成；不采纳的写明原因"
          rows={16}
          required
        />
        <RadioRow
          name="outcomeClassId"
          legend="办理类别"
          layout="stack"
          required
          options={classes.map(({ id, letter, wording, resolved }) => ({
            value: String(id),
            label: <ClassMark letter={letter} words={wording} />,
            note: resolved ? "计入解决落实率" : undefined,
          }))}
        />
        <DisclosureFields consent={consent} />
        <FieldRow>
          <TextInput
            name="documentNumber"
            label="文号"
            hint={proposed ? "按本单位上一个文号顺编" : "如 临水〔2012〕15号"}
            defaultValue={proposed ?? ""}
            autoComplete="off"
            required
          />
          <TextInput name="signer" label="签发人" autoComplete="off" required />
        </FieldRow>
        <SameNumber />
        <FieldRow>
          <DateInput name="letterOn" label="落款日期" hint="可以不填" max={today} />
          {paper ? (
            <DateInput
              name="repliedOn"
              label="送达提案者的日期"
              hint="期限按这天算"
              defaultValue={today}
              max={today}
              required
            />
          ) : null}
        </FieldRow>
        {paper ? <ScanInput label="答复函扫描件" /> : null}
        <ConsultationLine consulted={consulted} consultHref={consultHref} paper={paper} />
        <p className="note">
          {paper ? "登记" : "送出"}以后提案者收到答复，期限停住；全部承办单位答复后提案变为已答复。
        </p>
        <SubmitButton>{paper ? "代登记答复" : "送出答复"}</SubmitButton>
      </ActForm>
    </section>
  );
}
