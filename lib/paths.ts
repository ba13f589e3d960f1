import { assignment, CASE_PATHS, href, type Query } from "@/lib/case-paths";

/** Every address of the site; nobody writes one by hand. */
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
    printedFile: (query: Query) => href("/reports/printed/file", query),
    editPrinted: (id: number) => href(`/reports/printed/${id}`),
    table: (query?: Query) => href("/reports/tables", query),
    tableFile: (query?: Query) => href("/reports/tables/file", query),
    frozen: (query?: Query) => href("/reports/frozen", query),
    newFrozen: (query?: Query) => href("/reports/frozen/new", query),
    showFrozen: (id: number) => href(`/reports/frozen/${id}`),
    frozenTable: (id: number, query: Query) => href(`/reports/frozen/${id}/table`, query),
    frozenFile: (id: number) => href(`/reports/frozen/${id}/file`),
  },
  register: (query?: Query) => href("/proposals", query),
  registerExport: (query?: Query) => href("/proposals/export", query),
  registerPrint: (query?: Query) => href("/proposals/print", query),
  newProposal: href("/proposals/new"),
  review: (query?: Query) => href("/review", query),
  /** 拟立案 that waits for a second person. */
  filings: href("/review/filings"),
  /** Declined ones of which nobody has said what became. */
  openOutcomes: href("/review/outcomes"),
  /** 重点提案候选, for the chairmen's meeting. */
  keyCandidates: (query?: Query) => href("/review/key-candidates", query),
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
  ratingCheck: (traceId: number) => href(`/ratings/${traceId}/check`),
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
  ...CASE_PATHS,
  imports: {
    list: href("/imports"),
    new: href("/imports/new"),
    show: (id: number, query?: Query) => href(`/imports/${id}`, query),
    file: (id: number) => href(`/imports/${id}/file`),
    errors: (id: number) => href(`/imports/${id}/errors`),
    progress: (id: number) => href(`/imports/${id}/progress`),
    template: (query?: Query) => href("/imports/template", query),
  },
  /** Files that are made in the background, for whoever asked. */
  exports: {
    list: href("/exports"),
    new: (query?: Query) => href("/exports/new", query),
    show: (id: number) => href(`/exports/${id}`),
    file: (id: number) => href(`/exports/${id}/file`),
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
    ending: (id: number) => href(`/users/${id}/ending`),
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
