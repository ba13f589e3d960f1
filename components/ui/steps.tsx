import type { ReactNode } from "react";

import { Mark } from "@/components/ui/mark";

export type Step = {
  label: ReactNode;
  note?: ReactNode;
  state: "done" | "now" | "todo";
  href?: string;
};

/** The steps of a longer piece of work; steps that are done may be links back. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={index}
          className={`step step-${step.state}`}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          {step.state === "done" ? <Mark name="tick" /> : <span>{index + 1}.</span>}
          {step.href ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
          {step.note ? <span className="step-note">{step.note}</span> : null}
        </li>
      ))}
    </ol>
  );
}
