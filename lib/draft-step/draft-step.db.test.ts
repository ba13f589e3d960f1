import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import {
  accepted,
  assignmentOf,
  eventsOf,
  makeRegister,
  type Register,
  statusOf,
} from "@/lib/assignment/testing";
import { voidFact } from "@/lib/correction/commands";
import { db } from "@/lib/db/client";
import {
  checkDraft,
  passDraft,
  sendBackDraft,
  sendDraft,
  signDraft,
} from "@/lib/draft-step/commands";
import {
  checkDraftInput,
  passDraftInput,
  sendBackDraftInput,
  sendDraftInput,
  signDraftInput,
} from "@/lib/draft-step/schema";
import { recordReply } from "@/lib/reply/commands";
import { recordReplyInput } from "@/lib/reply/schema";
import { saveDraft } from "@/lib/reply-draft/commands";
import { saveDraftInput } from "@/lib/reply-draft/schema";

let register: Register;
let proposalId: number;
let lead: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-20");
  proposalId = await register.filedCase();
  ({ lead } = await accepted(register, proposalId));
});

/** A whole draft of the register's case, which makes two suggestions. */
const form = (over: Record<string, unknown> = {}) =>
  saveDraftInput.parse({
    assignmentId: String(lead),
    revision: "0",
    intent: "save",
    text: "您提出的建议收悉。",
    "answers.0.adoption": "ADOPTED",
    "answers.0.text": "已列入清淤计划。",
    "answers.1.adoption": "NOT",
    "answers.1.text": "河岸在保护区内。",
    "undertakings.0.what": "清淤三公里",
    "undertakings.0.owner": "河道科",
    "undertakings.0.dueOn": "2012-09-30",
    "undertakings.1.what": "",
    "undertakings.1.owner": "",
    "undertakings.1.dueOn": "",
    outcomeClassId: String(register.classOf("A")),
    disclosure: "FULL",
    noConsultationReason: "提案者在外地",
    ...over,
  });

const row = () => db.assignment.findUniqueOrThrow({ where: { id: lead } });
const step = (over: Record<string, unknown> = {}) => ({ assignmentId: lead, revision: 1, ...over });
const letter = (over: Record<string, unknown> = {}) =>
  sendDraftInput.parse({ ...step(), documentNumber: "临水〔2012〕15号", ...over });
const check = (actor: Actor, checker = "林川") =>
  checkDraft(actor, checkDraftInput.parse(step({ checker })));
const sign = (actor: Actor, over: Record<string, unknown> = {}) =>
  signDraft(actor, signDraftInput.parse(step(over)));
const page = () => new File(["%PDF-1.4"], "签发页.pdf", { type: "application/pdf" });

async function signed(): Promise<void> {
  await saveDraft(register.waterClerk, form({ intent: "send" }));
  await check(register.waterClerk);
  await sign(register.waterHead);
}

