import type { Actor } from "@/lib/actor";
import { isOwnUnit } from "@/lib/assignment/policy";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { Refusal } from "@/lib/errors";
import { ensureDay } from "@/lib/proposal/day";
import type { AssignmentFacts } from "@/lib/proposal/facts";

/**
 * A unit's own request counts the day it is sent; only from paper committee staff give the day it came, not before
 * the unit got the case (handbook §4, "which day counts").
 * @throws Refusal invalid, on the field
 */
export function ensureRequestedOn(
  actor: Actor,
  assignment: Pick<AssignmentFacts, "unitId" | "assignedOn">,
  day: PlainDate,
): void {
  const field = "requestedOn";
  if (isOwnUnit(actor, assignment) && day !== actor.today) {
    const fault = "申请以提出当天为准，不能另填日期；纸质的请提案委代登记。";
    throw new Refusal("invalid", fault, { [field]: fault });
  }
  const after = [{ label: "交办日期", on: assignment.assignedOn }];
  ensureDay({ field, label: "收到日期", day, today: actor.today, after });
}
