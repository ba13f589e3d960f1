import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { accepted, assignmentOf, statusOf } from "@/lib/assignment/testing";
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
  signDraftInput,
} from "@/lib/draft-step/schema";
import { type DraftCase, makeDraftCase } from "@/lib/draft-step/testing";
import { recordReply } from "@/lib/reply/commands";
import { recordReplyInput } from "@/lib/reply/schema";
import { saveDraft } from "@/lib/reply-draft/commands";

let made: DraftCase;
let register: DraftCase["register"];
let proposalId: number;
let lead: number;

beforeEach(async () => {
  made = await makeDraftCase();
  ({ register, proposalId, lead } = made);
});

describe("the office", () => {
  const pass = (actor: Actor) => passDraft(actor, passDraftInput.parse(made.step()));

  test("has no part in it by default", async () => {
    await made.signed();
    await expect(pass(register.office)).rejects.toThrow("不经督查室审核");
    await sendDraft(register.waterClerk, made.letter());
    expect(await statusOf(proposalId)).toBe("ANSWERED");
  });

  test("passes it or sends it back where the plenary has set so", async () => {
    await db.plenary.updateMany({ data: { officePassesReplies: true } });
    await made.signed();
    await expect(sendDraft(register.waterClerk, made.letter())).rejects.toThrow("督查室审核");
    await expect(pass(register.waterHead)).rejects.toMatchObject({ kind: "denied" });
    await pass(register.office);
    expect((await made.row()).status).toBe("PASSED");
    await sendDraft(register.waterClerk, made.letter());
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
    await saveDraft(register.waterClerk, made.form({ intent: "send" }));
    const back = sendBackDraftInput.parse(made.step({ reason: "措施没有期限" }));
    await expect(sendBackDraft(register.office, back)).rejects.toThrow("签发以前");
    await made.check(register.waterClerk);
    await made.sign(register.waterHead);
    await sendBackDraft(register.office, back);
    expect((await made.row()).status).toBe("DRAFTING");
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
  await saveDraft(register.waterClerk, made.form());
  expect((await made.row()).status).toBe("GOVERNMENT_REVIEW");
  await db.governmentReview.update({
    where: { id: review.id },
    data: { closedOn: new Date("2012-06-18") },
  });
  await saveDraft(register.waterClerk, made.form({ revision: "1", intent: "send" }));
  expect((await made.row()).status).toBe("DRAFTING");
});

test("two replies of a unit sent at once never get one number", async () => {
  await made.signed();
  const second = await register.filedCase();
  const { lead: other } = await accepted(register, second);
  await saveDraft(register.waterClerk, made.form({ assignmentId: other, intent: "send" }));
  const about = { assignmentId: other, revision: 1 };
  await checkDraft(register.waterClerk, checkDraftInput.parse({ ...about, checker: "林川" }));
  await signDraft(register.waterHead, signDraftInput.parse(about));
  const results = await Promise.allSettled([
    sendDraft(register.waterClerk, made.letter()),
    sendDraft(register.waterHead, made.letter({ assignmentId: other })),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = results.find((one) => one.status === "rejected");
  expect(refused?.reason).toMatchObject({
    fields: { documentNumber: expect.any(String) as string },
  });
  expect(await db.reply.count()).toBe(1);
});

test("a letter that staff log from paper overtakes the draft", async () => {
  await saveDraft(register.waterClerk, made.form());
  const scan = made.page();
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
