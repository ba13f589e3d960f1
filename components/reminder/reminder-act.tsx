import { PrintButton } from "@/components/register/print-button";
import { ActForm } from "@/components/ui/act-form";
import { ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AssignmentFacts } from "@/lib/proposal/facts";
import { remindNowAction } from "@/lib/reminder/actions";
import type { Verdict } from "@/lib/verdict";

type Props = { assignment: AssignmentFacts; unit: string; verdict: Verdict };

/** The act above the letter, or why it cannot be done now; the letter can be printed in any case. */
export function ReminderAct({ assignment, unit, verdict }: Props) {
  return (
    <>
      {verdict.may ? (
        <ActForm
          action={remindNowAction}
          hidden={{ assignmentId: assignment.id, seenStatus: assignment.status }}
        >
          <p>按下后{unit}的经办人和负责人会收到消息，一天一次。下面的催办单可以打印送达。</p>
          <SubmitButton>催办</SubmitButton>
        </ActForm>
      ) : (
        <Notice title="现在不能催办">{verdict.reason}</Notice>
      )}
      <ButtonRow>
        <PrintButton look="plain">打印催办单</PrintButton>
      </ButtonRow>
    </>
  );
}
