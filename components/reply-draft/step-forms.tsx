import { ScanInput } from "@/components/assignment/scan-input";
import { ConsultationLine } from "@/components/reply/consultation-line";
import { NumberFields } from "@/components/reply/number-fields";
import { ActForm } from "@/components/ui/act-form";
import { FieldRow } from "@/components/ui/columns";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput, TextInput } from "@/components/ui/text-input";
import {
  checkDraftAction,
  passDraftAction,
  sendBackDraftAction,
  sendDraftAction,
  signDraftAction,
} from "@/lib/draft-step/actions";

/** Which assignment, in which status, and which text the person judged. */
type Hidden = Record<string, string | number>;

export function CheckForm({ hidden, name }: { hidden: Hidden; name: string }) {
  return (
    <ActForm action={checkDraftAction} hidden={hidden}>
      <TextInput
        name="checker"
        label="核稿人"
        hint="送核的人不能核自己的稿；在纸上核的填核稿人姓名"
        defaultValue={name}
        autoComplete="off"
        required
      />
      <SubmitButton>核稿通过</SubmitButton>
    </ActForm>
  );
}

type SignProps = { hidden: Hidden; name: string; own: boolean; today: string };

/** By the head's own account nothing is filled in: the account is the signature. */
export function SignForm({ hidden, name, own, today }: SignProps) {
  return (
    <ActForm action={signDraftAction} hidden={hidden}>
      {own ? (
        <p>签发人：{name}，用本人账号签发，日期为今天。答复函上会写明。</p>
      ) : (
        <>
          <FieldRow>
            <TextInput name="signer" label="签发人" autoComplete="off" required />
            <DateInput name="signedOn" label="签发日期" defaultValue={today} max={today} required />
          </FieldRow>
          <ScanInput label="签发页" required />
        </>
      )}
      <SubmitButton>{own ? "签发" : "登记签发"}</SubmitButton>
    </ActForm>
  );
}

export function PassForm({ hidden }: { hidden: Hidden }) {
  return (
    <ActForm action={passDraftAction} hidden={hidden}>
      <SubmitButton>审核通过</SubmitButton>
    </ActForm>
  );
}

export function SendBackForm({ hidden }: { hidden: Hidden }) {
  return (
    <ActForm action={sendBackDraftAction} hidden={hidden}>
      <TextArea
        name="reason"
        label="退回的原因"
        hint="写答复稿的人会看到，最多1000字"
        rows={3}
        required
      />
      <SubmitButton look="risk">退回修改</SubmitButton>
    </ActForm>
  );
}

type SendProps = {
  hidden: Hidden;
  /** the next 文号 of the unit's own series; null: it has none yet */
  proposed: string | null;
  today: string;
  consulted: boolean;
  consultHref: string;
  reason: string;
};

/** 送达提案者: the letter gets its number and its date, and counts from today. */
export function SendForm({ hidden, proposed, today, ...rest }: SendProps) {
  const { consulted, consultHref, reason } = rest;
  return (
    <ActForm action={sendDraftAction} hidden={hidden}>
      <NumberFields proposed={proposed} today={today} />
      {consulted ? null : (
        <ConsultationLine
          consulted={consulted}
          consultHref={consultHref}
          paper={false}
          reason={reason}
        />
      )}
      <p className="note">
        送达后提案者收到答复，期限停住；写了期限的落实事项成为承诺。有误请提案委更正。
      </p>
      <SubmitButton>送达提案者</SubmitButton>
    </ActForm>
  );
}
