import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AnsweredForm } from "@/components/mailing/answered-form";
import { SettingsFields } from "@/components/mailing/settings-fields";
import { ActForm } from "@/components/ui/act-form";
import { LinkButton } from "@/components/ui/button";
import { PageHead, SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { gatherNowAction, saveMailSettingsAction, sendTestMailAction } from "@/lib/mailing/actions";
import { hourInWords } from "@/lib/mailing/hour";
import { mayManageMail } from "@/lib/mailing/policy";
import { readMailSettings } from "@/lib/mailing/queries";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";
import { currentActor } from "@/lib/session";

export const metadata = { title: "邮件" };

export default async function MailSettingsPage() {
  const actor = await currentActor();
  if (!mayManageMail(actor).may) notFound();
  const settings = await readMailSettings(actor);
  const note = settings?.enabled
    ? `已启用：未读消息每天${hourInWords(settings.gatherAt)}汇总成一封邮件。`
    : "没有启用：消息只在站内的“消息”里，别的都照常。";
  return (
    <>
      <PageHead
        title="邮件"
        note={note}
        side={<LinkButton href={paths.mail.sent()}>已发邮件</LinkButton>}
      />
      <SectionHead title="邮件服务器" note="单位邮箱的SMTP设置，问网管或邮箱服务商" />
      <AnsweredForm action={saveMailSettingsAction} label="邮件服务器">
        <SettingsFields settings={settings} siteUrl={publicUrl(await headers())} />
        <SubmitButton>存邮件设置</SubmitButton>
      </AnsweredForm>
      {settings ? (
        <>
          <SectionHead title="试一试" note="用存好的设置发，没有启用也可以" />
          <AnsweredForm action={sendTestMailAction} label="试一试">
            <TextInput name="to" type="email" label="收测试邮件的邮箱" autoComplete="email" />
            <SubmitButton look="plain" pendingLabel="正在发送…">
              发送测试邮件
            </SubmitButton>
          </AnsweredForm>
        </>
      ) : null}
      {settings?.enabled ? (
        <>
          <SectionHead title="今天的邮件" note="每人每天最多一封" />
          <ActForm action={gatherNowAction} label="今天的邮件">
            <SubmitButton look="plain">现在就汇总发送</SubmitButton>
          </ActForm>
        </>
      ) : null}
    </>
  );
}
