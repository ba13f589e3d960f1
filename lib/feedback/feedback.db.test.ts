import { beforeEach, describe, expect, test } from "vitest";

import type { Actor } from "@/lib/actor";
import {
  accepted,
  answer,
  answeredCase,
  eventsOf,
  makeRegister,
  on,
  type Register,
  statusOf,
} from "@/lib/assignment/testing";
import { completeAfterTalk } from "@/lib/completion/commands";
import { completeAfterTalkInput } from "@/lib/completion/schema";
import { db } from "@/lib/db/client";
import { enterFromPaper, openRatings, rate } from "@/lib/feedback/commands";
import { countSealed, readRatings } from "@/lib/feedback/queries";
import { enterFromPaperInput, openRatingsInput, rateInput } from "@/lib/feedback/schema";

let register: Register;
let proposalId: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-18");
  proposalId = await answeredCase(register);
});

const rating = (result: string, over: Record<string, unknown> = {}) =>
  rateInput.parse({
    proposalId: String(proposalId),
    seenStatus: "ANSWERED",
    attitude: "SATISFIED",
    result,
    adoption: "",
    comment: "希望早日完工",
    ...over,
  });
const open = (actor: Actor) =>
  openRatings(actor, openRatingsInput.parse({ plenaryId: register.plenaryId, reason: "常委会前" }));

const paper = (returnedOn: string) =>
  enterFromPaperInput.parse({ ...rating("SATISFIED"), seenStatus: "", returnedOn });

describe("评价", () => {
  test("is the lead proposer's own, once a round, and its event holds no value", async () => {
    await rate(register.proposer, rating("DISSATISFIED"));
    expect(await db.feedback.findFirst()).toMatchObject({
      result: "DISSATISFIED",
      returnedOn: new Date("2012-06-18"),
      openedOn: null,
      source: "OWN",
    });
    const events = JSON.stringify(await db.event.findMany({ select: { kind: true, data: true } }));
    expect(events).toContain("feedback.rate");
    expect(events).not.toMatch(/SATISFIED|希望/u);
    await expect(rate(register.proposer, rating("SATISFIED"))).rejects.toThrow("不能再改");
  });

  test("says of each suggestion whether it was answered, of the class, and what is still expected", async () => {
    const whole = {
      "answer-0": "YES",
      "answer-1": "NO",
      agreesWithClass: "no",
      expectation: "把护岸也建好",
    };
    await rate(register.proposer, rating("BASICALLY", whole));
    const [own] = await readRatings(register.proposer, proposalId);
    expect(own).toMatchObject({
      answers: [
        { position: 0, answer: "YES" },
        { position: 1, answer: "NO" },
      ],
      agreesWithClass: false,
      expectation: "把护岸也建好",
    });
    for (const actor of [register.staff, register.coSigner, register.waterHead, register.office])
      expect(await readRatings(actor, proposalId)).toEqual([]);
    const log = JSON.stringify(await db.event.findMany({ select: { data: true } }));
    expect(log).not.toMatch(/YES|护岸/u);
  });

  test("of a suggestion that is none is refused, and what is no choice too", async () => {
    await expect(
      rate(register.proposer, rating("SATISFIED", { "answer-2": "YES" })),
    ).rejects.toMatchObject({ kind: "conflict" });
    expect(() => rating("SATISFIED", { agreesWithClass: "maybe" })).toThrow("请选择同意或不同意");
    expect(await db.feedback.count()).toBe(0);
  });

  test("is nobody else's, and not before the answer", async () => {
    for (const actor of [register.coSigner, register.waterClerk, register.staff, register.office]) {
      await expect(rate(actor, rating("SATISFIED"))).rejects.toMatchObject({ kind: "denied" });
    }
    const id = await register.filedCase();
    await accepted(register, id);
    const early = rating("SATISFIED", { proposalId: id, seenStatus: "ASSIGNED" });
    await expect(rate(register.proposer, early)).rejects.toThrow("提案答复后");
  });

  test("from paper is entered by staff, marked, not before the reply, and then unseen", async () => {
    await expect(enterFromPaper(register.waterClerk, paper("2012-06-16"))).rejects.toMatchObject({
      kind: "denied",
    });
    await expect(enterFromPaper(register.staff, paper("2012-06-14"))).rejects.toMatchObject({
      fields: { returnedOn: expect.any(String) as string },
    });
    await enterFromPaper(register.staff, paper("2012-06-16"));
    expect(await db.feedback.findFirst()).toMatchObject({
      source: "PAPER",
      returnedOn: new Date("2012-06-16"),
    });
    expect(await db.event.findFirst({ where: { proposalId } })).toMatchObject({
      onBehalfOf: "言致远",
    });
    expect(await readRatings(register.staff, proposalId)).toEqual([]);
  });

  test("is sealed until the opening, whatever it says, for all but its giver", async () => {
    await rate(register.proposer, rating("DISSATISFIED"));
    expect(await statusOf(proposalId)).toBe("ANSWERED");
    for (const actor of [register.staff, register.office, register.waterClerk, register.coSigner]) {
      expect(await readRatings(actor, proposalId)).toEqual([]);
    }
    expect(await readRatings(register.proposer, proposalId)).toMatchObject([
      { result: "DISSATISFIED" },
    ]);
    await open(register.staff);
    for (const actor of [register.staff, register.office, register.waterClerk]) {
      expect(await readRatings(actor, proposalId)).toMatchObject([
        { result: "DISSATISFIED", openedOn: "2012-06-18" },
      ]);
    }
    expect(await readRatings(register.coSigner, proposalId)).toEqual([]);
    expect(await readRatings(register.roadsClerk, proposalId)).toEqual([]);
  });
});

