import ExcelJS from "exceljs";
import { afterAll, describe, expect, test } from "vitest";

import { type Actor, publicActor, systemActor } from "@/lib/actor";
import { accepted, answer, answeredCase, makeRegister, on } from "@/lib/assignment/testing";
import { readFeedDays } from "@/lib/calendar-feed/queries";
import {
  readCaseEvents,
  readCaseFile,
  readLimits,
  readPlainWords,
  readProposalFacts,
} from "@/lib/case-file/queries";
import { coRate } from "@/lib/co-rating/commands";
import { readCoRatings } from "@/lib/co-rating/queries";
import { coRateInput } from "@/lib/co-rating/schema";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { readOfficeDesk, readProposerDesk, readUnitDesk } from "@/lib/desk/queries";
import { readStaffDesk } from "@/lib/staff-desk/queries";
import { everyRow, plain } from "@/lib/desk/testing-rows";
import { listOpenOutcomes } from "@/lib/disposition/queries";
import { readEmployerNotes } from "@/lib/employer/queries";
import { enterFromPaper, rate } from "@/lib/feedback/commands";
import { countSealed, listOpenings, readOpeningPlan, readRatings } from "@/lib/feedback/queries";
import { enterFromPaperInput, rateInput } from "@/lib/feedback/schema";
import { listFilings } from "@/lib/filing/queries";
import { readFigures } from "@/lib/figures/queries";
import { listCandidates } from "@/lib/key-candidate/queries";
import { parseLogFilter } from "@/lib/log/filter";
import { readLog } from "@/lib/log/queries";
import { readUnmailed } from "@/lib/mailing/queries";
import { readMemberHistory } from "@/lib/member/queries";
import { readMemberWork } from "@/lib/member-work/queries";
import { tellNews } from "@/lib/notice/commands";
import { readInbox } from "@/lib/notice/queries";
import { parseAsked } from "@/lib/overview/asked";
import { readOverview } from "@/lib/overview/queries";
import { parsePromiseFilter } from "@/lib/promise/filter";
import { listPromises, readPromises } from "@/lib/promise/queries";
import { listPublished } from "@/lib/publication/queries";
import { issueLink, openByLink, rateByLink } from "@/lib/rating-link/commands";
import { listLinks, listToRate, readForms } from "@/lib/rating-link/queries";
import { rateByLinkInput } from "@/lib/rating-link/schema";
import { listRatingMails } from "@/lib/rating-mail/queries";
import { openedMark } from "@/lib/rating-trace/trace";
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

/** Two worlds that differ in nothing but what the sealed ratings say. */
const SAID = {
  satisfied: { attitude: "SATISFIED", result: "SATISFIED", comment: "很好，谢谢你们" },
  dissatisfied: {
    attitude: "DISSATISFIED",
    result: "DISSATISFIED",
    adoption: "NOT",
    implementation: "NOT_DONE",
    comment: "没有人来过，什么也没做",
    agreesWithClass: "no",
    expectation: "请重新办理",
    "answer-0": "NO",
    "answer-1": "NO",
  },
} as const;

type Way = "own" | "paper" | "link" | "co";
/** Two days in a row, whose figures may be compared, and one after the limit. */
const DAYS = ["2012-06-18", "2012-06-19", "2012-07-20"] as const;

/** The same ids in each world. */
async function restartIds(): Promise<void> {
  await db.$executeRawUnsafe(`DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT schemaname, sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
      EXECUTE format('ALTER SEQUENCE %I.%I RESTART', one.schemaname, one.sequencename);
    END LOOP; END $$`);
}

/** Whatever a question answers, or its refusal's words. */
async function told(question: () => Promise<unknown>): Promise<unknown> {
  try {
    return await question();
  } catch (error) {
    return String(error);
  }
}

/** What stands in the exported file; its packing holds the moment. */
async function cellsOf(bytes: Buffer): Promise<unknown> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book.worksheets.map((sheet) => sheet.getSheetValues());
}

