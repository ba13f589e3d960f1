import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";

export type RailStep = {
  label: ReactNode;
  /** Its date, or when it will be. */
  date?: ReactNode;
  /** done: past. now: here. todo: to come. bad: a step that sent it back. */
  state: "done" | "now" | "todo" | "bad";
  /** A dashed upright line before this step: a new round begins. */
  newRound?: boolean;
};

const SPOKEN: Record<RailStep["state"], string> = {
  done: "已完成",
  now: "现在",
  todo: "还没有",
  bad: "退回",
};

/** The way of one thing, a node a step. Lying at the office, upright on phones. */
export function StatusRail({ label, steps }: { label: string; steps: RailStep[] }) {
  return (
    <ol className="rail" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={index}
          className={cx("rail-step", `rail-${step.state}`, step.newRound && "rail-round")}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <span className="rail-node" aria-hidden="true">
            <RailNode state={step.state} />
          </span>
          <span className="rail-label">
            {step.label}
            <span className="sr-only">（{SPOKEN[step.state]}）</span>
          </span>
          {step.date ? <span className="rail-date">{step.date}</span> : null}
        </li>
      ))}
    </ol>
  );
}

function RailNode({ state }: { state: RailStep["state"] }) {
  if (state === "done")
    return (
      <svg viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="8" fill="var(--accent)" />
        <path d="m4.6 8.2 2.5 2.5 4.5-5" fill="none" stroke="var(--on-accent)" strokeWidth="1.8" />
      </svg>
    );
  if (state === "bad")
    return (
      <svg viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="var(--page)" stroke="var(--late-mark)" strokeWidth="2" />
        <path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" stroke="var(--late-mark)" strokeWidth="1.8" />
      </svg>
    );
  if (state === "now")
    return (
      <svg viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7.4" fill="var(--page)" stroke="var(--accent)" strokeWidth="1.2" />
        <circle cx="8" cy="8" r="4.1" fill="var(--page)" stroke="var(--accent)" strokeWidth="2.6" />
      </svg>
    );
  return (
    <svg viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="7" fill="var(--page)" stroke="var(--line-2)" strokeWidth="1.6" />
    </svg>
  );
}
