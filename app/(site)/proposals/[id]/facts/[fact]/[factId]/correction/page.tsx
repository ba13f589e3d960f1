import { ActPage } from "@/components/case-file/act-page";
import { BuiltOn } from "@/components/correction/built-on";
import { CorrectionField } from "@/components/correction/correction-field";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { correctFactAction } from "@/lib/correction/actions";
import { type FactParams, openFact } from "../open-fact";

export const metadata = { title: "更正" };

export default async function CorrectionPage({ params }: { params: FactParams }) {
  const { facts, fact, hidden } = await openFact(params);
  return (
    <ActPage
      file={facts}
      title={`更正${fact.label}`}
      note="原来的记录作废、留在办理记录里，新的一条代替它；状态、期限和数字随着改。"
      verdict={fact.correct}
    >
      <ActForm action={correctFactAction} hidden={hidden}>
        <BuiltOn built={fact.built} />
        {fact.fields.map((field) => (
          <CorrectionField key={field.name} field={field} />
        ))}
        {fact.needsReason ? (
          <TextArea name="reason" label="更正的原因" hint="最多500字" rows={2} required />
        ) : null}
        <SubmitButton>更正</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
