import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { mayManageUnits } from "@/lib/unit/policy";
import { no, type Verdict } from "@/lib/verdict";

/** 接续: by those who keep the list of units; a unit that has ended already was succeeded. */
export function maySucceedUnit(
  actor: Actor,
  unit: { endedOn: PlainDate | null; succeeded: boolean },
): Verdict {
  if (unit.succeeded) return no("这个单位已由别的单位接续。");
  return mayManageUnits(actor);
}
