import type { Lamp } from "@/lib/calendar/lamp";
import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import type { DeskItem } from "@/lib/desk/item";
import { paths } from "@/lib/paths";
import type { PromiseView } from "@/lib/promise/queries";
import { PROMISE_STATE, type PromiseState } from "@/lib/promise/state";

/** What a unit is to do about its promises now: late, denied, or soon. */
const PRESSING: readonly PromiseState[] = ["LATE", "DENIED", "SOON"];

function lampOf({ state, words, dueOn }: PromiseView): Lamp {
  const late = state !== "SOON";
  const rest = { left: 0, over: 0, announced: true, doneOn: null, beside: null };
  return { state: late ? "red" : "yellow", words, late, dueOn, ...rest };
}

/** 承诺事项 on a unit's desk, the first due first. */
export function promiseItems(promises: readonly PromiseView[], today: PlainDate): DeskItem[] {
  return promises
    .filter(({ state }) => PRESSING.includes(state))
    .map((one) => ({
      key: `promise-${one.id}`,
      id: one.proposal.id,
      number: one.proposal.number,
      title: one.proposal.title,
      tags: [],
      lamp: lampOf(one),
      step: `承诺，${formatBeside(one.dueOn, today)}`,
      sentence: `${one.what}。${one.state === "DENIED" ? `${PROMISE_STATE.DENIED.label}：${one.kept?.word?.note ?? ""}` : ""}`,
      act: {
        label: "登记兑现",
        href: paths.promises.keeping(one.proposal.id, one.assignmentId, one.id),
        main: one.state !== "SOON" || one.dueOn === today,
      },
    }));
}
