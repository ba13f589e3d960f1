import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Everybody makes and revokes the feed of their own account. */
export function mayKeepFeed(actor: Actor): Verdict {
  return actor.userId === null ? no("请先登录，再订阅日历。") : yes;
}
