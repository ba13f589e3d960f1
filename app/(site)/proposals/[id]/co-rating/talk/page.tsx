import { ActPage } from "@/components/case-file/act-page";
import { WhoseRating } from "@/components/co-rating/whose-rating";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { noteTalkAction } from "@/lib/co-rating/actions";
import { mayNoteTalk } from "@/lib/co-rating/policy";
import { about, openFacts } from "../../open-case";
import { openDissatisfied } from "../open-ratings";

export const metadata = { title: "登记沟通" };

export default async function CoRatingTalkPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  const { ratings, verdict } = await openDissatisfied(actor, facts, (who, _, one) =>
    mayNoteTalk(who, one),
  );
  return (
    <ActPage
      file={facts}
      title="登记沟通"
      note="附议人或并入提案的提案者不满意的，提案委和本人沟通后登记；办结和满意率不变。"
      verdict={verdict}
    >
      <ActForm action={noteTalkAction} hidden={about(facts)}>
        <WhoseRating ratings={ratings} />
        <DateInput
          name="talkedOn"
          label="沟通日期"
          hint="不早于评价开封"
          defaultValue={today}
          max={today}
          required
        />
        <TextArea
          name="talk"
          label="沟通情况"
          hint="怎么说的、后面怎么办；只有提案委看得到，最多2000字"
          rows={5}
          required
        />
        <SubmitButton>登记沟通</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
