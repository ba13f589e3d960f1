import { PageFrame } from "@/components/shell/page-frame";
import { PublicMasthead } from "@/components/shell/public-masthead";
import { ActForm } from "@/components/ui/act-form";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { SetUpFields } from "@/components/user/set-up-fields";
import { siteName } from "@/components/user/site-name";
import { paths } from "@/lib/paths";
import { currentOffice } from "@/lib/session";
import { setUpAction } from "@/lib/set-up/actions";
import { isSetUpOpen } from "@/lib/set-up/queries";

export const metadata = { title: "首次设置", robots: "noindex", referrer: "no-referrer" as const };

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [open, office] = await Promise.all([isSetUpOpen(token), currentOffice()]);
  return (
    <PageFrame width="text" masthead={<PublicMasthead name={siteName(office)} />}>
      {open ? (
        <>
          <PageHead
            title="首次设置"
            note="填好以后，用这里的管理员账号登录，再建单位、委员和其他账号。"
          />
          <ActForm action={setUpAction} hidden={{ token }}>
            <SetUpFields />
            <SubmitButton>设置好，去登录</SubmitButton>
          </ActForm>
        </>
      ) : (
        <>
          <PageHead
            title="这个设置链接不能用了。"
            note="链接只能用一次，重新启动后也会换成新的。请用启动时最后打印的链接。"
          />
          <p>
            <a href={paths.signIn()}>去登录</a>
          </p>
        </>
      )}
    </PageFrame>
  );
}
