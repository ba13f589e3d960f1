import type { Actor } from "@/lib/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Everybody who signs in has an inbox; what comes from a command or the public has none. */
export function mayReadInbox(actor: Actor): Verdict {
  return actor.userId === null ? no("请先登录，再看消息。") : yes;
}

/** One's own notices, of the role one acts in. */
export function noticesOf(actor: Actor): Prisma.NoticeWhereInput {
  return { userId: actor.userId ?? -1, role: roleOf(actor), unitId: actor.unitId };
}

function roleOf({ role }: Actor): NonNullable<Prisma.NoticeWhereInput["role"]> {
  return role === "system" || role === "public" ? { in: [] } : role;
}
