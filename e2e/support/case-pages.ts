import { paths } from "@/lib/paths";
import { at, type Example } from "./example";

const { proposal, assignment } = paths;

/** The pages of one case and of a unit's part of it; pages.ts has all. */
export const CASE_PAGES: Record<string, Example> = {
  "/proposals/[id]": at("staff", (c) => proposal.show(c.answered.id)),
  "/proposals/[id]/assignments/[assignmentId]/acceptance": at("clerk", (c) =>
    assignment.acceptance(c.pending.id, c.pending.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/consultations/new": at("clerk", (c) =>
    assignment.consultation(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/contacts/new": at("clerk", (c) =>
    assignment.contact(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/extension": at("clerk", (c) =>
    assignment.extensionRequest(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/extension-ruling": at("office", (c) =>
    assignment.extensionRuling(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/extension-ruling/undo": at("office", (c) =>
    assignment.extensionRulingUndo(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/extension/sheet": at("clerk", (c) =>
    assignment.extensionSheet(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/draft": at("clerk", (c) =>
    assignment.draft(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/draft/check": at("clerk", (c) =>
    assignment.draftCheck(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/draft/passing": at("office", (c) =>
    assignment.draftPassing(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/draft/return": at("head", (c) =>
    assignment.draftReturn(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/draft/signature": at("head", (c) =>
    assignment.draftSignature(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/opinion": at("staff", (c) =>
    assignment.opinion(c.inHand.id, c.inHand.assist),
  ),
  "/proposals/[id]/assignments/[assignmentId]/letter": at("proposer", (c) =>
    assignment.letter(c.answered.id, c.answered.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/promises/[promiseId]/confirmation": at(
    "proposer",
    (c) => paths.promises.word(c.answered.id, c.answered.lead, c.answered.promise),
  ),
  "/proposals/[id]/assignments/[assignmentId]/promises/[promiseId]/keeping": at("clerk", (c) =>
    paths.promises.keeping(c.answered.id, c.answered.lead, c.answered.promise),
  ),
  "/proposals/[id]/assignments/[assignmentId]/receipt": at("clerk", (c) =>
    assignment.receipt(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/reminder": at("office", (c) =>
    assignment.reminder(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/removal": at("office", (c) =>
    assignment.removal(c.pending.id, c.pending.assist),
  ),
  "/proposals/[id]/assignments/[assignmentId]/reply": at("head", (c) =>
    assignment.reply(c.inHand.id, c.inHand.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/return": at("clerk", (c) =>
    assignment.returnRequest(c.pending.id, c.pending.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/return-ruling": at("office", (c) =>
    assignment.returnRuling(c.pending.id, c.pending.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/return-ruling/undo": at("office", (c) =>
    assignment.returnRulingUndo(c.pending.id, c.pending.lead),
  ),
  "/proposals/[id]/assignments/[assignmentId]/return/sheet": at("clerk", (c) =>
    assignment.returnSheet(c.pending.id, c.pending.lead),
  ),
  "/proposals/[id]/assignments/new": at("office", (c) => proposal.addAssist(c.inHand.id)),
  "/proposals/[id]/changes": at("staff", (c) => proposal.changes(c.submitted)),
  "/proposals/[id]/class": at("staff", (c) => proposal.classOverride(c.answered.id)),
  "/proposals/[id]/co-rating": at("proposer", (c) => proposal.coRating(c.answered.id)),
  "/proposals/[id]/co-rating/round": at("staff", (c) => proposal.coRatingRound(c.answered.id)),
  "/proposals/[id]/co-rating/talk": at("staff", (c) => proposal.coRatingTalk(c.answered.id)),
  "/proposals/[id]/co-signature": at("proposer", (c) => proposal.coSignature(c.invited)),
  "/proposals/[id]/co-signers": at("proposer", (c) => proposal.coSigners(c.submitted)),
  "/proposals/[id]/commendation": at("staff", (c) => proposal.commendation(c.answered.id)),
  "/proposals/[id]/completion": at("staff", (c) => proposal.completion(c.answered.id)),
  "/proposals/[id]/consultations/[consultationId]": at("clerk", (c) =>
    proposal.consultation(c.inHand.id, c.inHand.consultation),
  ),
  "/proposals/[id]/consultations/[consultationId]/confirmation": at("proposer", (c) =>
    proposal.confirmation(c.inHand.id, c.inHand.consultation),
  ),
  "/proposals/[id]/declining": at("staff", (c) => proposal.declining(c.submitted)),
  "/proposals/[id]/declining/outcome": at("staff", (c) => proposal.declineOutcome(c.submitted)),
  "/proposals/[id]/edit": at("staff", (c) => proposal.edit(c.submitted)),
  "/proposals/[id]/facts/[fact]/[factId]/correction": at("staff", (c) =>
    proposal.correction(c.inHand.id, "consultation", c.inHand.consultation),
  ),
  "/proposals/[id]/facts/[fact]/[factId]/void": at("staff", (c) =>
    proposal.voiding(c.inHand.id, "consultation", c.inHand.consultation),
  ),
  "/proposals/[id]/filing": at("staff", (c) => proposal.filing(c.submitted)),
  "/proposals/[id]/consultations/[consultationId]/word": at("staff", (c) =>
    proposal.consultationWord(c.inHand.id, c.inHand.consultation),
  ),
  "/proposals/[id]/filing/confirmation": at("staff", (c) =>
    proposal.filingConfirmation(c.submitted),
  ),
  "/proposals/[id]/filing/taking-back": at("staff", (c) => proposal.filingTakingBack(c.submitted)),
  "/proposals/[id]/government-review": at("staff", (c) => proposal.governmentReview(c.filed)),
  "/proposals/[id]/hand-over": at("office", (c) => proposal.handOver(c.filed)),
  "/proposals/[id]/hand-over/plan": at("office", (c) => proposal.handOverPlan(c.filed)),
  "/proposals/[id]/hand-over/sheets": at("clerk", (c) => proposal.handOverSheets(c.inHand.id)),
  "/proposals/[id]/hand-over/undo": at("office", (c) => proposal.handOverUndo(c.pending.id)),
  "/proposals/[id]/key": at("staff", (c) => proposal.key(c.filed)),
  "/proposals/[id]/lead-passing": at("staff", (c) => proposal.leadPassing(c.answered.id)),
  "/proposals/[id]/lead-passing/undo": at("staff", (c) => proposal.leadPassingUndo(c.answered.id)),
  "/proposals/[id]/key-candidate": at("staff", (c) => proposal.keyCandidate(c.filed)),
  "/proposals/[id]/merging": at("staff", (c) => proposal.merging(c.submitted)),
  "/proposals/[id]/publication": at("staff", (c) => proposal.publication(c.answered.id)),
  "/proposals/[id]/publication/withdrawal": at("staff", (c) =>
    proposal.publicationWithdrawal(c.published),
  ),
  "/proposals/[id]/rating": at("proposer", (c) => proposal.rating(c.answered.id)),
  "/proposals/[id]/review": at("staff", (c) => proposal.review(c.submitted)),
  "/proposals/[id]/review-undo": at("staff", (c) => proposal.reviewUndo(c.filed)),
  "/proposals/[id]/sending-back": at("staff", (c) => proposal.sendingBack(c.submitted)),
  "/proposals/[id]/sheet": at("proposer", (c) => proposal.sheet(c.submitted)),
  "/proposals/[id]/submission": at("staff", (c) => proposal.submission(c.submitted)),
  "/proposals/[id]/withdrawal": at("staff", (c) => proposal.withdrawal(c.submitted)),
  "/proposals/[id]/ratings/[feedbackId]/confirmation": at("staff", (c) =>
    proposal.ratingConfirmation(c.published, c.rating),
  ),
  "/proposals/[id]/rating-link": at("staff", (c) => proposal.ratingLink(c.answered.id)),
};
