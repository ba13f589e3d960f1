import { CollectiveFields } from "@/components/member/collective-fields";
import { RegisterHistory } from "@/components/member/history";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { editCollectiveAction } from "@/lib/member/actions";
import { readCollective, readCollectiveHistory, readMemberChoices } from "@/lib/member/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "改集体提案者" };

export default async function EditCollectivePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const collective = await orNotFound(readCollective(actor, idOrNotFound((await params).id)));
  const crumbs = [{ href: paths.members.list(), label: "委员" }, { label: collective.name }];
  return (
    <>
      <PageHead above={<Breadcrumb items={crumbs} />} title={`改${collective.name}`} />
      <ActForm action={editCollectiveAction} hidden={{ collectiveId: collective.id }}>
        <CollectiveFields collective={collective} members={await readMemberChoices(actor)} />
        <SubmitButton>存</SubmitButton>
      </ActForm>
      <RegisterHistory steps={await readCollectiveHistory(actor, collective.id)} />
    </>
  );
}
