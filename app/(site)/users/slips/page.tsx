import { headers } from "next/headers";

import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { AccountPlanView } from "@/components/user/account-plan";
import { DirectoryFilter } from "@/components/user/directory-filter";
import { siteName } from "@/components/user/site-name";
import { SlipForm } from "@/components/user/slip-form";
import { createAccountsAction } from "@/lib/directory/actions";
import { parseChosen, wantedOf } from "@/lib/directory/chosen";
import { planAccounts } from "@/lib/directory/plan";
import { readDirectories } from "@/lib/directory/queries";
import { orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";
import { currentActor, currentOffice } from "@/lib/session";

export const metadata = { title: "按名册建账号" };

const TRAIL = [{ href: paths.users.list(), label: "账号" }, { label: "按名册建" }];

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SlipsPage({ searchParams }: { searchParams: Search }) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  const chosen = parseChosen(params);
  const directories = await orNotFound(readDirectories(actor));
  const plan = planAccounts(directories, chosen);
  const count = plan.create.length;
  return (
    <>
      <PageHead
        above={<Breadcrumb items={TRAIL} />}
        title="按名册建账号"
        note="承办单位、委员、集体联络员一次建好；已经有账号的不再建。"
      />
      <div className="no-print mb-4">
        <DirectoryFilter chosen={chosen} />
      </div>
      <SlipForm
        action={createAccountsAction}
        hidden={{ ...wantedOf(chosen), seenCount: count }}
        address={publicUrl(await headers())}
        siteName={siteName(await currentOffice())}
        backTo={{ href: paths.users.list(), label: "回到账号" }}
      >
        {count + plan.extend.length > 0 ? (
          <SubmitButton pendingLabel="正在建，要几秒钟……">{`建${count}个账号，出账号条`}</SubmitButton>
        ) : (
          <Notice title="没有要建的账号：名册里的人都有了。" />
        )}
      </SlipForm>
      <div className="no-print">
        <AccountPlanView plan={plan} />
      </div>
    </>
  );
}
