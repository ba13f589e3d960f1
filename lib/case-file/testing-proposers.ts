import { act, type RandomAct } from "@/lib/case-file/testing-acts";
import type { Scene } from "@/lib/case-file/testing-office";
import { beginRoundFor, coRate, noteTalk } from "@/lib/co-rating/commands";
import { mayBeginRound, mayCoRate, mayNoteTalk } from "@/lib/co-rating/policy";
import { beginRoundForInput, coRateInput, noteTalkInput } from "@/lib/co-rating/schema";
import { mayEnterWord } from "@/lib/consultation/policy";
import { enterWord } from "@/lib/consultation-word/commands";
import { enterWordInput } from "@/lib/consultation-word/schema";
import { passLead, takeBackLead } from "@/lib/lead-passing/commands";
import { mayPassLead, mayTakeBackLead } from "@/lib/lead-passing/policy";
import { passLeadInput, takeBackLeadInput } from "@/lib/lead-passing/schema";
import { no } from "@/lib/verdict";

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
  enterWord: act(
    enterWordInput,
    enterWord,
    (s) => {
      const open = s.assignment?.consultations.filter((one) => mayEnterWord(s.actor, one).may);
      const one = s.pick.of(open?.length ? open : (s.assignment?.consultations ?? []));
      return one
        ? {
            consultationId: one.id,
            confirmed: s.pick.of(["yes", "no", "correct"]),
            note: "电话里说的",
            correctedMode: "VISIT",
            medium: "PHONE",
            saidOn: s.pick.day(s.actor.today),
          }
        : null;
    },
    (s) => {
      const verdicts = s.assignment?.consultations.map((one) => mayEnterWord(s.actor, one)) ?? [];
      return verdicts.find(({ may }) => may) ?? verdicts[0] ?? no("没有面商。");
    },
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
