import { ActPage } from "@/components/case-file/act-page";
import { ReturnRequestFacts } from "@/components/return-request/return-request-facts";
import { RulingFields } from "@/components/return-request/ruling-fields";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { ruleOnReturnAction } from "@/lib/return-request/actions";
import { disputeNumber } from "@/lib/return-request/dispute";
import { mayRuleOnReturn } from "@/lib/return-request/policy";
import { listUnitOptions } from "@/lib/unit/queries";
import { aboutUnit, openAssignment } from "../../../open-assignment";

export const metadata = { title: "裁定申退" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ReturnRulingPage({ params }: Props) {
  const { actor, facts, file, assignment, unit } = await openAssignment(params);
  const dispute = disputeNumber(facts, assignment);
  const held = file.assignments.find(({ id }) => id === assignment.id);
  return (
    <ActPage
      file={facts}
      title="裁定申退"
      note={`${unit}，这件提案的第${dispute}次争议。改派从今天起算新单位的期限，原单位的经过和期限留下。`}
      verdict={mayRuleOnReturn(actor, facts, assignment)}
    >
      {held ? <ReturnRequestFacts assignment={held} /> : null}
      <ActForm action={ruleOnReturnAction} hidden={aboutUnit(assignment)}>
        <RulingFields
          dispute={dispute}
          units={await listUnitOptions(actor)}
          suggestedId={held?.returnRequests.at(-1)?.suggestedUnit?.id ?? null}
        />
        <SubmitButton>裁定</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
