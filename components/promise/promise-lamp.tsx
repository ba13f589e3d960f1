import { Lamp, type LampState } from "@/components/ui/lamp";
import type { PromiseView } from "@/lib/promise/queries";
import { PROMISE_STATE, type PromiseState } from "@/lib/promise/state";

const LAMP: Record<PromiseState, LampState> = {
  LATE: "late",
  DENIED: "late",
  SOON: "soon",
  RUNNING: "ok",
  KEPT: "done",
  CONFIRMED: "done",
};

/** How a promise stands: its state under its own words. */
export function PromiseLamp({ promise }: { promise: Pick<PromiseView, "state" | "words"> }) {
  const { state, words } = promise;
  return <Lamp state={LAMP[state]} words={words} note={PROMISE_STATE[state].label} />;
}
