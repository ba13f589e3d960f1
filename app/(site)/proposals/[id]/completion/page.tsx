import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { completeAfterTalkAction } from "@/lib/completion/actions";
import { mayCompleteAfterTalk } from "@/lib/completion/policy";
import { about, openFacts } from "../open-case";

export const metadata = { title: "约谈后办结" };

export default async function CompletionPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  return (
    <ActPage
      file={facts}
      title="约谈后办结"
      note="最后一轮仍不满意的，提案委约谈提案者和承办单位后办结。评价仍按不满意统计；满意的评价开封时自动办结，不用登记。"
      verdict={mayCompleteAfterTalk(actor, facts)}
    >
      <ActForm action={completeAfterTalkAction} hidden={about(facts)}>
        <DateInput
          name="talkedOn"
          label="约谈日期"
          hint="不早于评价开封，也是办结日期"
          defaultValue={today}
          max={today}
          required
        />
        <TextArea
          name="note"
          label="约谈情况"
          hint="双方怎么说、后面怎么办；双方都看得到，最多2000字"
          rows={6}
          required
        />
        <SubmitButton>登记约谈并办结</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
