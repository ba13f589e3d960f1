import { act, type RandomAct } from "@/lib/case-file/testing-acts";
import { checkProposal } from "@/lib/review-check/commands";
import { mayCheck } from "@/lib/review-check/policy";
import { checkProposalInput } from "@/lib/review-check/schema";

/** What the committee does on a submission before it decides. */
export const DESK_ACTS: Record<string, RandomAct> = {
  check: act(
    checkProposalInput,
    checkProposal,
    (s) => ({
      proposalId: s.facts.id,
      ...(s.pick.oneIn(2) ? { oneMatter: "on" } : {}),
      ...(s.pick.oneIn(2) ? { concrete: "on" } : {}),
      noSecrets: "on",
    }),
    (s) => mayCheck(s.actor, s.facts),
  ),
};
