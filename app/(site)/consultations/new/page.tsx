import { OnBehalf } from "@/components/assignment/on-behalf";
import { MeetingFields } from "@/components/consultation/meeting-fields";
import { MeetingCases } from "@/components/meeting/meeting-cases";
import { ChooseUnit } from "@/components/meeting/choose-unit";
import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { orNotFound } from "@/lib/found";
import { recordMeetingAction } from "@/lib/meeting/actions";
import { mayRecordMeeting } from "@/lib/meeting/policy";
import { readMeetingCases } from "@/lib/meeting/queries";
import { isStaff } from "@/lib/proposal/policy";
import { currentActor } from "@/lib/session";
import { listUnitOptions } from "@/lib/unit/queries";

export const metadata = { title: "登记面商（几件提案）" };

type Props = { searchParams: Promise<{ unit?: string; case?: string }> };

export default async function NewMeetingPage({ searchParams }: Props) {
  const actor = await currentActor();
  const asked = await searchParams;
  const staff = isStaff(actor);
  const unitId = staff ? Number(asked.unit) || 0 : (actor.unitId ?? 0);
  const verdict = mayRecordMeeting(actor, unitId);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const head = "一次面商，几件提案，一起登记";
  if (unitId === 0) {
    return (
      <>
        <PageHead title={head} />
        <ChooseUnit units={await listUnitOptions(actor)} />
      </>
    );
  }
  const { unit, cases } = await orNotFound(readMeetingCases(actor, unitId));
  return (
    <>
      <PageHead title={head} note={`${unit.name}；每件提案各记一次，由各自的第一提案人确认`} />
      {cases.length === 0 ? (
        <Empty title="没有在办的提案。">交办给{unit.name}的提案会出现在这里。</Empty>
      ) : (
        <ActForm action={recordMeetingAction}>
          {staff ? <OnBehalf of={unit.name} paper="面商记录" /> : null}
          <MeetingCases cases={cases} first={Number(asked.case) || null} />
          <MeetingFields today={actor.today} stage="DURING" onPaper={staff} />
          <SubmitButton>登记面商</SubmitButton>
        </ActForm>
      )}
    </>
  );
}
