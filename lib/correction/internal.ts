import type { Actor } from "@/lib/actor";
import type { FactKind } from "@/lib/correction/kinds";
import { mayReadCandidates } from "@/lib/key-candidate/policy";
import { mayReadInstructions } from "@/lib/proposal/policy";

/** Facts that are not for everybody who sees the case: whoever may not read them finds none. */
export function mayKnow(actor: Actor, kind: FactKind): boolean {
  if (kind === "instruction") return mayReadInstructions(actor).may;
  return kind !== "keyCandidate" || mayReadCandidates(actor).may;
}
