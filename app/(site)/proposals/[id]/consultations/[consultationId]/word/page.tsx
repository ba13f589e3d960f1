import { ActPage } from "@/components/case-file/act-page";
import { LoggedConsultation } from "@/components/consultation/logged-consultation";
import { EnteredWord } from "@/components/consultation/entered-word";
import { standing } from "@/lib/case-file/reading";
import { mayEnterWord } from "@/lib/consultation/policy";
import { openConsultation } from "../open-consultation";

export const metadata = { title: "代提案者登记" };

type Props = { params: Promise<{ id: string; consultationId: string }> };

export default async function EnteredWordPage({ params }: Props) {
  const opened = await openConsultation(params);
  const { actor, facts, consultation, today } = opened;
  const ownWord = standing(consultation.confirmations).at(-1)?.source === "OWN";
  return (
    <ActPage
      file={facts}
      title="代提案者登记面商意见"
      note="提案者在纸上或电话里说的由提案委代为登记，会注明，不算本人确认；本人以后在系统里说的为准。"
      verdict={mayEnterWord(actor, { ownWord })}
    >
      <LoggedConsultation {...opened} />
      <EnteredWord consultationId={consultation.id} today={today} />
    </ActPage>
  );
}
