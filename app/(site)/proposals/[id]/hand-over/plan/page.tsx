import { ActPage } from "@/components/case-file/act-page";
import { HandOverFields } from "@/components/hand-over/hand-over-fields";
import { HandOverHelp } from "@/components/hand-over/hand-over-help";
import { ActForm } from "@/components/ui/act-form";
import { WithSide } from "@/components/ui/columns";
import { SubmitButton } from "@/components/ui/submit-button";
import { readEmployerNotes } from "@/lib/employer/queries";
import { listSimilarHandled, readLimitsFrom } from "@/lib/hand-over/queries";
import { savePlanAction } from "@/lib/hand-over-plan/actions";
import { mayPlan, sideOf } from "@/lib/hand-over-plan/policy";
import { readPlans } from "@/lib/hand-over-plan/queries";
import { listUnitOptions } from "@/lib/unit/queries";
import { about, openFile } from "../../open-case";

export const metadata = { title: "拟交办" };

export default async function PlanPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, file, today } = await openFile(params);
  const verdict = mayPlan(actor, facts);
  const [units, limits, similar, plans, employers] = await Promise.all([
    listUnitOptions(actor),
    readLimitsFrom(facts, today),
    listSimilarHandled(actor, facts),
    verdict.may ? readPlans(actor, facts.id) : { office: null, committee: null },
    readEmployerNotes(actor, [facts.id], { any: true }),
  ]);
  const suggests = sideOf(actor) === "COMMITTEE";
  const own = suggests ? plans.committee : (plans.office ?? plans.committee);
  return (
    <ActPage
      file={facts}
      title={suggests ? "建议承办单位" : "拟交办"}
      note={
        suggests
          ? "供督查室交办时参考；定承办单位的是督查室。"
          : "先存下办理方式和单位，以后和其他提案一批交办。期限从交办起算，单位现在还看不到。"
      }
      verdict={verdict}
    >
      <WithSide
        side={
          <HandOverHelp
            file={file}
            limits={limits}
            similar={similar}
            plans={plans}
            employers={employers.get(facts.id)}
          />
        }
      >
        <ActForm action={savePlanAction} hidden={about(facts)}>
          <HandOverFields units={units} plan={own} />
          <SubmitButton>{suggests ? "存为建议" : "存为拟交办"}</SubmitButton>
        </ActForm>
      </WithSide>
    </ActPage>
  );
}
