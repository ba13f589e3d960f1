import { OnBehalf } from "@/components/assignment/on-behalf";
import { ActPage } from "@/components/case-file/act-page";
import { MeetingFields } from "@/components/consultation/meeting-fields";
import { OwnFields } from "@/components/consultation/own-fields";
import { PhoneLine } from "@/components/proposer-phone/phone-line";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { isOwnUnit } from "@/lib/assignment/policy";
import { recordConsultationAction } from "@/lib/consultation/actions";
import { mayRecordConsultation } from "@/lib/consultation/policy";
import { listProposerChoices } from "@/lib/consultation/queries";
import { likelyStage } from "@/lib/consultation/stage";
import { paths } from "@/lib/paths";
import { aboutUnit, openAssignment } from "../../../../open-assignment";

export const metadata = { title: "登记面商" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function NewConsultationPage({ params }: Props) {
  const { actor, facts, assignment, unit, today } = await openAssignment(params);
  const own = isOwnUnit(actor, assignment);
  return (
    <ActPage
      file={facts}
      title="登记面商"
      note={
        <>
          登记后第一提案人会确认是否属实；被否认的不算。一次面商了几件提案的，
          <a href={paths.newMeeting({ unit: own ? null : assignment.unitId, case: assignment.id })}>
            一起登记
          </a>
          。
        </>
      }
      verdict={mayRecordConsultation(actor, facts, assignment)}
    >
      <PhoneLine actor={actor} id={facts.id} />
      <ActForm action={recordConsultationAction} hidden={aboutUnit(assignment)}>
        {own ? null : <OnBehalf of={unit} paper="面商记录" />}
        <MeetingFields
          today={today}
          stage={likelyStage(assignment.reply?.on ?? null)}
          onPaper={!own}
        />
        <OwnFields proposers={await listProposerChoices(actor, facts.id)} />
        <SubmitButton>登记面商</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
