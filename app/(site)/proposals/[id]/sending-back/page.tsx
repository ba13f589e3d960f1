import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { mayMove } from "@/lib/proposal/policy";
import { sendBackAction } from "@/lib/review/actions";
import { about, openFacts } from "../open-case";

export const metadata = { title: "退回修改" };

export default async function SendingBackPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  return (
    <ActPage
      file={facts}
      title="退回修改"
      note="提案者看到意见，修改后可以再提交。"
      verdict={mayMove(actor, "sendBack", facts)}
    >
      <ActForm action={sendBackAction} hidden={about(facts)}>
        <DateInput name="decidedOn" label="退回日期" defaultValue={today} max={today} required />
        <TextArea name="reason" label="修改意见" hint="提案者会看到，最多500字" rows={5} required />
        <SubmitButton>退回修改</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
