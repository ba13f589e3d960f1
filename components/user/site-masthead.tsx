import { Masthead } from "@/components/shell/masthead";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { demoTodayOf } from "@/components/user/demo-today";
import { hasInbox, searches, sectionsFor } from "@/components/user/sections";
import { siteName } from "@/components/user/site-name";
import { paths } from "@/lib/paths";
import type { Office } from "@/lib/office/queries";
import { signOutAction, switchRoleAction } from "@/lib/sign-in/actions";
import type { SignedIn } from "@/lib/sign-in/queries";

type Props = {
  office: Office;
  signedIn: SignedIn;
  path: string;
  /** Unread notices of the acting role. */
  unread: number;
};

/** The head of a signed-in page: sections of the role, the person, their other roles, the demo's today. */
export function SiteMasthead({ office, signedIn, path, unread }: Props) {
  const { actor, roles, grantId, mustChangePassword } = signedIn;
  const acting = roles.find((role) => role.grantId === grantId)?.words ?? "";
  const locked = mustChangePassword;
  return (
    <Masthead
      name={siteName(office)}
      homeHref={paths.home}
      sections={locked ? [] : sectionsFor(actor.role, path)}
      searchAction={!locked && searches(actor.role) ? paths.register() : undefined}
      person={{ roleLabel: acting, name: actor.name }}
      roleSwitch={
        !locked && roles.length > 1 ? <RoleSwitch roles={roles} grantId={grantId} /> : undefined
      }
      demoToday={demoTodayOf(office)}
      signOut={
        <>
          {!locked && hasInbox(actor.role) ? (
            <a href={paths.inbox()}>
              消息{unread > 0 ? <b> {unread}</b> : null}
              {unread > 0 ? <span className="sr-only">条未读</span> : null}
            </a>
          ) : null}
          <a href={paths.account.show}>我的账号</a>
          <ActForm action={signOutAction} className="contents">
            <button type="submit">退出</button>
          </ActForm>
        </>
      }
    />
  );
}

function RoleSwitch({ roles, grantId }: { roles: SignedIn["roles"]; grantId: number }) {
  return (
    <ActForm action={switchRoleAction} label="换一个角色">
      <p className="note">一次只用一个角色办事。</p>
      {roles
        .filter((role) => role.grantId !== grantId)
        .map((role) => (
          <SubmitButton
            key={role.grantId}
            look="plain"
            wide
            name="grantId"
            value={String(role.grantId)}
          >
            换成{role.words}
          </SubmitButton>
        ))}
    </ActForm>
  );
}
