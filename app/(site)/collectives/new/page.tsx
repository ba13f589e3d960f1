import { notFound } from "next/navigation";
import { CollectiveFields } from "@/components/member/collective-fields";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { createCollectiveAction } from "@/lib/member/actions";
import { mayManageMembers } from "@/lib/member/policy";
import { readMemberChoices } from "@/lib/member/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "加一个集体" };

export default async function NewCollectivePage() {
  const actor = await currentActor();
  if (!mayManageMembers(actor).may) notFound();
  const crumbs = [{ href: paths.members.list(), label: "委员" }, { label: "加一个集体" }];
  return (
    <>
      <PageHead above={<Breadcrumb items={crumbs} />} title="加一个集体" />
      <ActForm action={createCollectiveAction}>
        <CollectiveFields members={await readMemberChoices(actor)} />
        <SubmitButton>加上</SubmitButton>
      </ActForm>
    </>
  );
}