describe("the way of a draft", () => {
  test("draft, check, signature, and out to the proposer, each its own fact", async () => {
    await saveDraft(register.waterClerk, form());
    expect((await row()).status).toBe("DRAFTING");
    await saveDraft(register.waterClerk, form({ revision: "1", intent: "send" }));
    expect((await row()).status).toBe("DRAFTING");
    await checkDraft(
      register.waterHead,
      checkDraftInput.parse({ ...step({ revision: 2 }), checker: "林川" }),
    );
    expect((await row()).status).toBe("REVIEWED");
    await expect(sendDraft(register.waterClerk, letter({ revision: 2 }))).rejects.toThrow(
      "还没有签发",
    );
    await sign(register.waterHead, { revision: 2 });
    expect((await row()).status).toBe("SIGNED");
    await sendDraft(register.waterClerk, letter({ revision: 2 }));
    expect(await statusOf(proposalId)).toBe("ANSWERED");
    const reply = await db.reply.findFirstOrThrow({ include: { draft: true } });
    expect(reply).toMatchObject({
      signer: register.waterHead.name,
      documentNumber: "临水〔2012〕15号",
      noConsultationReason: "提案者在外地",
      source: "OWN",
    });
    expect(reply.text).toContain("一、关于“清淤”的建议（采纳）\n已列入清淤计划。");
    expect(reply.text).toContain("1．清淤三公里，河道科负责，2012年9月30日前完成。");
    expect(reply.draft?.closedAt).not.toBeNull();
    expect(await eventsOf(proposalId)).toEqual([
      "draft.begin",
      "draft.send",
      "draft.check",
      "draft.sign",
      "assignment.reply",
    ]);
  });

  test("its measures are promises as long as the reply stands, and the unit may begin anew from the text", async () => {
    await signed();
    await sendDraft(register.waterClerk, letter());
    const promises = { dueOn: { not: null }, draft: { replies: { some: { voidedAt: null } } } };
    expect(await db.undertaking.findMany({ where: promises })).toMatchObject([
      { what: "清淤三公里", owner: "河道科", dueOn: new Date("2012-09-30") },
    ]);
    const { id: factId } = await db.reply.findFirstOrThrow();
    await voidFact(register.staff, { proposalId, fact: "reply", factId, reason: "误发" });
    expect(await db.undertaking.count({ where: promises })).toBe(0);
    expect((await row()).status).toBe("ACCEPTED");
    await saveDraft(register.waterClerk, form());
    expect((await row()).status).toBe("DRAFTING");
  });

  test("who sent it does not check it by their own name; the name of a checker on paper is taken", async () => {
    await saveDraft(register.waterClerk, form({ intent: "send" }));
    await expect(check(register.waterClerk, register.waterClerk.name)).rejects.toMatchObject({
      fields: { checker: expect.any(String) as string },
    });
    await check(register.waterClerk, "周科长");
    expect(await db.draftStep.findFirst({ where: { kind: "CHECKED" } })).toMatchObject({
      person: "周科长",
    });
  });

  test("a clerk enters the signature with its day and page, unless the head signs alone", async () => {
    await saveDraft(register.waterClerk, form({ intent: "send" }));
    await check(register.waterClerk);
    const entered = { signer: "林川", signedOn: "2012-06-19" };
    await expect(sign(register.waterClerk, entered)).rejects.toMatchObject({
      fields: { scan: expect.any(String) as string },
    });
    await expect(
      sign(register.waterClerk, { ...entered, signedOn: "2012-06-21", scan: page() }),
    ).rejects.toMatchObject({ fields: { signedOn: expect.any(String) as string } });
    await db.unit.updateMany({ data: { headSigns: true } });
    await expect(sign(register.waterClerk, { ...entered, scan: page() })).rejects.toThrow(
      "负责人用自己的账号签发",
    );
    await db.unit.updateMany({ data: { headSigns: false } });
    await sign(register.waterClerk, { ...entered, scan: page() });
    expect(await db.draftStep.findFirst({ where: { kind: "SIGNED" } })).toMatchObject({
      person: "林川",
      takenOn: new Date("2012-06-19"),
      scanId: expect.any(Number) as number,
    });
    await sendDraft(register.waterClerk, letter());
    expect(await db.reply.findFirst()).toMatchObject({ signer: "林川" });
  });

  test("a head signs for the own unit alone; nobody else writes, checks or sends", async () => {
    const roadsHead = await register.actor("unitHead", { unitId: register.units.roads.id });
    const assistHead = await register.actor("unitHead", { unitId: register.units.finance.id });
    await expect(saveDraft(roadsHead, form())).rejects.toMatchObject({ kind: "notFound" });
    await expect(saveDraft(assistHead, form())).rejects.toMatchObject({ kind: "denied" });
    await expect(saveDraft(register.staff, form())).rejects.toMatchObject({ kind: "denied" });
    await saveDraft(register.waterClerk, form({ intent: "send" }));
    await check(register.waterClerk);
    await expect(sign(roadsHead)).rejects.toMatchObject({ kind: "notFound" });
    await expect(sign(assistHead)).rejects.toMatchObject({ kind: "denied" });
    await sign(register.waterHead);
    await expect(sendDraft(register.staff, letter())).rejects.toMatchObject({ kind: "denied" });
    await expect(sendDraft(assistHead, letter())).rejects.toMatchObject({ kind: "denied" });
  });
});

describe("sent back", () => {
  test("with a reason, it is written on and goes the whole way again", async () => {
    await signed();
    const back = sendBackDraftInput.parse(step({ reason: "第二条没有答全" }));
    await expect(sendBackDraft(register.proposer, back)).rejects.toMatchObject({ kind: "denied" });
    await sendBackDraft(register.waterHead, back);
    expect((await row()).status).toBe("DRAFTING");
    await expect(sendDraft(register.waterClerk, letter())).rejects.toThrow("还没有签发");
    await saveDraft(register.waterClerk, form({ revision: "1", intent: "send" }));
    await expect(check(register.waterHead)).rejects.toMatchObject({ kind: "conflict" });
  });

  test("a draft that nobody sent for check is not sent back, and one that was is not written on", async () => {
    await saveDraft(register.waterClerk, form());
    const back = sendBackDraftInput.parse(step({ reason: "再想想" }));
    await expect(sendBackDraft(register.waterHead, back)).rejects.toThrow("不用退回");
    await saveDraft(register.waterClerk, form({ revision: "1", intent: "send" }));
    await expect(saveDraft(register.waterClerk, form({ revision: "2" }))).rejects.toThrow(
      "已经送核",
    );
  });
});

