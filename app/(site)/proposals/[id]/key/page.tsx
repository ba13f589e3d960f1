import { ActPage } from "@/components/case-file/act-page";
import { InstructionForm, OfficialForm } from "@/components/key-proposal/forms";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { chooseKeyAction } from "@/lib/key-proposal/actions";
import { mayChooseKey, mayNameOfficial, mayRecordInstruction } from "@/lib/key-proposal/policy";
import { yes } from "@/lib/verdict";
import { about, openFacts } from "../open-case";

export const metadata = { title: "重点提案" };

export default async function KeyPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  if (!facts.keySelection) {
    return (
      <ActPage
        file={facts}
        title="定为重点提案"
        note="主席会议遴选后登记。"
        verdict={mayChooseKey(actor, facts)}
      >
        <ActForm action={chooseKeyAction} hidden={about(facts)}>
          <DateInput
            name="chosenOn"
            label="主席会议确定日期"
            defaultValue={today}
            max={today}
            required
          />
          <SubmitButton>定为重点提案</SubmitButton>
        </ActForm>
      </ActPage>
    );
  }
  return (
    <ActPage
      file={facts}
      title="批示、领办和督办"
      note="批示是内部内容，不公开，提案者看不到。"
      verdict={yes}
    >
      <InstructionForm
        hidden={about(facts)}
        today={today}
        verdict={mayRecordInstruction(actor, facts)}
      />
      <OfficialForm
        hidden={about(facts)}
        part="LEAD"
        verdict={mayNameOfficial(actor, "LEAD", facts)}
      />
      <OfficialForm
        hidden={about(facts)}
        part="SUPERVISING"
        verdict={mayNameOfficial(actor, "SUPERVISING", facts)}
      />
    </ActPage>
  );
}
