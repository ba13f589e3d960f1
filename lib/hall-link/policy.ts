import type { Actor } from "@/lib/actor";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Who makes, sees and revokes the links of big screens: what they show is public to whoever stands before them. */
export function mayKeepHallLinks(actor: Actor): Verdict {
  return isStaff(actor) || actor.role === "administrator"
    ? yes
    : no("大屏幕的链接由提案委和管理员发放、收回");
}