describe("the office", () => {
  const pass = (actor: Actor) => passDraft(actor, passDraftInput.parse(step()));

  test("has no part in it by default", async () => {
    await signed();
    await expect(pass(register.office)).rejects.toThrow("不经督查室审核");
    await sendDraft(register.waterClerk, letter());
    expect(await statusOf(proposalId)).toBe("ANSWERED");
  });

  test("passes it or sends it back where the plenary has set so", async () => {
    await db.plenary.updateMany({ data: { officePassesReplies: true } });
    await signed();
    await expect(sendDraft(register.waterClerk, letter())).rejects.toThrow("督查室审核");
    await expect(pass(register.waterHead)).rejects.toMatchObject({ kind: "denied" });
    await pass(register.office);
    expect((await row()).status).toBe("PASSED");
    await sendDraft(register.waterClerk, letter());
    expect(await statusOf(proposalId)).toBe("ANSWERED");
    // … and then no reply leaves in one step.
    const second = await register.filedCase();
    const { lead: other } = await accepted(register, second);
    const atOnce = recordReplyInput.parse({
      assignmentId: other,
      documentNumber: "临水〔2012〕16号",
      signer: "林川",
      outcomeClassId: register.classOf("A"),
      text: "收悉。",
      disclosure: "FULL",
      noConsultationReason: "提案者在外地",
    });
    await expect(recordReply(register.waterHead, atOnce)).rejects.toThrow("督查室审核");
  });

  test("sends a signed reply back with its reason, and not what the unit still checks", async () => {
    await db.plenary.updateMany({ data: { officePassesReplies: true } });
    await saveDraft(register.waterClerk, form({ intent: "send" }));
    const back = sendBackDraftInput.parse(step({ reason: "措施没有期限" }));
    await expect(sendBackDraft(register.office, back)).rejects.toThrow("签发以前");
    await check(register.waterClerk);
    await sign(register.waterHead);
    await sendBackDraft(register.office, back);
    expect((await row()).status).toBe("DRAFTING");
    expect(await db.draftStep.findFirst({ where: { kind: "SENT_BACK" } })).toMatchObject({
      reason: "措施没有期限",
      recordedById: register.office.userId,
    });
  });
});

test("the mayors' meeting on a key proposal stops the sending, and the draft keeps its step", async () => {
  await db.keySelection.create({ data: { proposalId, chosenOn: new Date("2012-04-01") } });
  const review = await db.governmentReview.create({
    data: { proposalId, openedOn: new Date("2012-06-10") },
  });
  await db.assignment.update({ where: { id: lead }, data: { status: "GOVERNMENT_REVIEW" } });
  await saveDraft(register.waterClerk, form());
  expect((await row()).status).toBe("GOVERNMENT_REVIEW");
  await db.governmentReview.update({
    where: { id: review.id },
    data: { closedOn: new Date("2012-06-18") },
  });
  await saveDraft(register.waterClerk, form({ revision: "1", intent: "send" }));
  expect((await row()).status).toBe("DRAFTING");
});

test("two replies of a unit sent at once never get one number", async () => {
  await signed();
  const second = await register.filedCase();
  const { lead: other } = await accepted(register, second);
  await saveDraft(register.waterClerk, form({ assignmentId: other, intent: "send" }));
  const about = { assignmentId: other, revision: 1 };
  await checkDraft(register.waterClerk, checkDraftInput.parse({ ...about, checker: "林川" }));
  await signDraft(register.waterHead, signDraftInput.parse(about));
  const results = await Promise.allSettled([
    sendDraft(register.waterClerk, letter()),
    sendDraft(register.waterHead, letter({ assignmentId: other })),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = results.find((one) => one.status === "rejected");
  expect(refused?.reason).toMatchObject({
    fields: { documentNumber: expect.any(String) as string },
  });
  expect(await db.reply.count()).toBe(1);
});

test("a letter that staff log from paper overtakes the draft", async () => {
  await saveDraft(register.waterClerk, form());
  const scan = page();
  await recordReply(
    register.staff,
    recordReplyInput.parse({
      assignmentId: lead,
      documentNumber: "临水〔2012〕9号",
      signer: "林川",
      outcomeClassId: register.classOf("B"),
      text: "收悉。",
      disclosure: "FULL",
      repliedOn: "2012-06-19",
      noConsultationReason: "提案者在外地",
      scan,
    }),
  );
  expect(await db.replyDraft.count({ where: { closedAt: null } })).toBe(0);
  expect((await assignmentOf(proposalId, register.units.water.id)).status).toBe("REPLIED");
});
