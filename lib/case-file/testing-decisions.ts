import { act, type RandomAct } from "@/lib/case-file/testing-acts";
import { correctable, voidable } from "@/lib/case-file/testing-corrections";
import type { Scene } from "@/lib/case-file/testing-office";
import { completeAfterTalk } from "@/lib/completion/commands";
import { mayCompleteAfterTalk } from "@/lib/completion/policy";
import { completeAfterTalkInput } from "@/lib/completion/schema";
import { confirmConsultation } from "@/lib/consultation-word/commands";
import { mayConfirmConsultation } from "@/lib/consultation/policy";
import { confirmConsultationInput } from "@/lib/consultation/schema";
import { correctFact, voidFact } from "@/lib/correction/commands";
import { correctFactInput, voidFactInput } from "@/lib/correction/schema";
import { enterFromPaper, openRatings, rate } from "@/lib/feedback/commands";
import { mayEnterFromPaper, mayOpenRatings, mayRate } from "@/lib/feedback/policy";
import { enterFromPaperInput, openRatingsInput, rateInput } from "@/lib/feedback/schema";
import {
  chooseKey,
  closeGovernmentReview,
  openGovernmentReview,
} from "@/lib/key-proposal/commands";
import {
  mayChooseKey,
  mayCloseGovernmentReview,
  mayOpenGovernmentReview,
} from "@/lib/key-proposal/policy";
import {
  chooseKeyInput,
  closeGovernmentReviewInput,
  openGovernmentReviewInput,
} from "@/lib/key-proposal/schema";
import { numberCases, takeBackNumbers } from "@/lib/numbering/commands";
import { numberCasesInput, takeBackNumbersInput } from "@/lib/numbering/schema";
import { registerProposal } from "@/lib/proposal/commands";
import { isStaff, mayMove, mayNumber } from "@/lib/proposal/policy";
import { registerProposalInput } from "@/lib/proposal/schema";
import { no } from "@/lib/verdict";
import { publish, withdrawPublication } from "@/lib/publication/commands";
import { mayPublish, mayWithdrawPublication } from "@/lib/publication/policy";
import { publishInput, withdrawPublicationInput } from "@/lib/publication/schema";
import {
  declineProposal,
  mergeProposal,
  sendBackProposal,
  withdrawProposal,
} from "@/lib/review/commands";
import {
  declineProposalInput,
  mergeProposalInput,
  sendBackInput,
  withdrawProposalInput,
} from "@/lib/review/schema";

const about = ({ facts }: Scene) => ({ proposalId: facts.id });
const decided = (s: Scene) => ({ ...about(s), decidedOn: s.pick.day(s.actor.today) });
const rated = (s: Scene) => {
  const value = () => s.pick.of(["SATISFIED", "BASICALLY", "DISSATISFIED", "DISSATISFIED"]);
  return { ...about(s), attitude: value(), result: value(), comment: "" };
};

