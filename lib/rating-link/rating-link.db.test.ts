import { beforeEach, describe, expect, test } from "vitest";

import { publicActor } from "@/lib/actor";
import {
  answeredCase,
  assignmentOf,
  eventsOf,
  makeRegister,
  on,
  type Register,
} from "@/lib/assignment/testing";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { rate } from "@/lib/feedback/commands";
import { readRatings } from "@/lib/feedback/queries";
import { rateInput } from "@/lib/feedback/schema";
import { MISS_THROTTLE } from "@/lib/link-miss/throttle";
import {
  issueLink,
  issueLinks,
  openByLink,
  rateByLink,
  revokeLink,
} from "@/lib/rating-link/commands";
import { listLinks, listToRate, readForms } from "@/lib/rating-link/queries";
import { rateByLinkInput } from "@/lib/rating-link/schema";
import { LINK_REFUSAL } from "@/lib/rating-link/state";

let register: Register;
let proposalId: number;
let consultationId: number;
const address = "10.0.0.1";

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET ??= "a secret for tests";
  register = await makeRegister("2012-06-18");
  proposalId = await answeredCase(register);
  const { id: assignmentId } = await assignmentOf(proposalId, register.units.water.id);
  const { id } = await db.consultation.create({
    data: {
      assignmentId,
      consultedOn: fromPlainDate("2012-05-10"),
      mode: "VISIT",
      people: "钱局长",
    },
  });
  consultationId = id;
});

async function issued(): Promise<string> {
  await issueLink(register.staff, { proposalId, seenStatus: "ANSWERED" });
  const [form] = await readForms(register.staff, [proposalId]);
  return form?.token ?? "";
}

const send = (token: string, over: Record<string, string> = {}, today: PlainDate = "2012-06-19") =>
  rateByLink(
    publicActor(today),
    rateByLinkInput.parse({
      token,
      attitude: "SATISFIED",
      result: "DISSATISFIED",
      comment: "还没有动工",
      "answer-1": "NO",
      ...over,
    }),
    { address },
  );
const look = (token: string, today: PlainDate = "2012-06-19") =>
  openByLink(publicActor(today), { token, address });

