import type { ReactNode } from "react";

import { Mark } from "@/components/ui/mark";

/** How far something has come (rings), or how it ended (the last five). */
export type RingShape =
  | "dashed"
  | "empty"
  | "quarter"
  | "half"
  | "three-quarters"
  | "full"
  | "settled"
  | "again"
  | "joined"
  | "slash"
  | "cross";

/** A state: ring filled by progress, and its words. */
export function StateRing({ shape, words }: { shape: RingShape; words: ReactNode }) {
  return (
    <span className="state">
      <Mark name={shape} className="mark-state" />
      {words}
    </span>
  );
}
