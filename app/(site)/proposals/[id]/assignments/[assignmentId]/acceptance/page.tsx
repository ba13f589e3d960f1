import { OnBehalf } from "@/components/assignment/on-behalf";
import { ScanInput } from "@/components/assignment/scan-input";
import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { acceptAction } from "@/lib/assignment/actions";
import { isOwnUnit, mayAccept } from "@/lib/assignment/policy";
import { aboutUnit, openAssignment } from "../../../open-assignment";

export const metadata = { title: "签收" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function AcceptancePage({ params }: Props) {
  const { actor, facts, assignment, unit, today } = await openAssignment(params);
  const own = isOwnUnit(actor, assignment);
  return (
    <ActPage
      file={facts}
      title="签收"
      note="签收以后由本单位办理，接下来联系提案者、当面商量。不属于本单位职责的不要签收，5个工作日内申请退回。"
      verdict={mayAccept(actor, facts, assignment)}
    >
      <ActForm action={acceptAction} hidden={aboutUnit(assignment)}>
        {own ? null : <OnBehalf of={unit} paper="签收单" />}
        <DateInput
          name="acceptedOn"
          label="签收日期"
          hint="不早于交办日期"
          defaultValue={today}
          max={today}
          required
        />
        <TextInput
          name="acceptedBy"
          label="签收人"
          hint={own ? "可以不填，不填的记本人" : "签收单上的姓名"}
          defaultValue={own ? actor.name : undefined}
        />
        {own ? null : <ScanInput label="签收单扫描件" />}
        <SubmitButton>{own ? "签收" : "代登记签收"}</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
