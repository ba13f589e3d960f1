import { dayInShanghai, formatLong } from "@/lib/calendar/plain-date";
import { Refusal } from "@/lib/errors";

/** Why a sign-in was refused. The page's address carries the code, never a sentence that somebody could put there. */
export const SIGN_IN_REFUSALS = {
  wrong: () => "账号或密码不对。核对后再输；忘记密码，请找本单位联络员或提案委。",
  locked: (until: Date | null) =>
    `密码连续输错次数太多，已锁定。${clockOf(until) || "15分钟"}以后再试。`,
  disabled: () => "这个账号已经停用。要恢复使用，请找系统管理员。",
  ended: (on: Date | null) =>
    `这个账号${on ? `已于${formatLong(dayInShanghai(on))}到期` : "已经到期"}，从第二天起不能登录。还需要用，请找系统管理员改到期日。`,
  roleless: () => "这个账号还没有角色，不能办事。请找系统管理员。",
  demo: () => "没有这个演示账号。请从列表里另选一个。",
  stale: () => "这一页放得太久了，没有登录。请再登录一次。",
} as const satisfies Record<string, (until: Date | null) => string>;

export type SignInReason = keyof typeof SIGN_IN_REFUSALS;

export class SignInRefusal extends Refusal {
  constructor(
    readonly reason: SignInReason,
    /** for locked: when it ends; for ended: the last day of use */
    readonly until: Date | null = null,
  ) {
    super("denied", SIGN_IN_REFUSALS[reason](until));
  }
}

const CLOCK = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

/** 16:20, rounded up to the minute, so that nobody comes back too early. */
function clockOf(until: Date | null): string {
  return until ? CLOCK.format(new Date(Math.ceil(until.getTime() / 60_000) * 60_000)) : "";
}

/**
 * For the address: reason, end of the lock or last day in ms, and the login as typed; ASCII only, because next-auth puts it
 * into a Location header as it is.
 */
export function refusalCode(error: unknown, login = ""): string {
  if (!(error instanceof SignInRefusal)) return "fault";
  return [error.reason, error.until?.getTime() ?? "", encodeURIComponent(login)].join("~");
}

/** The sentence and the login behind a code; null for no code. What is not ours becomes 没有登录. */
export function readRefusalCode(
  code: string | undefined,
): { sentence: string; login: string } | null {
  if (!code) return null;
  const [reason = "", until = "", ...login] = code.split("~");
  if (!Object.hasOwn(SIGN_IN_REFUSALS, reason))
    return { sentence: "没有登录。过一会儿再试。", login: "" };
  const end = /^\d{1,15}$/.test(until) ? new Date(Number(until)) : null;
  return {
    sentence: SIGN_IN_REFUSALS[reason as SignInReason](end),
    login: login.join("~"),
  };
}
