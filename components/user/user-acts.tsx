import { ActForm } from "@/components/ui/act-form";
import { Button, ButtonRow, LinkButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { endAccountAction } from "@/lib/leaving/actions";
import { paths } from "@/lib/paths";
import { enableUserAction, removeRoleAction } from "@/lib/user/actions";
import type { UserRow } from "@/lib/user/queries";
import type { Verdict } from "@/lib/verdict";

/** `open`: how many things the person has in hand, which are moved before the account ends. */
type Props = { user: UserRow; slip: Verdict; disable: Verdict; end: Verdict; open: number };

/** What can be done with an account, each with its reason when it cannot. */
export function UserActs({ user, slip, disable, end, open }: Props) {
  return (
    <ButtonRow>
      <LinkButton href={paths.users.edit(user.id)}>改姓名、账号</LinkButton>
      {slip.may ? (
        <LinkButton href={paths.users.slip(user.id)}>发新密码</LinkButton>
      ) : (
        <Button unusable={slip.reason}>发新密码</Button>
      )}
      {end.may ? (
        <LinkButton href={paths.users.ending(user.id)}>
          {user.endsOn ? "改到期日" : "定到期日"}
        </LinkButton>
      ) : (
        <Button unusable={end.reason}>定到期日</Button>
      )}
      {user.disabledAt ? (
        <ActForm
          action={enableUserAction}
          hidden={{ userId: user.id }}
          className="contents"
          label="恢复使用"
        >
          <SubmitButton look="plain">恢复使用</SubmitButton>
        </ActForm>
      ) : disable.may && open > 0 ? (
        <LinkButton href={paths.users.leaving(user.id)}>离岗移交{open}项，再停用</LinkButton>
      ) : disable.may ? (
        <ActForm
          action={endAccountAction}
          hidden={{ userId: user.id }}
          className="contents"
          label="停用"
        >
          <SubmitButton look="risk">停用，马上退出</SubmitButton>
        </ActForm>
      ) : (
        <Button look="risk" unusable={disable.reason}>
          停用
        </Button>
      )}
    </ButtonRow>
  );
}

/** The account's roles, each with a button that takes it away. */
export function RoleList({ roles }: { roles: { id: number; words: string; remove: Verdict }[] }) {
  return (
    <ul className="stack">
      {roles.map(({ id, words, remove }) => (
        <li key={id} className="button-row">
          <b>{words}</b>
          {remove.may ? (
            <ActForm
              action={removeRoleAction}
              hidden={{ grantId: id }}
              className="contents"
              label={`取消${words}`}
            >
              <SubmitButton look="plain">取消这个角色</SubmitButton>
            </ActForm>
          ) : (
            <Button unusable={remove.reason}>取消这个角色</Button>
          )}
        </li>
      ))}
    </ul>
  );
}
