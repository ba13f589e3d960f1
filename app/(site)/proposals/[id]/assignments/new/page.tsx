import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { addAssistAction } from "@/lib/hand-over/actions";
import { mayAddAssist } from "@/lib/hand-over/policy";
import { readLimitsFrom } from "@/lib/hand-over/queries";
import { listUnitOptions } from "@/lib/unit/queries";
import { about, openFacts } from "../../open-case";

export const metadata = { title: "增加会办单位" };

export default async function AddAssistPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  const [units, limits] = await Promise.all([listUnitOptions(actor), readLimitsFrom(facts, today)]);
  const opinion = limits.find(({ step }) => step === "ASSIST_OPINION");
  return (
    <ActPage
      file={facts}
      title="增加会办单位"
      note={`它的期限从增加的第二天起算，今天增加的会办意见${opinion ? formatMonthDay(opinion.dueOn) : ""}到期；主办单位的期限不变。`}
      verdict={mayAddAssist(actor, facts)}
    >
      <ActForm action={addAssistAction} hidden={about(facts)}>
        <Select
          name="unitId"
          label="会办单位"
          options={units}
          emptyLabel="选一个单位"
          defaultValue=""
          required
        />
        <DateInput
          name="addedOn"
          label="增加日期"
          hint="不早于交办日期"
          defaultValue={today}
          max={today}
          required
        />
        <SubmitButton>增加会办单位</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
