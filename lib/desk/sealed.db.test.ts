import { afterAll, describe, expect, test } from "vitest";
import { type Actor, publicActor, systemActor } from "@/lib/actor";
import { accepted, answer, answeredCase, makeRegister, on } from "@/lib/assignment/testing";
import { readProposalFacts } from "@/lib/case-file/queries";
import { coRate } from "@/lib/co-rating/commands";
import { readCoRatings } from "@/lib/co-rating/queries";
import { coRateInput } from "@/lib/co-rating/schema";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { everyRow, plain } from "@/lib/desk/testing-rows";
import { enterFromPaper, rate } from "@/lib/feedback/commands";
import { readRatings } from "@/lib/feedback/queries";
import { enterFromPaperInput, rateInput } from "@/lib/feedback/schema";
import { tellNews } from "@/lib/notice/commands";
import { issueLink, rateByLink } from "@/lib/rating-link/commands";
import { readForms } from "@/lib/rating-link/queries";
import { rateByLinkInput } from "@/lib/rating-link/schema";
import { openedMark } from "@/lib/rating-trace/trace";
import { questionsOf } from "@/lib/desk/testing-questions";

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

async function world(said: (typeof SAID)[keyof typeof SAID], way: Way) {
  process.env.NEXTAUTH_SECRET ??= "a secret for tests";
  await emptyDatabase();
  await restartIds();
  const register = await makeRegister("2012-06-18");
  const id = await answeredCase(register, "B");
  // Beside one that nobody rated.
  const other = await register.filedCase();
  await accepted(register, other);
  await answer(register, other, "2012-06-15");
  const term = { term: 8, startsOn: new Date("2012-02-01") };
  const { id: termId } = await db.newTerm.create({ data: term });
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
      const about = { register, id, other, termId, token: form?.token ?? "" };
      const asksForFile = today === DAYS[1];
      const questions = questionsOf(actor, today, about, asksForFile);
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
    480_000,
  );
});
