import { globSync } from "node:fs";
import { paths } from "@/lib/paths";
import type { Cases } from "./cases";
import type { Person } from "./people";

/** A page's example address, and who sees it with everything on it. */
export type Example = { at: (cases: Cases) => string; by: Person | "public" };

const at = (by: Example["by"], address: Example["at"] | string): Example => ({
  at: typeof address === "string" ? () => address : address,
  by,
});

const { proposal, assignment } = paths;

/** Every page that there is, by its folder. A page without a line here fails the tests. */
export const PAGES: Record<string, Example> = {
  "/": at("staff", paths.home),
  "/account": at("staff", paths.account.show),
  "/account/calendar-feed": at("clerk", paths.account.calendarFeed),
  "/account/deputies": at("head", paths.account.deputies),
  "/account/password": at("staff", paths.account.password),
  "/account/role": at("staff", paths.account.role),
  "/calendar": at("administrator", paths.calendar.show({ year: 2012 })),
  "/calendar/calculator": at("clerk", paths.calendar.calculator({ from: "2012-03-28", n: 15 })),
  "/calendar/days/new": at("administrator", paths.calendar.day()),
  "/calendar/notice": at("administrator", paths.calendar.notice({ year: 2031 })),
  "/calendar/removal": at("administrator", paths.calendar.removal({ year: 2031 })),
  "/collectives/[id]": at("staff", (c) => paths.collectives.edit(c.collective)),
  "/collectives/new": at("staff", paths.collectives.new),
  "/consultations/new": at("clerk", paths.newMeeting()),
  "/desk": at("staff", paths.desk),
  "/figures": at("leader", paths.help.figures),
  "/hall/[token]": at("public", paths.hall("0000")),
  "/hand-over": at("office", paths.handOver.list()),
  "/hand-over/batches/[batchId]": at("office", (c) => paths.handOver.batch(c.batch)),
  "/hand-over/batches/[batchId]/sheets": at("office", (c) => paths.handOver.sheets(c.batch)),
  "/hand-over/batches/[batchId]/undo": at("office", (c) => paths.handOver.undo(c.batch)),
  "/hand-over/preview": at("office", (c) => paths.handOver.preview({ case: c.filed })),
  "/imports": at("staff", paths.imports.list),
  "/imports/[id]": at("staff", (c) => paths.imports.show(c.importBatch)),
  "/imports/new": at("staff", paths.imports.new),
  "/inbox": at("clerk", paths.inbox()),
  "/log": at("auditor", paths.log()),
  "/members": at("staff", paths.members.list({ q: "农业" })),
  "/members/[id]": at("administrator", (c) => paths.members.edit(c.member)),
  "/members/export": at("staff", paths.members.export),
  "/members/import": at("staff", paths.members.imports),
  "/members/import/[id]": at("staff", (c) => paths.members.import(c.memberImport)),
  "/members/new-term": at("staff", paths.members.newTerm),
  "/members/new-term/[id]": at("staff", (c) => paths.members.newTermDone(c.newTerm)),
  "/members/new": at("staff", paths.members.new),
  "/members/work": at("staff", (c) => paths.members.work({ plenary: c.plenary })),
  "/members/work/[memberId]": at("staff", (c) =>
    paths.members.account(c.member, { plenary: c.plenary }),
  ),
  "/numbering": at("staff", (c) => paths.numbering({ plenary: c.plenary })),
  "/overview": at("leader", paths.overview()),
  "/overview/comparison": at("leader", paths.comparison()),
  "/overview/differences": at("leader", paths.overviewDifferences({ knownAt: "2012-06-25T16:00" })),
  "/overview/screens": at("staff", paths.hallLinks),
  "/overview/units": at("leader", paths.overviewUnits()),
  "/overview/units/list": at(
    "leader",
    paths.unitReplies({ figure: "unitSum.answered", of: "all", asOf: "2012-06-25" }),
  ),
  "/paper": at("staff", paths.paper()),
  "/plenaries": at("administrator", paths.plenaries.list),
  "/plenaries/[id]": at("administrator", (c) => paths.plenaries.show(c.plenary)),
  "/plenaries/[id]/closing": at("staff", (c) => paths.plenaries.closing(c.plenary)),
  "/plenaries/[id]/differences": at("staff", (c) => paths.plenaries.differences(c.plenary)),
  "/plenaries/new": at("administrator", paths.plenaries.new),
  "/reports": at("leader", paths.reports.home()),
  "/reports/frozen": at("leader", paths.reports.frozen()),
  "/reports/frozen/[id]": at("leader", (c) => paths.reports.showFrozen(c.frozen)),
  "/reports/frozen/new": at("staff", paths.reports.newFrozen()),
  "/reports/printed": at("staff", paths.reports.printed()),
  "/reports/printed/[id]": at("staff", (c) => paths.reports.editPrinted(c.printed)),
  "/reports/printed/new": at("staff", paths.reports.newPrinted()),
  "/reports/tables": at("leader", paths.reports.table()),
  "/reports/text": at("staff", paths.reports.text()),
  "/proposals": at("staff", paths.register()),
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
  "/proposals/[id]/edit": at("staff", (c) => proposal.edit(c.submitted)),
  "/proposals/[id]/facts/[fact]/[factId]/correction": at("staff", (c) =>
    proposal.correction(c.inHand.id, "consultation", c.inHand.consultation),
  ),
  "/proposals/[id]/facts/[fact]/[factId]/void": at("staff", (c) =>
    proposal.voiding(c.inHand.id, "consultation", c.inHand.consultation),
  ),
  "/proposals/[id]/filing": at("staff", (c) => proposal.filing(c.submitted)),
  "/proposals/[id]/government-review": at("staff", (c) => proposal.governmentReview(c.filed)),
  "/proposals/[id]/hand-over": at("office", (c) => proposal.handOver(c.filed)),
  "/proposals/[id]/hand-over/plan": at("office", (c) => proposal.handOverPlan(c.filed)),
  "/proposals/[id]/hand-over/sheets": at("clerk", (c) => proposal.handOverSheets(c.inHand.id)),
  "/proposals/[id]/hand-over/undo": at("office", (c) => proposal.handOverUndo(c.pending.id)),
  "/proposals/[id]/key": at("staff", (c) => proposal.key(c.filed)),
  "/proposals/[id]/lead-passing": at("staff", (c) => proposal.leadPassing(c.answered.id)),
  "/proposals/[id]/lead-passing/undo": at("staff", (c) => proposal.leadPassingUndo(c.answered.id)),
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
  "/proposals/new": at("staff", paths.newProposal),
  "/proposals/print": at("staff", paths.registerPrint()),
  "/promises": at("staff", (c) => paths.promises.list({ plenary: c.plenary })),
  "/published": at("public", paths.published.list),
  "/published/[id]": at("public", (c) => paths.published.show(c.published)),
  "/proposals/[id]/ratings/[feedbackId]/confirmation": at("staff", (c) =>
    proposal.ratingConfirmation(c.published, c.rating),
  ),
  "/proposals/[id]/rating-link": at("staff", (c) => proposal.ratingLink(c.answered.id)),
  "/rate/[token]": at("public", paths.rate.show("0000")),
  "/rate/done": at("public", paths.rate.done),
  "/ratings/forms": at("staff", paths.ratingForms),
  "/ratings/forms/print": at("staff", (c) => paths.ratingFormsPrint([c.answered.id])),
  "/ratings": at("staff", paths.ratings),
  "/ratings/[feedbackId]/check": at("staff", (c) => paths.ratingCheck(c.rating)),
  "/review": at("staff", paths.review()),
  "/settings/mail": at("administrator", paths.mail.settings),
  "/settings/mail/sent": at("administrator", paths.mail.sent()),
  "/settings/offices": at("administrator", paths.handOverOffices()),
  "/setup/[token]": at("public", paths.setUp("0000")),
  "/signin": at("public", paths.signIn()),
  "/units": at("clerk", paths.units.list),
  "/units/[id]": at("staff", (c) => paths.units.show(c.unit)),
  "/units/[id]/edit": at("administrator", (c) => paths.units.edit(c.unit)),
  "/units/[id]/networks": at("administrator", (c) => paths.units.networks(c.unit)),
  "/units/[id]/succession": at("administrator", (c) => paths.units.succession(c.unit)),
  "/units/[id]/succession/undo": at("administrator", (c) => paths.units.successionUndo(c.unit)),
  "/units/new": at("administrator", paths.units.new),
  "/users": at("administrator", paths.users.list()),
  "/users/[id]": at("administrator", (c) => paths.users.show(c.user)),
  "/users/[id]/edit": at("administrator", (c) => paths.users.edit(c.user)),
  "/users/[id]/leaving": at("administrator", (c) => paths.users.leaving(c.clerk)),
  "/users/[id]/slip": at("administrator", (c) => paths.users.slip(c.clerk)),
  "/users/new": at("administrator", paths.users.new()),
  "/users/slips": at("administrator", paths.users.slips),
};

/** The folders of all pages, as they stand in app/: without the groups in brackets. */
export function pageFolders(): string[] {
  return globSync("app/**/page.tsx")
    .map((file) =>
      file
        .replaceAll("\\", "/")
        .replace(/^app/, "")
        .replaceAll(/\/\([^)]+\)/g, "")
        .replace(/\/page\.tsx$/, ""),
    )
    .map((folder) => folder || "/")
    .toSorted();
}
