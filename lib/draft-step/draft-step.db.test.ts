import { beforeEach, describe, expect, test } from "vitest";
import { eventsOf, statusOf } from "@/lib/assignment/testing";
import { voidFact } from "@/lib/correction/commands";
import { db } from "@/lib/db/client";
import { checkDraft, sendBackDraft, sendDraft } from "@/lib/draft-step/commands";
import { checkDraftInput, sendBackDraftInput } from "@/lib/draft-step/schema";
import { type DraftCase, makeDraftCase } from "@/lib/draft-step/testing";
import { saveDraft } from "@/lib/reply-draft/commands";

let made: DraftCase;
let register: DraftCase["register"];
let proposalId: number;

beforeEach(async () => {
  made = await makeDraftCase();
  ({ register, proposalId } = made);
});

describe("the way of a draft", () => {
  test("draft, check, signature, and out to the proposer, each its own fact", async () => {
    await saveDraft(register.waterClerk, made.form());
    expect((await made.row()).status).toBe("DRAFTING");
    await saveDraft(register.waterClerk, made.form({ revision: "1", intent: "send" }));
    expect((await made.row()).status).toBe("DRAFTING");
    await checkDraft(
      register.waterHead,
      checkDraftInput.parse({ ...made.step({ revision: 2 }), checker: "林川" }),
    );
    expect((await made.row()).status).toBe("REVIEWED");
    await expect(sendDraft(register.waterClerk, made.letter({ revision: 2 }))).rejects.toThrow(
      "还没有签发",
    );
    await made.sign(register.waterHead, { revision: 2 });
    expect((await made.row()).status).toBe("SIGNED");
    await sendDraft(register.waterClerk, made.letter({ revision: 2 }));
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
    await made.signed();
    await sendDraft(register.waterClerk, made.letter());
    const promises = { dueOn: { not: null }, draft: { replies: { some: { voidedAt: null } } } };
    expect(await db.undertaking.findMany({ where: promises })).toMatchObject([
      { what: "清淤三公里", owner: "河道科", dueOn: new Date("2012-09-30") },
    ]);
    const { id: factId } = await db.reply.findFirstOrThrow();
    await voidFact(register.staff, { proposalId, fact: "reply", factId, reason: "误发" });
    expect(await db.undertaking.count({ where: promises })).toBe(0);
    expect((await made.row()).status).toBe("ACCEPTED");
    await saveDraft(register.waterClerk, made.form());
    expect((await made.row()).status).toBe("DRAFTING");
  });

  test("who sent it does not check it by their own name; the name of a checker on paper is taken", async () => {
    await saveDraft(register.waterClerk, made.form({ intent: "send" }));
    await expect(made.check(register.waterClerk, register.waterClerk.name)).rejects.toMatchObject({
      fields: { checker: expect.any(String) as string },
    });
    await made.check(register.waterClerk, "周科长");
    expect(await db.draftStep.findFirst({ where: { kind: "CHECKED" } })).toMatchObject({
      person: "周科长",
    });
  });

  test("a clerk enters the signature with its day and page, unless the head signs alone", async () => {
    await saveDraft(register.waterClerk, made.form({ intent: "send" }));
    await made.check(register.waterClerk);
    const entered = { signer: "林川", signedOn: "2012-06-19" };
    await expect(made.sign(register.waterClerk, entered)).rejects.toMatchObject({
      fields: { scan: expect.any(String) as string },
    });
    await expect(
      made.sign(register.waterClerk, { ...entered, signedOn: "2012-06-21", scan: made.page() }),
    ).rejects.toMatchObject({ fields: { signedOn: expect.any(String) as string } });
    await db.unit.updateMany({ data: { headSigns: true } });
    await expect(made.sign(register.waterClerk, { ...entered, scan: made.page() })).rejects.toThrow(
      "负责人用自己的账号签发",
    );
    await db.unit.updateMany({ data: { headSigns: false } });
    await made.sign(register.waterClerk, { ...entered, scan: made.page() });
    expect(await db.draftStep.findFirst({ where: { kind: "SIGNED" } })).toMatchObject({
      person: "林川",
      takenOn: new Date("2012-06-19"),
      scanId: expect.any(Number) as number,
    });
    await sendDraft(register.waterClerk, made.letter());
    expect(await db.reply.findFirst()).toMatchObject({ signer: "林川" });
  });

  test("a head signs for the own unit alone; nobody else writes, checks or sends", async () => {
    const roadsHead = await register.actor("unitHead", { unitId: register.units.roads.id });
    const assistHead = await register.actor("unitHead", { unitId: register.units.finance.id });
    await expect(saveDraft(roadsHead, made.form())).rejects.toMatchObject({ kind: "notFound" });
    await expect(saveDraft(assistHead, made.form())).rejects.toMatchObject({ kind: "denied" });
    await expect(saveDraft(register.staff, made.form())).rejects.toMatchObject({ kind: "denied" });
    await saveDraft(register.waterClerk, made.form({ intent: "send" }));
    await made.check(register.waterClerk);
    await expect(made.sign(roadsHead)).rejects.toMatchObject({ kind: "notFound" });
    await expect(made.sign(assistHead)).rejects.toMatchObject({ kind: "denied" });
    await made.sign(register.waterHead);
    await expect(sendDraft(register.staff, made.letter())).rejects.toMatchObject({
      kind: "denied",
    });
    await expect(sendDraft(assistHead, made.letter())).rejects.toMatchObject({ kind: "denied" });
  });
});

describe("sent back", () => {
  test("with a reason, it is written on and goes the whole way again", async () => {
    await made.signed();
    const back = sendBackDraftInput.parse(made.step({ reason: "第二条没有答全" }));
    await expect(sendBackDraft(register.proposer, back)).rejects.toMatchObject({ kind: "denied" });
    await sendBackDraft(register.waterHead, back);
    expect((await made.row()).status).toBe("DRAFTING");
    await expect(sendDraft(register.waterClerk, made.letter())).rejects.toThrow("还没有签发");
    await saveDraft(register.waterClerk, made.form({ revision: "1", intent: "send" }));
    await expect(made.check(register.waterHead)).rejects.toMatchObject({ kind: "conflict" });
  });

  test("a draft that nobody sent for check is not sent back, and one that was is not written on", async () => {
    await saveDraft(register.waterClerk, made.form());
    const back = sendBackDraftInput.parse(made.step({ reason: "再想想" }));
    await expect(sendBackDraft(register.waterHead, back)).rejects.toThrow("不用退回");
    await saveDraft(register.waterClerk, made.form({ revision: "1", intent: "send" }));
    await expect(saveDraft(register.waterClerk, made.form({ revision: "2" }))).rejects.toThrow(
      "已经送核",
    );
  });
});
