import { OnBehalf } from "@/components/assignment/on-behalf";
import { ActPage } from "@/components/case-file/act-page";
import { PhoneLine } from "@/components/proposer-phone/phone-line";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { recordContactAction } from "@/lib/assignment/actions";
import { isOwnUnit, mayRecordContact } from "@/lib/assignment/policy";
import { aboutUnit, openAssignment } from "../../../../open-assignment";

export const metadata = { title: "登记联系" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function NewContactPage({ params }: Props) {
  const { actor, facts, assignment, unit, today } = await openAssignment(params);
  const own = isOwnUnit(actor, assignment);
  return (
    <ActPage
      file={facts}
      title="登记联系"
      note="电话、信函、微信是沟通，算作首次联系，不算面商。当面商量的请登记面商。"
      verdict={mayRecordContact(actor, facts, assignment)}
    >
      <PhoneLine actor={actor} id={facts.id} />
      <ActForm action={recordContactAction} hidden={aboutUnit(assignment)}>
        {own ? null : <OnBehalf of={unit} />}
        <DateInput
          name="contactedOn"
          label="联系日期"
          hint="不早于交办日期"
          defaultValue={today}
          max={today}
          required
        />
        <TextArea
          name="note"
          label="联系内容"
          hint="怎么联系的、说了什么，最多500字"
          rows={4}
          required
        />
        <SubmitButton>登记联系</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
