import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { dropAssistAction } from "@/lib/hand-over/actions";
import { mayDropAssist } from "@/lib/hand-over/policy";
import { aboutUnit, openAssignment } from "../../../open-assignment";

export const metadata = { title: "取消会办单位" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function RemovalPage({ params }: Props) {
  const { actor, facts, assignment, unit } = await openAssignment(params);
  return (
    <ActPage
      file={facts}
      title="取消会办单位"
      note={`取消${unit}。它已经登记的签收、联系和面商留在办理记录里，不再送会办意见。`}
      verdict={mayDropAssist(actor, facts, assignment)}
    >
      <ActForm action={dropAssistAction} hidden={aboutUnit(assignment)}>
        <TextArea
          name="reason"
          label="取消原因"
          hint="各承办单位会看到，最多500字"
          rows={3}
          required
        />
        <SubmitButton look="risk">取消会办单位</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
