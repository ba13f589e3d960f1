import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { commendAction } from "@/lib/commendation/actions";
import { mayCommend } from "@/lib/commendation/policy";
import { about, openFacts } from "../open-case";

export const metadata = { title: "登记表彰" };

export default async function CommendationPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  return (
    <ActPage
      file={facts}
      title="登记表彰"
      note="优秀提案等，由主席会议、常委会议等决定后登记；届次的积分规则里有表彰的，从表彰日起给第一提案人加分。"
      verdict={mayCommend(actor, facts)}
    >
      <ActForm action={commendAction} hidden={about(facts)}>
        <TextInput name="title" label="表彰的名称" hint="如优秀提案" required />
        <TextInput
          name="decidedBy"
          label="决定的会议或单位"
          hint="如市政协八届五次常委会议"
          required
        />
        <DateInput name="commendedOn" label="表彰日期" defaultValue={today} max={today} required />
        <SubmitButton>登记表彰</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
