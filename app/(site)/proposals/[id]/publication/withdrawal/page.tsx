import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { paths } from "@/lib/paths";
import { withdrawPublicationAction } from "@/lib/publication/actions";
import { mayWithdrawPublication } from "@/lib/publication/policy";
import { about, openFacts } from "../../open-case";

export const metadata = { title: "撤下公开" };

export default async function WithdrawalPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  return (
    <ActPage
      file={facts}
      title="撤下公开"
      note={
        <>
          撤下以后<a href={paths.published.show(facts.id)}>公开的页面</a>
          立刻看不到；曾经上过网仍是事实，上网率照算到今天。以后可以再上网。
        </>
      }
      verdict={mayWithdrawPublication(actor, facts)}
    >
      <ActForm action={withdrawPublicationAction} hidden={about(facts)}>
        <TextArea
          name="reason"
          label="撤下原因"
          hint="留在办理记录里，最多500字"
          rows={3}
          required
        />
        <SubmitButton look="risk">撤下公开</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
