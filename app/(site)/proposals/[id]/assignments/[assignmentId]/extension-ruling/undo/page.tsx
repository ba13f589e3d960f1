import { ActPage } from "@/components/case-file/act-page";
import { ExtensionFacts } from "@/components/extension/extension-facts";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { undoExtensionRulingAction } from "@/lib/extension/actions";
import { mayUndoExtensionRuling } from "@/lib/extension/policy";
import { lastRuling } from "@/lib/extension/ruling";
import { aboutUnit, openAssignment } from "../../../../open-assignment";

export const metadata = { title: "撤销延期意见" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ExtensionRulingUndoPage({ params }: Props) {
  const { actor, facts, file, assignment } = await openAssignment(params);
  const held = file.assignments.find(({ id }) => id === assignment.id);
  const last = lastRuling(assignment);
  const whose = last?.step === "office" ? "督查室" : "提案委";
  const follows =
    last?.step === "committee" && last.outcome === "AGREED" ? "，延期不算，回到以前的期限" : "";
  return (
    <ActPage
      file={facts}
      title="撤销延期意见"
      note={`${whose}的意见作废，申请重新等${whose}审${follows}。意见和原因留在办理记录里，已经告知的各方会收到通知。`}
      verdict={mayUndoExtensionRuling(actor, facts, assignment)}
    >
      {held ? <ExtensionFacts id={facts.id} assignment={held} mayCorrect={false} /> : null}
      <ActForm
        action={undoExtensionRulingAction}
        hidden={{ ...aboutUnit(assignment), step: last?.step }}
      >
        <TextArea
          name="reason"
          label="撤销的原因"
          hint="承办单位看得到，最多500字"
          rows={3}
          required
        />
        <SubmitButton look="risk">撤销意见</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
