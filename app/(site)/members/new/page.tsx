import { notFound } from "next/navigation";
import { MemberFields } from "@/components/member/member-fields";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { createMemberAction } from "@/lib/member/actions";
import { mayManageMembers } from "@/lib/member/policy";
import { listSectors } from "@/lib/member/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "加一位委员" };

export default async function NewMemberPage() {
  const actor = await currentActor();
  if (!mayManageMembers(actor).may) notFound();
  const crumbs = [{ href: paths.members.list(), label: "委员" }, { label: "加一位" }];
  return (
    <>
      <PageHead above={<Breadcrumb items={crumbs} />} title="加一位委员" />
      <ActForm action={createMemberAction}>
        <MemberFields sectors={await listSectors(actor)} />
        <SubmitButton>加上</SubmitButton>
      </ActForm>
    </>
  );
}
