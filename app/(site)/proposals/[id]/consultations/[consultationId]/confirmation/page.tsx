import { ActPage } from "@/components/case-file/act-page";
import { ConsultationRecord } from "@/components/consultation/consultation-record";
import { ConfirmationFields } from "@/components/consultation/confirmation-fields";
import { EnteredWord } from "@/components/consultation/entered-word";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { standing, unitName } from "@/lib/case-file/reading";
import { mayConfirmConsultation, mayEnterWord } from "@/lib/consultation/policy";
import { confirmConsultationAction } from "@/lib/consultation-word/actions";
import { isStaff } from "@/lib/proposal/policy";
import { openConsultation } from "../open-consultation";

export const metadata = { title: "确认面商" };

type Props = { params: Promise<{ id: string; consultationId: string }> };

export default async function ConfirmationPage({ params }: Props) {
  const { actor, facts, assignment, consultation, today } = await openConsultation(params);
  const ownWord = standing(consultation.confirmations).at(-1)?.source === "OWN";
  const staff = isStaff(actor);
  return (
    <ActPage
      file={facts}
      title="确认面商"
      note={
        staff
          ? "提案者在纸上或电话里说的由提案委代为登记，会注明，不算本人确认；本人以后在系统里说的为准。"
          : "以第一提案人的话为准，说过的可以再改，以最后一次为准；不属实的面商不计入面商率。"
      }
      verdict={staff ? mayEnterWord(actor, { ownWord }) : mayConfirmConsultation(actor, facts)}
    >
      <div className="mb-5 max-w-[46rem] bg-tint p-4">
        <ConsultationRecord
          actor={actor}
          proposalId={facts.id}
          unit={unitName(assignment)}
          consultation={consultation}
        />
      </div>
      {staff ? (
        <EnteredWord consultationId={consultation.id} today={today} />
      ) : (
        <ActForm action={confirmConsultationAction} hidden={{ consultationId: consultation.id }}>
          <ConfirmationFields />
          <SubmitButton>交回</SubmitButton>
        </ActForm>
      )}
    </ActPage>
  );
}
