import ExcelJS from "exceljs";
import { readWaiting } from "@/lib/account-end/queries";
import type { Actor } from "@/lib/actor";
import { makeRegister } from "@/lib/assignment/testing";
import { readFeedDays } from "@/lib/calendar-feed/queries";
import {
  readCaseEvents,
  readCaseFile,
  readLimits,
  readPlainWords,
  readProposalFacts,
} from "@/lib/case-file/queries";
import { readCoRatings } from "@/lib/co-rating/queries";
import { db } from "@/lib/db/client";
import { readOfficeDesk, readProposerDesk, readUnitDesk } from "@/lib/desk/queries";
import { readStaffDesk } from "@/lib/staff-desk/queries";
import { listOpenOutcomes } from "@/lib/disposition/queries";
import { readProposerPhones } from "@/lib/proposer-phone/queries";
import { readEmployerNotes } from "@/lib/employer/queries";
import { makeWaitingExports } from "@/lib/export-making/commands";
import { countSealed, listOpenings, readOpeningPlan, readRatings } from "@/lib/feedback/queries";
import { listFilings } from "@/lib/filing/queries";
import { readFigures } from "@/lib/figures/queries";
import { listCandidates } from "@/lib/key-candidate/queries";
import { readOpenWork } from "@/lib/leaving/queries";
import { askExport, fetchExport } from "@/lib/long-export/commands";
import { parseLogFilter } from "@/lib/log/filter";
import { readLog } from "@/lib/log/queries";
import { readUnmailed } from "@/lib/mailing/queries";
import { readLeft, readMemberHistory } from "@/lib/member/queries";
import { readMemberWork } from "@/lib/member-work/queries";
import { readNewTerm, readNewTermForm } from "@/lib/new-term/queries";
import { readInbox } from "@/lib/notice/queries";
import { parseAsked } from "@/lib/overview/asked";
import { readOverview } from "@/lib/overview/queries";
import { parsePromiseFilter } from "@/lib/promise/filter";
import { listPromises, readPromises } from "@/lib/promise/queries";
import { listPublished } from "@/lib/publication/queries";
import { openByLink } from "@/lib/rating-link/commands";
import { listLinks, listToRate, readForms } from "@/lib/rating-link/queries";
import { listRatingMails } from "@/lib/rating-mail/queries";
import { listSuspects } from "@/lib/rating-trace/queries";
import { exportRegister } from "@/lib/register/commands";
import { parseFilter } from "@/lib/register/filter";
import { listRegister } from "@/lib/register/queries";
import { readCheck } from "@/lib/review-check/queries";
import { readPlace } from "@/lib/review-queue/queries";
import { listMergeCandidates } from "@/lib/review/queries";
import { readSentBack } from "@/lib/sent-back/queries";
import { findSimilar, readWholeCase } from "@/lib/similar/queries";
import { readPrinted } from "@/lib/writing/queries";
import { readUnitReplies } from "@/lib/unit-reply/queries";
import { parseUserFilter } from "@/lib/user/filter";
import { listUsers } from "@/lib/user/queries";
import type { PlainDate } from "@/lib/calendar/plain-date";

/** What the two worlds are asked about. */
type About = {
  register: Awaited<ReturnType<typeof makeRegister>>;
  /** the case that is rated */
  id: number;
  /** one beside it that is not */
  other: number;
  termId: number;
  token: string;
};

/** Every question that a page, a file, a mail or a desk asks the register. `asksForFile`: also a file made in the background. */
export function questionsOf(
  actor: Actor,
  today: PlainDate,
  { register, id, other, termId, token }: About,
  asksForFile: boolean,
): Record<string, () => Promise<unknown>> {
  const { plenaryId } = register;
  return {
    case: () => readCaseFile(actor, id),
    events: () => readCaseEvents(actor, id),
    limits: () => readLimits(actor, id, today),
    plainWords: () => readPlainWords(actor, id),
    feed: () => readFeedDays(actor),
    promises: () => readPromises(actor, id),
    promiseList: () => listPromises(actor, plenaryId, parsePromiseFilter({})),
    ratings: () => readRatings(actor, id),
    coRatings: async () => readCoRatings(actor, await readProposalFacts(actor, id)),
    sealed: () => countSealed(actor, plenaryId),
    openings: () => listOpenings(actor, plenaryId),
    plan: () => readOpeningPlan(actor, plenaryId),
    suspects: () => listSuspects(actor, plenaryId),
    list: () => listRegister(actor, parseFilter({ plenary: String(plenaryId) })),
    export: async () => cellsOf((await exportRegister(actor, { plenary: plenaryId })).bytes),
    // What a list's file holds does not depend on the day.
    ...(asksForFile ? { longExport: () => madeExport(actor, plenaryId) } : {}),
    figures: () => readFigures(actor, { plenaryId, asOf: today }),
    unitReplies: () =>
      readUnitReplies(actor, plenaryId, { figure: "unitSum.lead", of: "all", asOf: today }),
    known: () => readFigures(actor, { plenaryId, asOf: today, knownAt: new Date("2100-01-01") }),
    overview: () => readOverview(actor, plenaryId, parseAsked({}, today)),
    log: () => readLog(actor, parseLogFilter({})),
    inbox: () => readInbox(actor, 1),
    unitDesk: () => readUnitDesk(actor),
    staffDesk: () => readStaffDesk(actor),
    employers: () => readEmployerNotes(actor, [id], { any: true }),
    phones: () => readProposerPhones(actor, [id]),
    candidates: () => listCandidates(actor, plenaryId),
    openOutcomes: () => listOpenOutcomes(actor),
    filings: () => listFilings(actor),
    officeDesk: () => readOfficeDesk(actor),
    proposerDesk: () => readProposerDesk(actor),
    links: () => listLinks(actor, id),
    mailedLinks: async () => listRatingMails(actor, await readProposalFacts(actor, id)),
    toRate: () => listToRate(actor),
    forms: () => readForms(actor, [id, other]),
    published: () => listPublished(actor, {}),
    check: () => readCheck(actor, id),
    sentBack: () => readSentBack(actor, id),
    whole: () => readWholeCase(actor, id),
    similar: () => findSimilar(actor, { title: "关于整治苕溪河道的建议", suggestions: [] }),
    mergeCandidates: () => listMergeCandidates(actor, other),
    place: () => readPlace(actor, { again: false }, id),
    work: () => readMemberWork(actor, plenaryId, today),
    sheet: () => readPrinted(actor, id),
    member: () => readMemberHistory(actor, register.members.lead.id),
    mail: () => readUnmailed(db, today, {}),
    newTerm: () => readNewTermForm(actor),
    newTermDone: () => readNewTerm(actor, termId),
    left: () => readLeft(actor),
    waiting: () => readWaiting(actor, register.proposer.userId ?? 0),
    openWork: () => readOpenWork(actor, register.proposer.userId ?? 0),
    users: () => listUsers(actor, parseUserFilter({})),
    link: () => openByLink(actor, { token: token, address: "10.0.0.9" }),
  };
}

/** What stands in the exported file; its packing holds the moment. */
async function cellsOf(bytes: Buffer): Promise<unknown> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book.worksheets.map((sheet) => sheet.getSheetValues());
}

/** What a file holds that is made in the background. */
async function madeExport(actor: Actor, plenaryId: number): Promise<string> {
  await askExport(actor, { what: "REGISTER", plenaryId, format: "csv", query: "" });
  await makeWaitingExports();
  const { id } = await db.longExport.findFirstOrThrow({ orderBy: { id: "desc" } });
  return Buffer.from((await fetchExport(actor, id)).bytes).toString();
}
