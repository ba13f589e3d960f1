import { Refusal } from "@/lib/errors";

/** A policy's answer: the button and the command ask the same function, and both get the reason. */
export type Verdict = { may: true } | { may: false; reason: string };

export const yes: Verdict = { may: true };

export function no(reason: string): Verdict {
  return { may: false, reason };
}

/** Throws the verdict's reason as a Refusal unless it is a yes. */
export function ensure(verdict: Verdict): void {
  if (!verdict.may) throw new Refusal("denied", verdict.reason);
}
