import type { ReactNode } from "react";

import { Mark, type MarkName } from "@/components/ui/mark";

export type NoticeTone = "ok" | "soon" | "late" | "plain";

const MARKS: Record<NoticeTone, MarkName | null> = {
  ok: "tick",
  soon: "triangle",
  late: "square",
  plain: null,
};

/** A sentence in a box: done, mind this, this went wrong, or only to know. `live` reads it out when it appears. */
export function Notice({
  tone = "plain",
  title,
  live,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const mark = MARKS[tone];
  return (
    <div className={`notice notice-${tone}`} role={live ? "status" : undefined}>
      {mark ? <Mark name={mark} /> : null}
      <div>
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
