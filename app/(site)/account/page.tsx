import { ActForm } from "@/components/ui/act-form";
import { ButtonRow, LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHead, SectionHead } from "@/components/ui/head";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmailInput } from "@/components/user/user-fields";
import { paths } from "@/lib/paths";
import { currentActor, currentSignedIn } from "@/lib/session";
import { changeEmailAction, chooseThemeAction } from "@/lib/sign-in/actions";

export const metadata = { title: "我的账号" };

const THEMES = [
  { value: "light", label: "浅色" },
  { value: "dark", label: "深色" },
];

export default async function AccountPage() {
  await currentActor();
  const { actor, login, email, roles, theme } = await currentSignedIn();
  return (
    <>
      <PageHead title="我的账号" />
      <DefinitionList
        look="grid"
        items={[
          { term: "姓名", value: actor.name },
          { term: "账号", value: login },
          { term: "角色", value: roles.map((role) => role.words).join("、") },
        ]}
      />
      <div className="mt-3">
        <ButtonRow>
          <LinkButton href={paths.account.password}>改密码</LinkButton>
          <LinkButton href={paths.account.deputies}>请人代办</LinkButton>
          <LinkButton href={paths.account.calendarFeed}>日历订阅</LinkButton>
          {roles.length > 1 ? <LinkButton href={paths.account.role}>换角色</LinkButton> : null}
        </ButtonRow>
      </div>
      <SectionHead title="邮箱" note="未读消息每天汇总成一封邮件发到这里；空着就只在“消息”里看" />
      <ActForm action={changeEmailAction}>
        <EmailInput email={email} />
        <SubmitButton look="plain">存邮箱</SubmitButton>
      </ActForm>
      <SectionHead title="显示" />
      <ActForm action={chooseThemeAction}>
        <RadioRow name="theme" legend="底色" options={THEMES} defaultValue={theme} />
        <SubmitButton look="plain">换底色</SubmitButton>
      </ActForm>
    </>
  );
}
