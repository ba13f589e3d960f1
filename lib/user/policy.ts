import type { Actor } from "@/lib/actor";
import type { Role } from "@/lib/db/generated/enums";
import { no, type Verdict, yes } from "@/lib/verdict";

/** What a rule must know of an account. */
export type AccountFacts = {
  id: number;
  disabled: boolean;
  grants: { role: Role; unitId: number | null }[];
};

/** Accounts are the administrator's (handbook §2), or the shell's on the server itself. */
export function mayManageUsers(actor: Actor): Verdict {
  return actor.role === "administrator" || actor.role === "system"
    ? yes
    : no("账号由系统管理员管理。");
}

/** A new first password: by the administrator for anyone else, by a unit's head for its own clerks. */
export function mayIssueSlip(actor: Actor, account: AccountFacts): Verdict {
  if (account.id === actor.userId) return no("自己的密码请在“我的账号”里改。");
  if (account.disabled) return no("账号已停用，先恢复使用，再发新密码。");
  if (mayManageUsers(actor).may) return yes;
  if (actor.role !== "unitHead") return no("新密码由系统管理员发，或由本单位负责人发给经办人。");
  const own = account.grants.every(
    (grant) => grant.role === "unitClerk" && grant.unitId === actor.unitId,
  );
  return own && account.grants.length > 0
    ? yes
    : no("负责人只能给只在本单位经办的人发新密码，其他人请找系统管理员。");
}

/** `others`: administrators who could still sign in without this account. */
export function mayDisable(actor: Actor, account: AccountFacts, others: number): Verdict {
  const manages = mayManageUsers(actor);
  if (!manages.may) return manages;
  if (account.disabled) return no("账号已经停用。");
  if (account.id === actor.userId) return no("不能停用自己的账号，请另一位管理员来做。");
  return isAdministrator(account) && others === 0
    ? no("这是最后一位系统管理员，先把这个角色给别人。")
    : yes;
}

export function mayEnable(actor: Actor, account: AccountFacts): Verdict {
  const manages = mayManageUsers(actor);
  if (!manages.may) return manages;
  return account.disabled ? yes : no("账号没有停用。");
}

/** Taking a role away; the last administrator keeps theirs. */
export function mayRemoveRole(
  actor: Actor,
  account: AccountFacts,
  role: Role,
  others: number,
): Verdict {
  const manages = mayManageUsers(actor);
  if (!manages.may) return manages;
  if (role !== "administrator") return yes;
  if (account.id === actor.userId) return no("不能取消自己的管理员角色，请另一位管理员来做。");
  return others === 0 ? no("这是最后一位系统管理员，先把这个角色给别人。") : yes;
}

function isAdministrator(account: AccountFacts): boolean {
  return account.grants.some((grant) => grant.role === "administrator");
}
