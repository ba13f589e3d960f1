import type { Route } from "next";

/** Every address of the site; nobody writes one by hand. */
export function href(
  path: string,
  query?: Record<string, string | number | null | undefined>,
): Route {
  const entries = Object.entries(query ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  // Typed routes exist once the site was built; before, a Route is any text. Through unknown it holds either way.
  const address: unknown = text ? `${path}?${text}` : path;
  return address as Route;
}

export type Query = Record<string, string | number | null | undefined>;

const proposal = (id: number, act = "") => href(`/proposals/${id}${act && `/${act}`}`);
export const assignment = (id: number, assignmentId: number, act: string) =>
  proposal(id, `assignments/${assignmentId}/${act}`);

/** The pages of one case and of a unit's part of it; paths.ts has every address. */
export const CASE_PATHS = {
  proposal: {
    show: (id: number) => proposal(id),
    edit: (id: number) => proposal(id, "edit"),
    submission: (id: number) => proposal(id, "submission"),
    /** 提案表, as it is printed. */
    sheet: (id: number) => proposal(id, "sheet"),
    /** Whom the lead proposer asks to co-sign, and one's own answer. */
    coSigners: (id: number, query?: Query) => href(`/proposals/${id}/co-signers`, query),
    coSignature: (id: number) => proposal(id, "co-signature"),
    /** An attachment of the proposal. */
    file: (id: number, fileId: number) => proposal(id, `files/${fileId}`),
    /** One submission beside similar cases; `query`: the queue's filter, and which case is beside it. */
    review: (id: number, query?: Query) => href(`/proposals/${id}/review`, query),
    /** What was changed after it was sent back. */
    changes: (id: number) => proposal(id, "changes"),
    sendingBack: (id: number) => proposal(id, "sending-back"),
    filing: (id: number) => proposal(id, "filing"),
    filingConfirmation: (id: number) => proposal(id, "filing/confirmation"),
    filingTakingBack: (id: number) => proposal(id, "filing/taking-back"),
    declining: (id: number) => proposal(id, "declining"),
    declineOutcome: (id: number) => proposal(id, "declining/outcome"),
    merging: (id: number, query?: Query) => href(`/proposals/${id}/merging`, query),
    withdrawal: (id: number) => proposal(id, "withdrawal"),
    reviewUndo: (id: number) => proposal(id, "review-undo"),
    key: (id: number) => proposal(id, "key"),
    keyCandidate: (id: number) => proposal(id, "key-candidate"),
    governmentReview: (id: number) => proposal(id, "government-review"),
    handOver: (id: number) => proposal(id, "hand-over"),
    handOverUndo: (id: number) => proposal(id, "hand-over/undo"),
    handOverPlan: (id: number) => proposal(id, "hand-over/plan"),
    handOverSheets: (id: number, query?: Query) => href(`/proposals/${id}/hand-over/sheets`, query),
    addAssist: (id: number) => proposal(id, "assignments/new"),
    publication: (id: number) => proposal(id, "publication"),
    publicationWithdrawal: (id: number) => proposal(id, "publication/withdrawal"),
    /** An attachment or the signed page of a reply. */
    replyFile: (id: number, fileId: number) => proposal(id, `reply-files/${fileId}`),
    rating: (id: number) => proposal(id, "rating"),
    coRating: (id: number) => proposal(id, "co-rating"),
    coRatingTalk: (id: number) => proposal(id, "co-rating/talk"),
    coRatingRound: (id: number) => proposal(id, "co-rating/round"),
    ratingLink: (id: number) => proposal(id, "rating-link"),
    leadPassing: (id: number) => proposal(id, "lead-passing"),
    leadPassingUndo: (id: number) => proposal(id, "lead-passing/undo"),
    ratingConfirmation: (id: number, feedbackId: number) =>
      proposal(id, `ratings/${feedbackId}/confirmation`),
    completion: (id: number) => proposal(id, "completion"),
    classOverride: (id: number) => proposal(id, "class"),
    commendation: (id: number) => proposal(id, "commendation"),
    confirmation: (id: number, consultationId: number) =>
      proposal(id, `consultations/${consultationId}/confirmation`),
    consultationWord: (id: number, consultationId: number) =>
      proposal(id, `consultations/${consultationId}/word`),
    consultation: (id: number, consultationId: number) =>
      proposal(id, `consultations/${consultationId}`),
    consultationFile: (id: number, consultationId: number, fileId: number) =>
      proposal(id, `consultations/${consultationId}/files/${fileId}`),
    correction: (id: number, fact: string, factId: number) =>
      proposal(id, `facts/${fact}/${factId}/correction`),
    /** Of a return or extension request that came on paper. */
    requestScan: (id: number, assignmentId: number, fileId: number) =>
      assignment(id, assignmentId, `request-scans/${fileId}`),
    voiding: (id: number, fact: string, factId: number) =>
      proposal(id, `facts/${fact}/${factId}/void`),
  },
  assignment: {
    /** An assisting unit is let go. */
    removal: (id: number, assignmentId: number) => assignment(id, assignmentId, "removal"),
    acceptance: (id: number, assignmentId: number) => assignment(id, assignmentId, "acceptance"),
    letter: (id: number, assignmentId: number) => assignment(id, assignmentId, "letter"),
    receipt: (id: number, assignmentId: number) => assignment(id, assignmentId, "receipt"),
    contact: (id: number, assignmentId: number) => assignment(id, assignmentId, "contacts/new"),
    consultation: (id: number, assignmentId: number) =>
      assignment(id, assignmentId, "consultations/new"),
    returnRequest: (id: number, assignmentId: number) => assignment(id, assignmentId, "return"),
    returnRuling: (id: number, assignmentId: number) =>
      assignment(id, assignmentId, "return-ruling"),
    returnRulingUndo: (id: number, assignmentId: number) =>
      assignment(id, assignmentId, "return-ruling/undo"),
    returnSheet: (id: number, assignmentId: number) => assignment(id, assignmentId, "return/sheet"),
    extensionRequest: (id: number, assignmentId: number) =>
      assignment(id, assignmentId, "extension"),
    extensionRuling: (id: number, assignmentId: number) =>
      assignment(id, assignmentId, "extension-ruling"),
    extensionRulingUndo: (id: number, assignmentId: number) =>
      assignment(id, assignmentId, "extension-ruling/undo"),
    extensionSheet: (id: number, assignmentId: number) =>
      assignment(id, assignmentId, "extension/sheet"),
    opinion: (id: number, assignmentId: number) => assignment(id, assignmentId, "opinion"),
    /** 催办单 */
    reminder: (id: number, assignmentId: number) => assignment(id, assignmentId, "reminder"),
    reply: (id: number, assignmentId: number) => assignment(id, assignmentId, "reply"),
    draft: (id: number, assignmentId: number) => assignment(id, assignmentId, "draft"),
    draftCheck: (id: number, assignmentId: number) => assignment(id, assignmentId, "draft/check"),
    draftSignature: (id: number, assignmentId: number) =>
      assignment(id, assignmentId, "draft/signature"),
    draftPassing: (id: number, assignmentId: number) =>
      assignment(id, assignmentId, "draft/passing"),
    draftReturn: (id: number, assignmentId: number) => assignment(id, assignmentId, "draft/return"),
  },
};
