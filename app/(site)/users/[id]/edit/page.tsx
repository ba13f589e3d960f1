import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { AccountFields } from "@/components/user/user-fields";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { editUserAction } from "@/lib/user/actions";
import { readManagedUser } from "@/lib/user/queries";

export const metadata = { title: "改账号" };

export default async function EditUserPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const user = await orNotFound(readManagedUser(actor, idOrNotFound((await params).id)));
  const crumbs = [
    { href: paths.users.list(), label: "账号" },
    { href: paths.users.show(user.id), label: user.name },
    { label: "改" },
  ];
  return (
    <>
      <PageHead above={<Breadcrumb items={crumbs} />} title={`改${user.name}的账号`} />
      <ActForm action={editUserAction} hidden={{ userId: user.id }}>
        <AccountFields account={user} />
        <SubmitButton>存</SubmitButton>
      </ActForm>
    </>
  );
}
