import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { undoHandOverAction } from "@/lib/hand-over/actions";
import { mayUndoHandOver } from "@/lib/hand-over/policy";
import { about, openFacts } from "../../open-case";

export const metadata = { title: "撤销交办" };

export default async function UndoHandOverPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  return (
    <ActPage
      file={facts}
      title="撤销交办"
      note="提案回到已立案，各单位的待办里不再有它，期限作废；原来的交办和原因留在办理记录里。"
      verdict={mayUndoHandOver(actor, facts)}
    >
      <ActForm action={undoHandOverAction} hidden={about(facts)}>
        <TextArea
          name="reason"
          label="撤销原因"
          hint="承办单位会看到，最多500字"
          rows={3}
          required
        />
        <SubmitButton look="risk">撤销交办</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
