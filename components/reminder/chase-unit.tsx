import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { isLate, type OwedByUnit } from "@/lib/desk/owed";
import { remindUnitAction } from "@/lib/reminder/actions";

type Props = { group: OwedByUnit; reminded: ReadonlySet<number> };

/** One press chases a unit for all it is late with; what was chased today is said instead. */
export function ChaseUnit({ group: { unitId, unit, owed }, reminded }: Props) {
  const late = owed.filter((one) => isLate(one) && !one.most.step.waiting);
  const done = late.filter(({ most }) => reminded.has(most.step.assignmentId ?? 0)).length;
  if (late.length === 0)
    return <span className="note">{owed.some(isLate) ? "不催，正等审阅" : "还没到期"}</span>;
  if (done === late.length) return <span className="note">今天已催办</span>;
  return (
    <ActForm action={remindUnitAction} hidden={{ unitId }} label={`催办${unit}`}>
      <SubmitButton look="plain">
        催办{done > 0 ? `其余${late.length - done}件` : `${late.length}件`}
      </SubmitButton>
    </ActForm>
  );
}
