import { act, type RandomAct } from "@/lib/case-file/testing-acts";
import type { Scene } from "@/lib/case-file/testing-office";
import { beginRoundFor, coRate, noteTalk } from "@/lib/co-rating/commands";
import { mayBeginRound, mayCoRate, mayNoteTalk } from "@/lib/co-rating/policy";
import { beginRoundForInput, coRateInput, noteTalkInput } from "@/lib/co-rating/schema";
import { passLead, takeBackLead } from "@/lib/lead-passing/commands";
import { mayPassLead, mayTakeBackLead } from "@/lib/lead-passing/policy";
import { passLeadInput, takeBackLeadInput } from "@/lib/lead-passing/schema";

const coRatingOf = ({ facts }: Scene) => facts.coRatings.at(-1);

/** Acts on who confirms and rates, and of those who rate beside the lead. */
export const PROPOSER_ACTS: Record<string, RandomAct> = {
  passLead: act(
    passLeadInput,
    passLead,
    (s) => {
      const { memberId } = s.pick.of(s.facts.proposers) ?? {};
      return { proposalId: s.facts.id, to: `member-${memberId}`, reason: "出国" };
    },
    (s) => mayPassLead(s.actor, s.facts),
  ),
  takeBackLead: act(
    takeBackLeadInput,
    takeBackLead,
    (s) => ({ proposalId: s.facts.id, reason: "已经回来" }),
    (s) => mayTakeBackLead(s.actor, s.facts),
  ),
  coRate: act(
    coRateInput,
    coRate,
    (s) => ({
      proposalId: s.facts.id,
      attitude: "SATISFIED",
      result: s.pick.of(["SATISFIED", "BASICALLY", "DISSATISFIED", "DISSATISFIED"]),
      comment: "照实说",
    }),
    (s) => mayCoRate(s.actor, s.facts),
  ),
  noteTalk: act(
    noteTalkInput,
    noteTalk,
    (s) => ({
      proposalId: s.facts.id,
      coRatingId: coRatingOf(s)?.id,
      talkedOn: s.pick.day(s.actor.today),
      talk: "已说明",
    }),
    (s) => {
      const one = coRatingOf(s);
      return one ? mayNoteTalk(s.actor, one) : null;
    },
  ),
  beginRoundFor: act(
    beginRoundForInput,
    beginRoundFor,
    (s) => ({ proposalId: s.facts.id, coRatingId: coRatingOf(s)?.id, reason: "应当补办" }),
    (s) => {
      const one = coRatingOf(s);
      return one ? mayBeginRound(s.actor, s.facts, one) : null;
    },
  ),
};
