import { notFound } from "next/navigation";
import { ActPage } from "@/components/case-file/act-page";
import { ConsultationRecord } from "@/components/consultation/consultation-record";
import { ConfirmationFields } from "@/components/consultation/confirmation-fields";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmConsultationAction } from "@/lib/consultation/actions";
import { mayConfirmConsultation } from "@/lib/consultation/policy";
import { standing, unitName } from "@/lib/case-file/reading";
import { idOrNotFound } from "@/lib/found";
import { openFile } from "../../../open-case";

export const metadata = { title: "确认面商" };

type Props = { params: Promise<{ id: string; consultationId: string }> };

export default async function ConfirmationPage({ params }: Props) {
  const { actor, facts, file } = await openFile(params);
  const id = idOrNotFound((await params).consultationId);
  const assignment = standing(file.assignments).find((one) =>
    standing(one.consultations).some((consultation) => consultation.id === id),
  );
  const consultation = assignment?.consultations.find((one) => one.id === id);
  if (!assignment || !consultation) notFound();
  return (
    <ActPage
      file={facts}
      title="确认面商"
      note="以第一提案人的话为准，说过的可以再改，以最后一次为准；不属实的面商不计入面商率。"
      verdict={mayConfirmConsultation(actor, facts, consultation.source)}
    >
      <ConsultationRecord unit={unitName(assignment)} consultation={consultation} />
      <ActForm action={confirmConsultationAction} hidden={{ consultationId: id }}>
        <ConfirmationFields />
        <SubmitButton>交回</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
