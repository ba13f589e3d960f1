import type { ReactNode } from "react";

import { Mark, type MarkName } from "@/components/ui/mark";

/** ok: in time. soon: near. late: over. done: finished in time. hold: waits on a review, the clock runs. none: no limit. */
export type LampState = "ok" | "soon" | "late" | "done" | "hold" | "none";

const SHAPES: Record<LampState, MarkName> = {
  ok: "dot",
  soon: "triangle",
  late: "square",
  done: "tick",
  hold: "bars",
  none: "ring",
};

/** A limit: shape, colour and words, with the step and date under it. */
export function Lamp({
  state,
  words,
  note,
}: {
  state: LampState;
  words: ReactNode;
  note?: ReactNode;
}) {
  return (
    <span className="lamp">
      <span className={`lamp-words lamp-${state}`}>
        <Mark name={SHAPES[state]} />
        {words}
      </span>
      {note ? <span className="second">{note}</span> : null}
    </span>
  );
}

/** The lamp's drawing alone, for a heading or a figure that says the rest. */
export function LampMark({ state }: { state: LampState }) {
  return <Mark name={SHAPES[state]} />;
}
