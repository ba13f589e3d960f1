import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { paths } from "@/lib/paths";
import { ACCOUNT_THROTTLE } from "@/lib/sign-in/throttle";

type Props = {
  csrfToken: string;
  /** Where to go afterwards: an address of this site. */
  goTo: string;
  /** Why the last try was refused, with the login as it was typed. */
  refusal: { sentence: string; login: string } | null;
};

/** A plain form that posts to next-auth: it needs no script. */
export function SignInForm({ csrfToken, goTo, refusal }: Props) {
  return (
    <form action={paths.auth.password} method="post" className="form-stack">
      {refusal ? (
        <div role="alert">
          <Notice tone="late" title={refusal.sentence} />
        </div>
      ) : null}
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={goTo} />
      <TextInput
        name="login"
        label="账号或手机号"
        autoComplete="username"
        defaultValue={refusal?.login}
        // The page has this one purpose.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={!refusal?.login}
        required
      />
      <TextInput
        name="password"
        type="password"
        label="密码"
        autoComplete="current-password"
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={Boolean(refusal?.login)}
        required
      />
      <Button look="main" wide>
        登录
      </Button>
      <p className="note">
        连续输错{ACCOUNT_THROTTLE.wrong}次，账号锁定{ACCOUNT_THROTTLE.minutes}
        分钟。忘记密码，请找本单位联络员或提案委。
      </p>
    </form>
  );
}