describe("评价开封", () => {
  test("opens all that are in, completes the satisfied, and begins round 2 of the others on that day", async () => {
    const satisfied = await answeredCase(register);
    const basically = await answeredCase(register, "B");
    const notIn = await answeredCase(register);
    await rate(register.proposer, rating("DISSATISFIED"));
    await rate(register.proposer, rating("SATISFIED", { proposalId: satisfied }));
    await rate(register.proposer, rating("BASICALLY", { proposalId: basically }));
    expect(await countSealed(register.staff, register.plenaryId)).toBe(3);
    await open(on("2012-06-20", register.staff));

    expect(await db.ratingOpening.findMany({ include: { feedbacks: true } })).toMatchObject([
      { openedOn: new Date("2012-06-20"), feedbacks: [{}, {}, {}] },
    ]);
    expect(await statusOf(satisfied)).toBe("RESOLVED");
    expect(await statusOf(basically)).toBe("COMPLETED");
    expect(await statusOf(notIn)).toBe("ANSWERED");
    expect(await db.completion.findFirst({ where: { proposalId: basically } })).toMatchObject({
      ground: "RATED",
      completedOn: new Date("2012-06-20"),
    });

    expect(await statusOf(proposalId)).toBe("ASSIGNED");
    const second = await db.assignment.findMany({ where: { proposalId, round: 2 } });
    expect(second).toMatchObject([
      {
        unitId: register.units.water.id,
        role: "LEAD",
        status: "PENDING",
        assignedOn: new Date("2012-06-20"),
        dueOn: new Date("2012-07-20"),
      },
    ]);
    expect(await db.assignment.count({ where: { proposalId, round: 1, voidedAt: null } })).toBe(2);
    expect(await eventsOf(proposalId)).toEqual([
      "feedback.rate",
      "feedback.open",
      "assignment.beginRound",
    ]);
    expect(JSON.stringify((await db.event.findMany()).map(({ data }) => data))).not.toContain(
      "SATISFIED",
    );
  });

  test("is the committee's alone, and needs something to open", async () => {
    await expect(open(register.office)).rejects.toMatchObject({ kind: "denied" });
    await expect(open(register.staff)).rejects.toThrow("没有待开封的评价");
    expect(await db.ratingOpening.count()).toBe(0);
  });

  test("two clerks at once: every rating is opened once", async () => {
    await rate(register.proposer, rating("DISSATISFIED"));
    const other = await register.actor("committeeStaff");
    const results = await Promise.allSettled([open(register.staff), open(other)]);
    expect(results.find((one) => one.status === "rejected")?.reason).toMatchObject({
      kind: "conflict",
    });
    expect(await db.assignment.count({ where: { proposalId, round: 2 } })).toBe(1);
  });

  test("dissatisfied with the attitude opens round 2 only where the plenary says so", async () => {
    await db.plenary.updateMany({ data: { attitudeOpensRound: true } });
    await rate(register.proposer, rating("SATISFIED", { attitude: "DISSATISFIED" }));
    await open(register.staff);
    expect(await statusOf(proposalId)).toBe("ASSIGNED");
  });
});

const talked = (talkedOn = "2012-07-25") =>
  completeAfterTalkInput.parse({
    proposalId,
    seenStatus: "ANSWERED",
    talkedOn,
    note: "双方已沟通。",
  });

describe("约谈后办结", () => {
  test("completes a case whose last round was rated dissatisfied; nothing of round 1 is lost", async () => {
    await rate(register.proposer, rating("DISSATISFIED"));
    await open(register.staff);
    await answer(register, proposalId, "2012-07-10", "C");
    await rate(on("2012-07-12", register.proposer), rating("DISSATISFIED"));
    const staff = on("2012-07-25", register.staff);
    await expect(completeAfterTalk(staff, talked())).rejects.toThrow("还没有开封");
    await open(on("2012-07-20", register.staff));
    expect(await statusOf(proposalId)).toBe("ANSWERED");
    expect(await db.assignment.count({ where: { proposalId, round: 3 } })).toBe(0);
    await expect(completeAfterTalk(staff, talked("2012-07-19"))).rejects.toMatchObject({
      fields: { talkedOn: expect.any(String) as string },
    });
    await expect(
      completeAfterTalk(on("2012-07-25", register.office), talked()),
    ).rejects.toMatchObject({ kind: "denied" });
    await completeAfterTalk(staff, talked());
    expect(await statusOf(proposalId)).toBe("COMPLETED");
    expect(await db.completion.findFirst()).toMatchObject({
      ground: "TALK_RECORDED",
      completedOn: new Date("2012-07-25"),
    });
    expect(await readRatings(register.staff, proposalId)).toMatchObject([
      { round: 1 },
      { round: 2 },
    ]);
    expect(await db.reply.count({ where: { voidedAt: null } })).toBe(2);
  });
});