describe("一次性评价链接", () => {
  test("counts as the proposer's own, by link, once, with the words on the consultation", async () => {
    const token = await issued();
    await send(token, { [`word-${consultationId}`]: "yes" });
    expect(await db.feedback.findFirst({ include: { answers: true } })).toMatchObject({
      source: "OWN",
      result: "DISSATISFIED",
      recordedById: null,
      openedOn: null,
      linkId: expect.any(Number) as number,
      answers: [{ position: 1, answer: "NO" }],
    });
    expect(await db.consultationConfirmation.findFirst()).toMatchObject({
      confirmed: true,
      source: "OWN",
      linkId: expect.any(Number) as number,
    });
    await expect(send(token)).rejects.toThrow(LINK_REFUSAL.used);
    await expect(look(token)).rejects.toThrow(LINK_REFUSAL.used);
    expect(await db.feedback.count()).toBe(1);
    expect(await readRatings(register.staff, proposalId)).toEqual([]);
    expect(await readRatings(register.proposer, proposalId)).toHaveLength(1);
    const log = JSON.stringify(
      await db.event.findMany({ select: { actorName: true, data: true } }),
    );
    expect(log).not.toMatch(/SATISFIED|动工|言致远/u);
    expect(log).not.toContain(token);
    expect(await eventsOf(proposalId)).toEqual([
      "ratingLink.issue",
      "consultation.confirm",
      "feedback.rate",
    ]);
  });

  test("a word with corrections, each at its own field", async () => {
    const token = await issued();
    const word = {
      [`word-${consultationId}`]: "correct",
      [`wordNote-${consultationId}`]: "是电话",
    };
    await expect(send(token, word)).rejects.toMatchObject({
      fields: { [`correctedOn-${consultationId}`]: expect.any(String) as string },
    });
    await send(token, { ...word, [`correctedMode-${consultationId}`]: "PHONE" });
    expect(await db.consultationConfirmation.findFirst()).toMatchObject({
      confirmed: false,
      corrects: true,
      byPhone: true,
      source: "OWN",
    });
  });

  test("the same link sent twice at once is used once", async () => {
    const token = await issued();
    const both = await Promise.allSettled([send(token), send(token)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.feedback.count()).toBe(1);
  });

  test("what is wrong uses nothing up, and says at which field", async () => {
    const token = await issued();
    await expect(send(token, { [`word-${consultationId}`]: "no" })).rejects.toMatchObject({
      fields: { [`wordNote-${consultationId}`]: expect.any(String) as string },
    });
    const foreign = await answeredCase(register);
    const { id: assignmentId } = await assignmentOf(foreign, register.units.water.id);
    const other = await db.consultation.create({
      data: { assignmentId, consultedOn: fromPlainDate("2012-05-11") },
    });
    await expect(send(token, { [`word-${other.id}`]: "yes" })).rejects.toMatchObject({
      kind: "notFound",
    });
    expect(await db.feedback.count()).toBe(0);
    expect(await db.consultationConfirmation.count()).toBe(0);
    await send(token, {
      [`word-${consultationId}`]: "no",
      [`wordNote-${consultationId}`]: "那天没有人来",
    });
    expect(await db.consultationConfirmation.findFirst()).toMatchObject({
      confirmed: false,
      note: "那天没有人来",
    });
  });

  test("names the case, and nobody: no proposer, no official, no reply's text", async () => {
    const asked = await look(await issued());
    expect(asked).toMatchObject({ caseNumber: "086", title: "关于整治苕溪河道的建议" });
    expect(JSON.stringify(asked)).not.toMatch(/言致远|纪云舟|钱局长|1380000/u);
  });

  test("expired, taken back, replaced, rated meanwhile, unknown: nothing opens", async () => {
    const first = await issued();
    await expect(look(first, "2012-08-18")).rejects.toThrow(LINK_REFUSAL.expired);
    await expect(look(first, "2012-08-17")).resolves.toBeDefined();
    const second = await issued();
    await expect(look(first)).rejects.toThrow(LINK_REFUSAL.revoked);
    await expect(look("nothing-of-the-kind")).rejects.toThrow(LINK_REFUSAL.revoked);
    await revokeLink(register.staff, { proposalId, reason: "寄错了地址" });
    await expect(look(second)).rejects.toThrow(LINK_REFUSAL.revoked);
    expect((await listLinks(register.staff, proposalId)).map(({ state }) => state)).toEqual([
      "revoked",
      "revoked",
    ]);
    const third = await issued();
    const own = { proposalId, attitude: "SATISFIED", result: "SATISFIED" };
    await rate(register.proposer, rateInput.parse(own));
    await expect(look(third)).rejects.toThrow("已经收到");
    await expect(send(third)).rejects.toThrow("已经收到");
    expect(await db.feedback.count()).toBe(1);
  });

  test("an address that guesses is refused, also with a link that opens, and no other one", async () => {
    const token = await issued();
    for (let at = 0; at < MISS_THROTTLE.wrong; at += 1)
      await expect(look(`guess-${at}`)).rejects.toThrow(LINK_REFUSAL.revoked);
    await expect(look(token)).rejects.toThrow("试得太多");
    await expect(send(token)).rejects.toThrow("试得太多");
    const elsewhere = { token, address: "10.0.0.2" };
    await expect(openByLink(publicActor("2012-06-19"), elsewhere)).resolves.toBeDefined();
  });

  test("is the committee's to print and take back, for one or many; a form printed before still opens", async () => {
    const token = await issued();
    const other = await answeredCase(register);
    await issueLinks(register.staff, { cases: [other, proposalId] });
    const forms = await readForms(register.staff, [proposalId, other]);
    expect(forms.map(({ asked }) => asked.id)).toEqual([proposalId, other]);
    expect(forms[0]?.token).toBe(token);
    expect(forms[1]?.token).toMatch(/^[\w-]{22}$/);
    expect(await db.ratingLink.count()).toBe(2);
    const rows = JSON.stringify(await db.ratingLink.findMany());
    expect(rows).not.toContain(token);
    await send(token);
    expect((await listToRate(register.staff)).map(({ id }) => id)).toEqual([other]);
    expect(await readForms(register.staff, [proposalId])).toEqual([]);
    for (const actor of [
      register.waterHead,
      register.office,
      register.proposer,
      register.coSigner,
    ]) {
      await expect(issueLinks(actor, { cases: [other] })).rejects.toMatchObject({ kind: "denied" });
      await expect(readForms(actor, [other])).rejects.toMatchObject({ kind: "denied" });
      await expect(listLinks(actor, other)).rejects.toMatchObject({ kind: "denied" });
    }
    await expect(
      issueLink(on("2012-06-20", register.staff), { proposalId, seenStatus: "ANSWERED" }),
    ).rejects.toThrow("已经收到");
  });
});
