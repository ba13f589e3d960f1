import { ActPage } from "@/components/case-file/act-page";
import { BuiltOn } from "@/components/correction/built-on";
import { ReturnRequestFacts } from "@/components/return-request/return-request-facts";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { undoReturnRulingAction } from "@/lib/return-request/actions";
import { builtOnRuling, mayUndoReturnRuling } from "@/lib/return-request/policy";
import { aboutUnit, openAssignment } from "../../../../open-assignment";

export const metadata = { title: "撤销申退裁定" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ReturnRulingUndoPage({ params }: Props) {
  const { actor, facts, file, assignment } = await openAssignment(params);
  const held = file.assignments.find(({ id }) => id === assignment.id);
  return (
    <ActPage
      file={facts}
      title="撤销申退裁定"
      note="裁定作废，申退重新等裁定；改派给别的单位的，那个单位不再承办。裁定和原因留在办理记录里，已经告知裁定的各方会收到通知。"
      verdict={mayUndoReturnRuling(actor, facts, assignment)}
    >
      {held ? <ReturnRequestFacts assignment={held} /> : null}
      <ActForm action={undoReturnRulingAction} hidden={aboutUnit(assignment)}>
        <BuiltOn built={builtOnRuling(facts, assignment)} />
        <TextArea
          name="reason"
          label="撤销的原因"
          hint="双方单位都看得到，最多500字"
          rows={3}
          required
        />
        <SubmitButton look="risk">撤销裁定</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
