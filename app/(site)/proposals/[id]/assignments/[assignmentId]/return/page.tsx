import { PaperRequest } from "@/components/assignment/paper-request";
import { ActPage } from "@/components/case-file/act-page";
import { ReturnRequestFields } from "@/components/return-request/return-request-fields";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { isOwnUnit } from "@/lib/assignment/policy";
import { formatMonthDayWeekday } from "@/lib/calendar/plain-date";
import { requestReturnAction } from "@/lib/return-request/actions";
import { mayRequestReturn } from "@/lib/return-request/policy";
import { returnLimit } from "@/lib/return-request/queries";
import { listUnitOptions } from "@/lib/unit/queries";
import { aboutUnit, openAssignment } from "../../../open-assignment";

export const metadata = { title: "申退" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ReturnPage({ params }: Props) {
  const { actor, facts, assignment, unit } = await openAssignment(params);
  const own = isOwnUnit(actor, assignment);
  const limitOn = await returnLimit(facts, assignment.assignedOn);
  const until = limitOn ? `申退期限${formatMonthDayWeekday(limitOn)}。` : "";
  return (
    <ActPage
      file={facts}
      title="申退"
      note={`${until}一个单位对一件提案只能申退一次，由督查室裁定；裁定以前期限照常计算，不能自行转办。`}
      verdict={mayRequestReturn(actor, facts, assignment, limitOn)}
    >
      <ActForm action={requestReturnAction} hidden={aboutUnit(assignment)}>
        {own ? null : <PaperRequest unit={unit} paper="申退单" today={actor.today} />}
        <ReturnRequestFields units={await listUnitOptions(actor)} />
        <SubmitButton>{own ? "提出申退" : "代登记申退"}</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