/** Acts of the committee, the proposer and the office on the case as a whole. */
export const DECISIONS: Record<string, RandomAct> = {
  register: act(
    registerProposalInput,
    registerProposal,
    (s) => ({
      plenaryId: s.office.register.plenaryId,
      period: s.pick.of(["PLENARY", "PLENARY", "INTERIM"]),
      title: "关于修整公路的建议",
      analysis: "公路坑洼。",
      suggestions: ["增加经费"],
      categoryId: s.facts.id, // mostly none: refused with a sentence
      consent: "yes",
      leadMemberId: s.office.register.members.lead.id,
      intent: s.pick.of(["submit", "submit", "draft"]),
      ...(s.pick.oneIn(3) ? {} : { categoryId: "" }),
    }),
    () => null,
  ),
  decline: act(
    declineProposalInput,
    declineProposal,
    (s) => ({
      ...decided(s),
      declineReason: "EMPTY",
      reason: "空泛",
      disposition: "PUBLIC_OPINION",
    }),
    (s) => mayMove(s.actor, "decline", s.facts),
  ),
  sendBack: act(
    sendBackInput,
    sendBackProposal,
    (s) => ({ ...decided(s), reason: "请写具体" }),
    (s) => mayMove(s.actor, "sendBack", s.facts),
  ),
  merge: act(
    mergeProposalInput,
    mergeProposal,
    (s) => {
      const main = s.pick.of(s.cases.filter((one) => one.status === "FILED"));
      return main ? { ...decided(s), mergedIntoId: main.id } : null;
    },
    (s) => mayMove(s.actor, "merge", s.facts),
  ),
  withdraw: act(
    withdrawProposalInput,
    withdrawProposal,
    (s) => ({ ...decided(s), reason: "不再提出" }),
    () => null, // two moves, before filing and after
  ),
  number: act(
    numberCasesInput,
    numberCases,
    (s) => ({ plenaryId: s.facts.plenaryId, numberedOn: s.pick.day(s.actor.today) }),
    (s) => mayNumber(s.actor),
  ),
  takeBackNumbers: act(
    takeBackNumbersInput,
    takeBackNumbers,
    (s) => (s.facts.numberedInId ? { batchId: s.facts.numberedInId, reason: "编早了" } : null),
    (s) => (s.facts.numberedInId ? mayNumber(s.actor) : no("没有编号。")),
  ),
  chooseKey: act(
    chooseKeyInput,
    chooseKey,
    (s) => ({ ...about(s), chosenOn: s.pick.day(s.actor.today) }),
    (s) => mayChooseKey(s.actor, s.facts),
  ),
  openGovernmentReview: act(
    openGovernmentReviewInput,
    openGovernmentReview,
    (s) => ({ ...about(s), openedOn: s.pick.day(s.actor.today) }),
    (s) => mayOpenGovernmentReview(s.actor, s.facts),
  ),
  closeGovernmentReview: act(
    closeGovernmentReviewInput,
    closeGovernmentReview,
    (s) => ({ ...about(s), closedOn: s.pick.day(s.actor.today), outcome: "同意" }),
    (s) => mayCloseGovernmentReview(s.actor, s.facts),
  ),
  confirmConsultation: act(
    confirmConsultationInput,
    confirmConsultation,
    (s) => {
      const one = s.pick.of(s.assignment?.consultations ?? []);
      return one
        ? {
            consultationId: one.id,
            confirmed: s.pick.of(["yes", "no", "correct", "correct"]),
            note: "记得不一样",
            correctedOn: s.pick.oneIn(2) ? s.pick.day(s.actor.today) : "",
            correctedMode: s.pick.of(["", "VISIT", "PHONE"]),
          }
        : null;
    },
    (s) =>
      s.assignment?.consultations.length
        ? mayConfirmConsultation(s.actor, s.facts)
        : no("没有面商。"),
  ),
  rate: act(rateInput, rate, rated, (s) => mayRate(s.actor, s.facts)),
  enterFromPaper: act(
    enterFromPaperInput,
    enterFromPaper,
    (s) => ({ ...rated(s), returnedOn: s.pick.day(s.actor.today) }),
    (s) => mayEnterFromPaper(s.actor, s.facts),
  ),
  openRatings: act(
    openRatingsInput,
    openRatings,
    (s) => ({ plenaryId: s.facts.plenaryId, ...(s.pick.oneIn(3) ? {} : { reason: "常委会前" }) }),
    (s) => mayOpenRatings(s.actor),
  ),
  completeAfterTalk: act(
    completeAfterTalkInput,
    completeAfterTalk,
    (s) => ({ ...about(s), talkedOn: s.pick.day(s.actor.today), note: "约谈双方" }),
    (s) => mayCompleteAfterTalk(s.actor, s.facts),
  ),
  publish: act(
    publishInput,
    publish,
    (s) => ({ ...about(s), extent: s.pick.of(["FULL", "ABSTRACT"]) }),
    (s) => mayPublish(s.actor, s.facts),
  ),
  withdrawPublication: act(
    withdrawPublicationInput,
    withdrawPublication,
    (s) => ({ ...about(s), reason: "有误" }),
    (s) => mayWithdrawPublication(s.actor, s.facts),
  ),
  correct: {
    ...act(
      correctFactInput,
      correctFact,
      (s) => {
        const one = s.pick.of(correctable(s));
        return one ? { ...about(s), ...one, reason: "日期录错了" } : null;
      },
      () => null,
    ),
    hint: (s) => isStaff(s.actor) && correctable(s).length > 0,
  },
  void: {
    ...act(
      voidFactInput,
      voidFact,
      (s) => {
        const one = s.pick.of(voidable(s));
        return one ? { ...about(s), ...one, reason: "记错了" } : null;
      },
      () => null,
    ),
    hint: (s) => isStaff(s.actor) && voidable(s).length > 0,
  },
};
