import { Role } from "@/lib/db/generated/enums";
import { END_SOON_DAYS } from "@/lib/user/ending";
import { ROLE } from "@/lib/user/labels";

export const USER_STATE = {
  new: "首次密码还没改",
  ending: `将到期（${END_SOON_DAYS}天内）`,
  ended: "已到期",
  disabled: "已停用",
} as const;

export type UserFilter = {
  q: string;
  role: Role | null;
  state: keyof typeof USER_STATE | null;
  page: number;
};

type Params = Record<string, string | string[] | undefined>;

/** Forgiving: what an address does not say, or says wrongly, is no condition. */
export function parseUserFilter(params: Params): UserFilter {
  const text = (name: string) => ([params[name]].flat()[0] ?? "").trim();
  const role = text("role");
  const state = text("state");
  const page = Number(text("page"));
  return {
    q: text("q").slice(0, 50),
    role: Object.hasOwn(Role, role) ? (role as Role) : null,
    state: Object.hasOwn(USER_STATE, state) ? (state as keyof typeof USER_STATE) : null,
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** 显示角色是“承办单位经办人”、含“交通”的账号，共3个。 */
export function userFilterWords(filter: UserFilter, total: number): string {
  const parts = [
    filter.role ? `角色是“${ROLE[filter.role].label}”` : "",
    filter.state ? USER_STATE[filter.state] : "",
    filter.q ? `含“${filter.q}”` : "",
  ].filter(Boolean);
  return `显示${parts.length > 0 ? `${parts.join("、")}的` : "全部"}账号，共${total}个。`;
}

export function userFilterQuery(filter: UserFilter): Record<string, string | number | null> {
  return {
    q: filter.q,
    role: filter.role,
    state: filter.state,
    page: filter.page > 1 ? filter.page : null,
  };
}
