import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { EndFields } from "@/components/user/end-fields";
import { EndOpen } from "@/components/user/end-open";
import { keepEndAction } from "@/lib/account-end/actions";
import { readWaiting } from "@/lib/account-end/queries";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { readOpenWork } from "@/lib/leaving/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { readManagedUser } from "@/lib/user/queries";

export const metadata = { title: "账号到期日" };

export default async function EndingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const user = await orNotFound(readManagedUser(actor, idOrNotFound((await params).id)));
  const [work, cases] = await Promise.all([
    readOpenWork(actor, user.id),
    readWaiting(actor, user.id),
  ]);
  const crumbs = [
    { href: paths.users.list(), label: "账号" },
    { href: paths.users.show(user.id), label: user.name },
    { label: "到期日" },
  ];
  return (
    <>
      <PageHead above={<Breadcrumb items={crumbs} />} title={`${user.name}的账号用到哪天`} />
      <EndOpen userId={user.id} work={work} cases={cases} />
      <ActForm action={keepEndAction} hidden={{ userId: user.id }}>
        <EndFields endsOn={user.endsOn} today={actor.today} />
        <SubmitButton>存</SubmitButton>
      </ActForm>
    </>
  );
}
