import { notFound } from "next/navigation";
import { ActPage } from "@/components/case-file/act-page";
import { RatingValues } from "@/components/case-file/rating-values";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmRatingAction } from "@/lib/feedback/actions";
import { mayConfirmRating } from "@/lib/feedback/policy";
import { readRatings } from "@/lib/feedback/queries";
import { idOrNotFound } from "@/lib/found";
import { about, openFacts } from "../../../open-case";

export const metadata = { title: "核实评价" };

type Props = { params: Promise<{ id: string; feedbackId: string }> };

export default async function RatingConfirmationPage({ params }: Props) {
  const { actor, facts } = await openFacts(params);
  const id = idOrNotFound((await params).feedbackId);
  const rating = (await readRatings(actor, facts.id)).find((one) => one.id === id);
  if (!rating) notFound();
  const { source, confirmedOn } = rating;
  return (
    <ActPage
      file={facts}
      title="核实评价"
      note="评价是从目录导入的。提案者本人核实，或提案委对照手里的征询意见表核实；核实以后计入本人确认的评价。"
      verdict={mayConfirmRating(actor, facts, { source, confirmed: confirmedOn !== null })}
    >
      <RatingValues rating={rating} />
      <ActForm action={confirmRatingAction} hidden={{ ...about(facts), feedbackId: id }}>
        <SubmitButton>内容属实</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
