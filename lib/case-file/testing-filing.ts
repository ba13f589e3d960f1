import { act, type RandomAct } from "@/lib/case-file/testing-acts";
import type { Scene } from "@/lib/case-file/testing-office";
import { recordOutcome } from "@/lib/disposition/commands";
import { mayRecordOutcome } from "@/lib/disposition/policy";
import { recordOutcomeInput } from "@/lib/disposition/schema";
import { confirmFilings, fileProposal, refuseFiling, takeBackFiling } from "@/lib/filing/commands";
import { mayConfirmFiling, mayTakeBackFiling } from "@/lib/filing/policy";
import {
  confirmFilingInput,
  fileProposalInput,
  refuseFilingInput,
  takeBackFilingInput,
} from "@/lib/filing/schema";
import { markCandidate } from "@/lib/key-candidate/commands";
import { mayMarkCandidate } from "@/lib/key-candidate/policy";
import { markCandidateInput } from "@/lib/key-candidate/schema";
import { mayMove } from "@/lib/proposal/policy";

const onFiling = ({ facts }: Scene) =>
  facts.filingProposal ? { proposalId: facts.id, filingId: facts.filingProposal.id } : null;

/** 立案 by one person, or proposed by one and confirmed by another; and what beside it the desk decides. */
export const FILING: Record<string, RandomAct> = {
  file: act(
    fileProposalInput,
    fileProposal,
    (s) => ({ proposalId: s.facts.id, decidedOn: s.pick.day(s.actor.today) }),
    (s) => mayMove(s.actor, "file", s.facts),
  ),
  confirmFiling: act(
    confirmFilingInput,
    confirmFilings,
    (s) => {
      const own = s.facts.filingProposal;
      const others = s.cases.flatMap(({ filingProposal }) => filingProposal ?? []);
      // At times all that stand, whoever proposed them.
      const chosen = s.pick.oneIn(4) ? others : own ? [own] : [];
      return { filingIds: chosen.map(({ id }) => id), decidedOn: s.pick.day(s.actor.today) };
    },
    (s) => mayConfirmFiling(s.actor, s.facts),
  ),
  refuseFiling: act(
    refuseFilingInput,
    refuseFiling,
    (s) => {
      const one = onFiling(s);
      return one && { ...one, reason: "建议还不具体" };
    },
    (s) => mayConfirmFiling(s.actor, s.facts),
  ),
  recordOutcome: act(
    recordOutcomeInput,
    recordOutcome,
    (s) => ({
      proposalId: s.facts.id,
      happenedOn: s.pick.day(s.actor.today),
      receiver: "市信访局",
      text: "已转有关部门",
    }),
    (s) => mayRecordOutcome(s.actor, s.facts),
  ),
  markCandidate: act(
    markCandidateInput,
    markCandidate,
    (s) => ({
      proposalId: s.facts.id,
      markedOn: s.pick.day(s.actor.today),
      reason: "关系全局",
    }),
    (s) => mayMarkCandidate(s.actor, s.facts),
  ),
  takeBackFiling: act(takeBackFilingInput, takeBackFiling, onFiling, (s) =>
    mayTakeBackFiling(s.actor, s.facts),
  ),
};