async function world(said: (typeof SAID)[keyof typeof SAID], way: Way) {
  process.env.NEXTAUTH_SECRET ??= "a secret for tests";
  await emptyDatabase();
  await restartIds();
  const register = await makeRegister("2012-06-18");
  const { plenaryId } = register;
  const id = await answeredCase(register, "B");
  // Beside one that nobody rated.
  const other = await register.filedCase();
  await accepted(register, other);
  await answer(register, other, "2012-06-15");
  await issueLink(register.staff, { proposalId: id });
  const { second } = register.members;
  const mailed = { proposalId: id, round: 1, memberId: second.id, queuedOn: new Date(0) };
  await db.ratingMail.create({ data: { ...mailed, occasion: "ANSWERED", maskedTo: "w***@a.cn" } });
  if (way === "own") await rate(register.proposer, rateInput.parse({ proposalId: id, ...said }));
  if (way === "paper") {
    const input = { proposalId: id, returnedOn: "2012-06-18", ...said };
    await enterFromPaper(register.staff, enterFromPaperInput.parse(input));
  }
  if (way === "co") await coRate(register.coSigner, coRateInput.parse({ proposalId: id, ...said }));
  const [form] = await readForms(register.staff, [id]);
  if (way === "link") {
    const token = form?.token ?? "";
    // Given in haste, so that staff have something to look into.
    const now = new Date();
    const opened = openedMark(process.env.NEXTAUTH_SECRET, id, now);
    const input = rateByLinkInput.parse({ token, ...said, opened });
    const sender = { address: "10.0.0.1", device: "a device", now };
    await rateByLink(publicActor("2012-06-18"), input, sender);
  }
  await tellNews();

  const readers: Record<string, Actor> = {
    staff: register.staff,
    office: register.office,
    clerk: register.waterClerk,
    head: register.waterHead,
    assist: register.financeClerk,
    stranger: register.roadsClerk,
    // Whose rating it is reads it; the other proposer does not.
    proposer: way === "co" ? register.proposer : register.coSigner,
    leader: await register.actor("leader"),
    administrator: await register.actor("administrator"),
    auditor: await register.actor("auditor"),
    system: systemActor("2012-06-18"),
    public: publicActor("2012-06-18"),
  };
  const seen: Record<string, string> = {};
  for (const [name, reader] of Object.entries(readers))
    for (const today of DAYS) {
      const actor = on(today, reader);
      const questions: Record<string, () => Promise<unknown>> = {
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
        figures: () => readFigures(actor, { plenaryId, asOf: today }),
        unitReplies: () =>
          readUnitReplies(actor, plenaryId, { figure: "unitSum.lead", of: "all", asOf: today }),
        known: () =>
          readFigures(actor, { plenaryId, asOf: today, knownAt: new Date("2100-01-01") }),
        overview: () => readOverview(actor, plenaryId, parseAsked({}, today)),
        log: () => readLog(actor, parseLogFilter({})),
        inbox: () => readInbox(actor, 1),
        unitDesk: () => readUnitDesk(actor),
        staffDesk: () => readStaffDesk(actor),
        employers: () => readEmployerNotes(actor, [id], { any: true }),
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
        link: () => openByLink(actor, { token: form?.token ?? "", address: "10.0.0.9" }),
      };
      for (const [what, question] of Object.entries(questions))
        seen[`${name} ${today} ${what}`] = plain(await told(question));
    }
  const own =
    way === "co"
      ? await readCoRatings(register.coSigner, await readProposalFacts(register.coSigner, id))
      : await readRatings(register.proposer, id);
  return { seen, rows: await everyRow(), own: plain(own) };
}

afterAll(emptyDatabase);

describe("a sealed 满意 and a sealed 不满意 are the same to everybody but the proposer", () => {
  test.each(["own", "paper", "link", "co"] as const)(
    "by %s: every answer of every query, for every role, on three days; and every other row",
    async (way) => {
      const good = await world(SAID.satisfied, way);
      const bad = await world(SAID.dissatisfied, way);
      expect(Object.keys(good.seen).length).toBeGreaterThan(500);
      expect(bad.seen).toEqual(good.seen);
      expect(bad.rows).toEqual(good.rows);
      for (const text of Object.values({ ...good.seen, ...good.rows }))
        expect(text).not.toContain(SAID.satisfied.comment);
      // The comparison can fail: the proposer's own reading does differ.
      expect(bad.own).not.toEqual(good.own);
      expect(bad.own).toContain(SAID.dissatisfied.comment);
      // And the questions were answered, not all refused.
      expect(good.seen[`staff ${DAYS[1]} case`]).toContain("苕溪");
      expect(good.seen[`leader ${DAYS[1]} figures`]).toContain("counts");
      const sealed = way === "co" ? db.coRating.findFirst() : db.feedback.findFirst();
      expect(await sealed).toMatchObject({ openedOn: null });
    },
    240_000,
  );
});
