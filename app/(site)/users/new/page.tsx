import { headers } from "next/headers";

import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { siteName } from "@/components/user/site-name";
import { EndFields } from "@/components/user/end-fields";
import { SlipForm } from "@/components/user/slip-form";
import { AccountFields, RoleFields } from "@/components/user/user-fields";
import { orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";
import { currentActor, currentOffice } from "@/lib/session";
import { createAccountAction } from "@/lib/account-end/actions";
import { listHolders } from "@/lib/user/queries";

export const metadata = { title: "新建账号" };

export default async function NewUserPage() {
  const actor = await currentActor();
  const [holders, office, sent] = await Promise.all([
    orNotFound(listHolders(actor)),
    currentOffice(),
    headers(),
  ]);
  return (
    <>
      <PageHead
        above={
          <Breadcrumb items={[{ href: paths.users.list(), label: "账号" }, { label: "新建" }]} />
        }
        title="新建一个账号"
        note="建好以后显示一张账号条，上面有首次密码。"
      />
      <SlipForm
        action={createAccountAction}
        address={publicUrl(sent)}
        siteName={siteName(office)}
        backTo={{ href: paths.users.list(), label: "回到账号" }}
      >
        <AccountFields />
        <RoleFields holders={holders} />
        <EndFields optional />
        <SubmitButton>建账号</SubmitButton>
      </SlipForm>
    </>
  );
}
