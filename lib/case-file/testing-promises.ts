import { isOwnUnit } from "@/lib/assignment/policy";
import { act, type RandomAct } from "@/lib/case-file/testing-acts";
import type { Scene } from "@/lib/case-file/testing-office";
import { db } from "@/lib/db/client";
import { keepPromise, sayOnPromise } from "@/lib/promise/commands";
import { keepPromiseInput, sayOnPromiseInput } from "@/lib/promise/schema";
import { hasLeadTurn } from "@/lib/proposal/lead-turn";
import { isStaff } from "@/lib/proposal/policy";

const promiseOf = (assignmentId: number) =>
  db.undertaking.findFirst({
    where: { dueOn: { not: null }, draft: { assignmentId, replies: { some: { voidedAt: null } } } },
    orderBy: { id: "desc" },
    select: { id: true },
  });

/** What is to be said of the facts; that there is a promise at all, the database says. */
function mayKeep({ actor, facts, assignment }: Scene): boolean {
  if (!assignment?.reply || facts.status === "WITHDRAWN") return false;
  const open = assignment.promisesKept.every(({ confirmed }) => confirmed === false);
  return open && (isOwnUnit(actor, assignment) || isStaff(actor));
}

/** Acts on what replies promised. */
export const PROMISE_ACTS: Record<string, RandomAct> = {
  keepPromise: {
    ...act(
      keepPromiseInput,
      keepPromise,
      async ({ assignment, pick, actor }) => {
        const promise = assignment && (await promiseOf(assignment.id));
        if (!assignment || !promise) return null;
        const keptOn = pick.oneIn(2) ? actor.today : assignment.reply?.on;
        return {
          assignmentId: assignment.id,
          promiseId: promise.id,
          keptOn,
          what: "清淤已完成",
        };
      },
      () => null,
    ),
    hint: mayKeep,
  },
  sayOnPromise: {
    ...act(
      sayOnPromiseInput,
      sayOnPromise,
      ({ assignment, pick }) => {
        const kept = assignment?.promisesKept.at(-1);
        const confirmed = pick.of(["yes", "no"]);
        return kept ? { keptId: kept.id, confirmed, note: "只做了一半" } : null;
      },
      () => null,
    ),
    hint: ({ actor, facts, assignment }) =>
      hasLeadTurn(actor, facts) &&
      Boolean(assignment?.reply) &&
      (assignment?.promisesKept.length ?? 0) > 0,
  },
};
