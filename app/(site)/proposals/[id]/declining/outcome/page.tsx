import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { recordOutcomeAction } from "@/lib/disposition/actions";
import { declineOf, mayRecordOutcome } from "@/lib/disposition/policy";
import { DISPOSITION_LABEL } from "@/lib/review/labels";
import { about, openFacts } from "../../open-case";

export const metadata = { title: "登记去向结果" };

export default async function OutcomePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  const disposition = declineOf(facts)?.disposition;
  return (
    <ActPage
      file={facts}
      title="登记去向结果"
      note={`${disposition ? `不予立案，${DISPOSITION_LABEL[disposition]}。` : ""}结果提案者会看到，也会收到通知。`}
      verdict={mayRecordOutcome(actor, facts)}
    >
      <ActForm action={recordOutcomeAction} hidden={about(facts)}>
        <DateInput
          name="happenedOn"
          label="结果日期"
          hint="不早于审查日期"
          defaultValue={today}
          max={today}
          required
        />
        <TextInput name="receiver" label="去了哪里" hint="收到的单位，如：市信访局" required />
        <TextInput name="number" label="编号" hint="有编号的填，如：社情民意第12期" />
        <TextArea name="text" label="结果" hint="提案者会看到，最多500字" rows={4} required />
        <SubmitButton>登记去向结果</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
