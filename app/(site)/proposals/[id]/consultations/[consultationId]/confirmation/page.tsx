import { ActPage } from "@/components/case-file/act-page";
import { LoggedConsultation } from "@/components/consultation/logged-consultation";
import { ConfirmationFields } from "@/components/consultation/confirmation-fields";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmConsultationAction } from "@/lib/consultation-word/actions";
import { mayConfirmConsultation } from "@/lib/consultation/policy";
import { openConsultation } from "../open-consultation";

export const metadata = { title: "确认面商" };

type Props = { params: Promise<{ id: string; consultationId: string }> };

export default async function ConfirmationPage({ params }: Props) {
  const opened = await openConsultation(params);
  const { actor, facts, consultation } = opened;
  return (
    <ActPage
      file={facts}
      title="确认面商"
      note="以第一提案人的话为准，说过的可以再改，以最后一次为准；不属实的面商不计入面商率。"
      verdict={mayConfirmConsultation(actor, facts)}
    >
      <LoggedConsultation {...opened} />
      <ActForm action={confirmConsultationAction} hidden={{ consultationId: consultation.id }}>
        <ConfirmationFields />
        <SubmitButton>交回</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
