import type { Actor } from "@/lib/actor";
import type { Role } from "@/lib/db/generated/enums";
import { mayManageUsers } from "@/lib/user/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** What the rule must know of an account. */
export type EndFacts = {
  id: number;
  /** Closed by hand, not by its date. */
  closed: boolean;
  isAdministrator: boolean;
};

type Known = {
  id: number;
  disabledAt: Date | null;
  endsOn: unknown;
  grants: readonly { role: Role }[];
};

/** What has an end by date was not closed by hand, but is in use or ended by it. */
export function endFactsOf({ id, disabledAt, endsOn, grants }: Known): EndFacts {
  return {
    id,
    closed: disabledAt !== null && endsOn === null,
    isAdministrator: grants.some(({ role }) => role === "administrator"),
  };
}

/** 到期日: set, moved or taken back. `others`: administrators in use whose account has no end. */
export function mayKeepEnd(actor: Actor, account: EndFacts, others: number): Verdict {
  const manages = mayManageUsers(actor);
  if (!manages.may) return manages;
  if (account.id === actor.userId) return no("自己账号的到期日请另一位管理员来定。");
  if (account.closed) return no("账号已停用，先恢复使用，再定到期日。");
  return account.isAdministrator && others === 0
    ? no("这是最后一位没有到期日的系统管理员，先把这个角色给别人。")
    : yes;
}
