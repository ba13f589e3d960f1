import { ActPage } from "@/components/case-file/act-page";
import { HandOverFields } from "@/components/hand-over/hand-over-fields";
import { HandOverHelp } from "@/components/hand-over/hand-over-help";
import { ActForm } from "@/components/ui/act-form";
import { WithSide } from "@/components/ui/columns";
import { SubmitButton } from "@/components/ui/submit-button";
import { handOverAction } from "@/lib/hand-over/actions";
import { mayHandOver } from "@/lib/hand-over/policy";
import { readEmployerNotes } from "@/lib/employer/queries";
import { listSimilarHandled, readLimitsFrom } from "@/lib/hand-over/queries";
import { readPlans } from "@/lib/hand-over-plan/queries";
import { listUnitOptions } from "@/lib/unit/queries";
import { about, openFile } from "../open-case";

export const metadata = { title: "交办" };

export default async function HandOverPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, file, today } = await openFile(params);
  const verdict = mayHandOver(actor, facts);
  const [units, limits, similar, plans, employers] = await Promise.all([
    listUnitOptions(actor),
    readLimitsFrom(facts, today),
    listSimilarHandled(actor, facts),
    verdict.may ? readPlans(actor, facts.id) : { office: null, committee: null },
    readEmployerNotes(actor, [facts.id], { any: true }),
  ]);
  return (
    <ActPage
      file={facts}
      title="交办"
      note="交办以后承办单位在待办里看到，期限从交办的第二天起算。没有单位签收以前可以撤销。"
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
        <ActForm action={handOverAction} hidden={about(facts)}>
          <HandOverFields units={units} today={today} plan={plans.office ?? plans.committee} />
          <SubmitButton>交办</SubmitButton>
        </ActForm>
      </WithSide>
    </ActPage>
  );
}
