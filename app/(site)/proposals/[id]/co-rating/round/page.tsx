import { ActPage } from "@/components/case-file/act-page";
import { WhoseRating } from "@/components/co-rating/whose-rating";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { beginRoundForAction } from "@/lib/co-rating/actions";
import { mayBeginRound } from "@/lib/co-rating/policy";
import { about, openFacts } from "../../open-case";
import { openDissatisfied } from "../open-ratings";

export const metadata = { title: "重新办理" };

export default async function CoRatingRoundPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  const { ratings, verdict } = await openDissatisfied(actor, facts, mayBeginRound);
  return (
    <ActPage
      file={facts}
      title="重新办理"
      note={`因附议人不满意，请原来的承办单位从今天起重新办理${facts.completion ? "；已有的办结作废，留在经过里" : ""}。这一轮的答复和评价不变。`}
      verdict={verdict}
    >
      <ActForm action={beginRoundForAction} hidden={about(facts)}>
        <WhoseRating ratings={ratings} />
        <TextArea
          name="reason"
          label="重新办理的原因"
          hint="承办单位和提案者看得到，不要抄录评价内容，最多500字"
          rows={4}
          required
        />
        <SubmitButton look="risk">重新办理</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
