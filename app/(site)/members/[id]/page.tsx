import { RegisterHistory } from "@/components/member/history";
import { MemberFields } from "@/components/member/member-fields";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { editMemberAction } from "@/lib/member/actions";
import { listSectors, readMember, readMemberHistory } from "@/lib/member/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "改委员" };

export default async function EditMemberPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const member = await orNotFound(readMember(actor, idOrNotFound((await params).id)));
  const crumbs = [{ href: paths.members.list(), label: "委员" }, { label: member.name }];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title={`改${member.name}`}
        note="已提交的提案照提交时的界别、单位、职务，不随这里改变"
      />
      <ActForm action={editMemberAction} hidden={{ memberId: member.id }}>
        <MemberFields member={member} sectors={await listSectors(actor)} />
        <SubmitButton>存</SubmitButton>
      </ActForm>
      <RegisterHistory steps={await readMemberHistory(actor, member.id)} />
    </>
  );
}
