import type { Route } from "next";

/** Every address of the site; nobody writes one by hand. */
function href(path: string, query?: Record<string, string | number | null | undefined>): Route {
  const entries = Object.entries(query ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  // Typed routes exist once the site was built; before, a Route is any text. Through unknown it holds either way.
  const address: unknown = text ? `${path}?${text}` : path;
  return address as Route;
}

type Query = Record<string, string | number | null | undefined>;

const proposal = (id: number, act = "") => href(`/proposals/${id}${act && `/${act}`}`);
const assignment = (id: number, assignmentId: number, act: string) =>
  proposal(id, `assignments/${assignmentId}/${act}`);

export const paths = {
  home: href("/"),
  signIn: (query?: Query) => href("/signin", query),
  /** next-auth's own: plain forms post here. */
  auth: { password: "/api/auth/callback/password", demo: "/api/auth/callback/demo" },
  setUp: (token: string) => href(`/setup/${token}`),
  account: {
    show: href("/account"),
    password: href("/account/password"),
    role: href("/account/role"),
    deputies: href("/account/deputies"),
    calendarFeed: href("/account/calendar-feed"),
  },
  desk: href("/desk"),
  inbox: (query?: Query) => href("/inbox", query),
  log: (query?: Query) => href("/log", query),
  overview: (query?: Query) => href("/overview", query),
  overviewDifferences: (query?: Query) => href("/overview/differences", query),
  hall: (token: string) => href(`/hall/${token}`),
  calendarFeed: (token: string) => href(`/calendar-feed/${token}`),
  comparison: (query?: Query) => href("/overview/comparison", query),
  hallLinks: href("/overview/screens"),
  overviewUnits: (query?: Query) => href("/overview/units", query),
  /** The 件次, or units, behind a sum over units. */
  unitReplies: (query?: Query) => href("/overview/units/list", query),
  reports: {
    home: (query?: Query) => href("/reports", query),
    text: (query?: Query) => href("/reports/text", query),
    word: (query?: Query) => href("/reports/text/word", query),
    /** Figures as they were once printed. */
    printed: (query?: Query) => href("/reports/printed", query),
    newPrinted: (query?: Query) => href("/reports/printed/new", query),
    editPrinted: (id: number) => href(`/reports/printed/${id}`),
    table: (query?: Query) => href("/reports/tables", query),
    tableFile: (query?: Query) => href("/reports/tables/file", query),
    frozen: (query?: Query) => href("/reports/frozen", query),
    newFrozen: (query?: Query) => href("/reports/frozen/new", query),
    showFrozen: (id: number) => href(`/reports/frozen/${id}`),
    frozenFile: (id: number) => href(`/reports/frozen/${id}/file`),
  },
  register: (query?: Query) => href("/proposals", query),
  registerExport: (query?: Query) => href("/proposals/export", query),
  registerPrint: (query?: Query) => href("/proposals/print", query),
  newProposal: href("/proposals/new"),
  review: (query?: Query) => href("/review", query),
  numbering: (query?: Query) => href("/numbering", query),
  promises: {
    /** 登记兑现, the proposer's word on it, and what shows it */
    keeping: (id: number, assignmentId: number, promiseId: number) =>
      assignment(id, assignmentId, `promises/${promiseId}/keeping`),
    word: (id: number, assignmentId: number, promiseId: number) =>
      assignment(id, assignmentId, `promises/${promiseId}/confirmation`),
    evidence: (id: number, assignmentId: number, promiseId: number, fileId: number) =>
      assignment(id, assignmentId, `promises/${promiseId}/files/${fileId}`),
    list: (query?: Query) => href("/promises", query),
    export: (query?: Query) => href("/promises/export", query),
  },
  ratings: href("/ratings"),
  /** How a rating was given, looked into. */
  ratingCheck: (feedbackId: number) => href(`/ratings/${feedbackId}/check`),
  /** 征询意见表, to be printed for proposers who never sign in. */
  ratingForms: href("/ratings/forms"),
  ratingFormsPrint: (ids: readonly number[]) =>
    href("/ratings/forms/print", { cases: ids.join(",") }),
  /** By the one-time link, without sign-in. */
  rate: { show: (token: string) => href(`/rate/${token}`), done: href("/rate/done") },
  paper: (query?: Query) => href("/paper", query),
  paperCheck: (query: Query) => href("/paper/check", query),
  newMeeting: (query?: Query) => href("/consultations/new", query),
  handOver: {
    list: (query?: Query) => href("/hand-over", query),
    preview: (query?: Query) => href("/hand-over/preview", query),
    batch: (id: number) => href(`/hand-over/batches/${id}`),
    sheets: (id: number, query?: Query) => href(`/hand-over/batches/${id}/sheets`, query),
    undo: (id: number) => href(`/hand-over/batches/${id}/undo`),
  },
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
    declining: (id: number) => proposal(id, "declining"),
    merging: (id: number, query?: Query) => href(`/proposals/${id}/merging`, query),
    withdrawal: (id: number) => proposal(id, "withdrawal"),
    reviewUndo: (id: number) => proposal(id, "review-undo"),
    key: (id: number) => proposal(id, "key"),
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
  imports: {
    list: href("/imports"),
    new: href("/imports/new"),
    show: (id: number, query?: Query) => href(`/imports/${id}`, query),
    file: (id: number) => href(`/imports/${id}/file`),
    errors: (id: number) => href(`/imports/${id}/errors`),
    progress: (id: number) => href(`/imports/${id}/progress`),
    template: (query?: Query) => href("/imports/template", query),
  },
  members: {
    newTerm: href("/members/new-term"),
    newTermDone: (id: number) => href(`/members/new-term/${id}`),
    list: (query?: Query) => href("/members", query),
    new: href("/members/new"),
    edit: (id: number) => href(`/members/${id}`),
    work: (query?: Query) => href("/members/work", query),
    workExport: (query?: Query) => href("/members/work/export", query),
    account: (id: number, query?: Query) => href(`/members/work/${id}`, query),
    export: href("/members/export"),
    exportFile: href("/members/export/file"),
    imports: href("/members/import"),
    import: (id: number) => href(`/members/import/${id}`),
    importErrors: (id: number) => href(`/members/import/${id}/errors`),
    importTemplate: (query: Query) => href("/members/import/template", query),
  },
  collectives: {
    new: href("/collectives/new"),
    edit: (id: number) => href(`/collectives/${id}`),
  },
  units: {
    list: href("/units"),
    new: href("/units/new"),
    show: (id: number) => href(`/units/${id}`),
    edit: (id: number) => href(`/units/${id}/edit`),
    networks: (id: number) => href(`/units/${id}/networks`),
    succession: (id: number) => href(`/units/${id}/succession`),
    successionUndo: (id: number) => href(`/units/${id}/succession/undo`),
  },
  users: {
    list: (query?: Query) => href("/users", query),
    new: (query?: Query) => href("/users/new", query),
    show: (id: number) => href(`/users/${id}`),
    edit: (id: number) => href(`/users/${id}/edit`),
    slip: (id: number) => href(`/users/${id}/slip`),
    leaving: (id: number, query?: Query) => href(`/users/${id}/leaving`, query),
    slips: href("/users/slips"),
  },
  plenaries: {
    list: href("/plenaries"),
    new: href("/plenaries/new"),
    show: (id: number) => href(`/plenaries/${id}`),
    closing: (id: number) => href(`/plenaries/${id}/closing`),
    differences: (id: number, query?: Query) => href(`/plenaries/${id}/differences`, query),
  },
  calendar: {
    show: (query?: Query) => href("/calendar", query),
    notice: (query?: Query) => href("/calendar/notice", query),
    day: (query?: Query) => href("/calendar/days/new", query),
    removal: (query?: Query) => href("/calendar/removal", query),
    calculator: (query?: Query) => href("/calendar/calculator", query),
  },
  handOverOffices: (query?: Query) => href("/settings/offices", query),
  mail: {
    settings: href("/settings/mail"),
    sent: (query?: Query) => href("/settings/mail/sent", query),
  },
  published: {
    list: href("/published"),
    search: (text: string, page = 1) => href("/published", { text, page: page > 1 ? page : null }),
    show: (id: number) => href(`/published/${id}`),
  },
  help: { figures: href("/figures") },
} as const;
