import type { Actor } from "@/lib/actor";
import { isOwnUnit } from "@/lib/assignment/policy";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** One meeting for many cases: logged by the unit for itself, by committee staff from paper (handbook §2). */
export function mayRecordMeeting(actor: Actor, unitId: number): Verdict {
  if (isStaff(actor) || isOwnUnit(actor, { unitId })) return yes;
  return no("只有承办单位自己和提案委可以登记面商。");
}
