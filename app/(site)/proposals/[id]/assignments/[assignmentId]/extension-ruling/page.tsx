import { ActPage } from "@/components/case-file/act-page";
import { ExtensionFacts } from "@/components/extension/extension-facts";
import { ExtensionRulingFields } from "@/components/extension/extension-ruling-fields";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { ruleOnExtensionAction } from "@/lib/extension/actions";
import { presentDueOn } from "@/lib/extension/latest";
import { mayRuleOnExtension } from "@/lib/extension/policy";
import { isStaff } from "@/lib/proposal/policy";
import { aboutUnit, openAssignment } from "../../../open-assignment";

export const metadata = { title: "审延期申请" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ExtensionRulingPage({ params }: Props) {
  const { actor, facts, file, assignment, unit } = await openAssignment(params);
  const staff = isStaff(actor);
  const held = file.assignments.find(({ id }) => id === assignment.id);
  const due = presentDueOn(assignment);
  const stays = due ? `期限仍是${formatMonthDay(due)}` : "期限不变";
  return (
    <ActPage
      file={facts}
      title="审延期申请"
      note={`${unit}，${stays}。督查室先审，提案委同意以后期限才延。`}
      verdict={mayRuleOnExtension(actor, facts, assignment)}
    >
      {held ? <ExtensionFacts id={facts.id} assignment={held} mayCorrect={false} /> : null}
      <ActForm action={ruleOnExtensionAction} hidden={aboutUnit(assignment)}>
        <ExtensionRulingFields
          agreed={staff ? "从今天起按新期限计算" : "送提案委，提案委同意后才延"}
          refused={stays}
        />
        <SubmitButton>{staff ? "登记意见" : "送出意见"}</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
