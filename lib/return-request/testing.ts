import { requestReturnInput, ruleOnReturnInput } from "@/lib/return-request/schema";

/** For database tests of returns: a unit's request with its grounds … */
export const asking = (assignmentId: number, over: Record<string, unknown> = {}) =>
  requestReturnInput.parse({
    assignmentId,
    reason: "河道属交通部门管养",
    dutyBasis: "三定规定第三条",
    headName: "林川",
    ...over,
  });

/** … and the ruling that gives the case to another unit. */
export const rulingTo = (
  unitId: number,
  assignmentId: number,
  over: Record<string, unknown> = {},
) =>
  ruleOnReturnInput.parse({
    assignmentId,
    ruling: "REASSIGNED",
    unitId,
    rulingReason: "职责清楚",
    ...over,
  });
