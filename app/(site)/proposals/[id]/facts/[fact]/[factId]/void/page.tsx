import { ActPage } from "@/components/case-file/act-page";
import { BuiltOn } from "@/components/correction/built-on";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { formatLong } from "@/lib/calendar/plain-date";
import { voidFactAction } from "@/lib/correction/actions";
import { type FactParams, openFact } from "../open-fact";

export const metadata = { title: "作废" };

export default async function VoidPage({ params }: { params: FactParams }) {
  const { facts, fact, hidden } = await openFact(params);
  return (
    <ActPage
      voids
      file={facts}
      title={`作废${fact.label}`}
      note={`${fact.day ? `${formatLong(fact.day)}的` : ""}这条${fact.label}不再算数，状态、期限和数字随着改；记录和原因留在办理记录里，不会删。只是日期或文字有误的，请用更正。`}
      verdict={fact.void}
    >
      <ActForm action={voidFactAction} hidden={hidden}>
        <BuiltOn built={fact.built} />
        <TextArea
          name="reason"
          label="作废的原因"
          hint="看得到提案的人都看得到，最多500字"
          rows={3}
          required
        />
        <SubmitButton look="risk">作废</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
