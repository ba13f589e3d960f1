import { ActForm } from "@/components/ui/act-form";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { currentSignedIn } from "@/lib/session";
import { changePasswordAction } from "@/lib/sign-in/actions";
import { PASSWORD_MIN } from "@/lib/user/password-rule";

export const metadata = { title: "改密码" };

export default async function PasswordPage() {
  const { mustChangePassword, login } = await currentSignedIn();
  return (
    <>
      <PageHead title={mustChangePassword ? "先换成自己的密码" : "改密码"} />
      {mustChangePassword ? (
        <Notice tone="soon" title="现在用的是别人发给您的首次密码。换成自己的，再办事。" />
      ) : null}
      <ActForm action={changePasswordAction}>
        <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
        <TextInput
          name="currentPassword"
          type="password"
          label={mustChangePassword ? "首次密码" : "现在的密码"}
          autoComplete="current-password"
        />
        <TextInput
          name="newPassword"
          type="password"
          label="新密码"
          hint={`至少${PASSWORD_MIN}位，字母、数字、汉字、空格都可以`}
          autoComplete="new-password"
        />
        <TextInput
          name="repeatedPassword"
          type="password"
          label="新密码，再填一遍"
          autoComplete="new-password"
        />
        <p className="note">改好以后，这个账号在别处的登录马上失效。</p>
        <SubmitButton>改密码</SubmitButton>
      </ActForm>
    </>
  );
}
