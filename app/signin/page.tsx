import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";

import { PageFrame } from "@/components/shell/page-frame";
import { PublicMasthead } from "@/components/shell/public-masthead";
import { SectionHead } from "@/components/ui/head";
import { demoTodayOf } from "@/components/user/demo-today";
import { DemoAccounts } from "@/components/user/demo-accounts";
import { SetUpNotice } from "@/components/user/set-up-notice";
import { SignInForm } from "@/components/user/sign-in-form";
import { SecrecyNotice } from "@/components/user/secrecy-notice";
import { siteName } from "@/components/user/site-name";
import { CSRF_COOKIE, csrfTokenOf } from "@/lib/auth-settings";
import { paths } from "@/lib/paths";
import { currentOffice, signedInOrNull } from "@/lib/session";
import { listDemoAccounts } from "@/lib/sign-in/queries";
import { readRefusalCode } from "@/lib/sign-in/refusal";

export const metadata: Metadata = { title: "登录" };

type Search = Promise<{ error?: string; from?: string; done?: string }>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { error, from, done } = await searchParams;
  if (await signedInOrNull()) redirect(paths.home);
  const [office, accounts] = await Promise.all([currentOffice(), listDemoAccounts()]);
  const csrfToken = csrfTokenOf((await cookies()).get(CSRF_COOKIE)?.value);
  // Only an address of this site: anything else leads to the first page.
  const goTo = from?.startsWith("/") && !from.startsWith("//") ? from : paths.home;
  const links = [{ href: paths.published.list, label: "公众查询已公开的提案" }];
  return (
    <PageFrame
      width="portal"
      masthead={
        <PublicMasthead
          large
          name={siteName(office)}
          links={links}
          demoToday={demoTodayOf(office)}
        />
      }
    >
      <h1 className="sr-only">登录{siteName(office)}</h1>
      <div className="grid grid-cols-[20rem_minmax(0,1fr)] gap-x-13 gap-y-8 text-m stacked:grid-cols-1">
        <section aria-labelledby="sign-in">
          <SectionHead title="登录" id="sign-in" />
          <SetUpNotice done={done === "setup"} open={office.name === ""} />
          <SignInForm csrfToken={csrfToken} goTo={goTo} refusal={readRefusalCode(error)} />
          <SecrecyNotice />
        </section>
        {accounts.length > 0 ? (
          <DemoAccounts accounts={accounts} csrfToken={csrfToken} goTo={goTo} />
        ) : null}
      </div>
    </PageFrame>
  );
}
