import type { Actor } from "@/lib/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { actingOn } from "@/lib/deputy/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Everybody who signs in has an inbox; what comes from a command or the public has none. */
export function mayReadInbox(actor: Actor): Verdict {
  return actor.userId === null ? no("请先登录，再看消息。") : yes;
}

/** One's own notices, of the role one acts in; who stands in for somebody sees what that person was told meanwhile. */
export function noticesOf(actor: Actor): Prisma.NoticeWhereInput {
  const { deputyFor, unitId, today } = actor;
  const acting = actingOn(today);
  const deputy = deputyFor
    ? { ...acting, grant: { user: { ...acting.grant.user, name: deputyFor } } }
    : null;
  return {
    userId: actor.userId ?? -1,
    role: roleOf(actor),
    unitId,
    ...(deputy ? { deputy } : { deputyId: null }),
  };
}

/** Everything that one may read now, in any role; of days as a deputy that are over, nothing. */
export function allNoticesOf({ userId, today }: Actor): Prisma.NoticeWhereInput {
  return { userId: userId ?? -1, OR: [{ deputyId: null }, { deputy: actingOn(today) }] };
}

function roleOf({ role }: Actor): NonNullable<Prisma.NoticeWhereInput["role"]> {
  return role === "system" || role === "public" ? { in: [] } : role;
}
