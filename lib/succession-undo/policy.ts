import type { Actor } from "@/lib/actor";
import { mayManageUnits } from "@/lib/unit/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** What stands in the way of taking a succession back: a case, and what was done with it since. */
export type Obstacle = { number: string; done: string };

/** 撤销接续: by those who keep the list of units, as a whole, while the successor did nothing with what it got. */
export function mayUndoSuccession(
  actor: Actor,
  { succeeded, obstacles }: { succeeded: boolean; obstacles: readonly Obstacle[] },
): Verdict {
  const manages = mayManageUnits(actor);
  if (!manages.may) return manages;
  if (!succeeded) return no("这个单位没有由别的单位接续。");
  const [first] = obstacles;
  if (!first) return yes;
  const more = obstacles.length > 1 ? `等${obstacles.length}件` : "";
  return no(`${obstacleWords(first)}${more}，不能撤销；先由原来的人更正或作废，再来撤销。`);
}

/** 第086号接续后已签收 */
export function obstacleWords({ number, done }: Obstacle): string {
  return `第${number}号接续后已${done}`;
}
