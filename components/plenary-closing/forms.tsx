import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { closePlenaryAction, reopenPlenaryAction } from "@/lib/plenary-closing/actions";

export function CloseForm({ plenaryId }: { plenaryId: number }) {
  return (
    <ActForm action={closePlenaryAction} hidden={{ plenaryId }} label="结束届次">
      <TextArea name="note" label="说明" hint="可以空着，最多500字" rows={3} />
      <SubmitButton look="risk">结束这个届次</SubmitButton>
    </ActForm>
  );
}

export function ReopenForm({ plenaryId }: { plenaryId: number }) {
  return (
    <ActForm action={reopenPlenaryAction} hidden={{ plenaryId }} label="重新开放届次">
      <TextArea
        name="reason"
        label="重新开放的原因"
        hint="留在日志里，最多500字"
        rows={3}
        required
      />
      <SubmitButton>重新开放</SubmitButton>
    </ActForm>
  );
}
