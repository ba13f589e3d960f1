import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { Role } from "@/lib/db/generated/enums";
import { inUseOn } from "@/lib/user/ending";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Roles whose work another person of the same unit or office may do for some days. */
const DEPUTISED: readonly Role[] = [
  "committeeStaff",
  "governmentOffice",
  "unitClerk",
  "unitHead",
  "administrator",
  "auditor",
];

export type GrantForDeputy = {
  role: Role;
  unitId: number | null;
  handOverOfficeId: number | null;
};

/**
 * 请人代办: for a role of one's own. What a proposer or a leader does must be their own act (handbook §2), and who
 * stands in for somebody passes it on to nobody.
 */
export function mayNameDeputy(actor: Actor, { role }: { role: Role }): Verdict {
  if (actor.userId === null) return no("请先登录。");
  if (actor.deputyFor) return no("正在代办别人的事，不能再请人代办；请先换回自己的角色。");
  if (role === "proposer") return no("确认面商、评价须提案者本人作出，不能请人代办。");
  if (role === "leader") return no("批示、裁定须领导本人作出，不能请人代办。");
  return DEPUTISED.includes(role) ? yes : no("这个角色不能请人代办。");
}

/** Whose roles make a person of the same unit or office: any role of the unit, else the very same role. */
export function isColleague(own: GrantForDeputy, theirs: GrantForDeputy): boolean {
  if (own.unitId !== null) return own.unitId === theirs.unitId;
  return own.role === theirs.role && own.handOverOfficeId === theirs.handOverOfficeId;
}

/** Deputies who act on that day: both ends included, not taken back, of an account in use. */
export function actingOn(today: PlainDate) {
  const day = fromPlainDate(today);
  return {
    endedAt: null,
    fromOn: { lte: day },
    untilOn: { gte: day },
    grant: { user: inUseOn(today) },
  } satisfies Prisma.DeputyWhereInput;
}
