import { beforeEach, describe, expect, test } from "vitest";
import { readCorrection } from "@/lib/correction/queries";
import { type Case, makeCase, standing } from "@/lib/correction/testing";
import { db } from "@/lib/db/client";
import { statusOf } from "@/lib/proposal/testing-register";

/** Another case of the same unit with a reply of that 文号. */
async function makeAnswered(
  { filedCase, units, classOf }: Case["register"],
  documentNumber: string,
) {
  const { id: assignmentId } = await db.assignment.create({
    data: {
      proposalId: await filedCase(),
      unitId: units.water.id,
      role: "SOLE",
      position: 0,
      assignedOn: new Date("2012-03-28"),
    },
  });
  const outcomeClassId = classOf("A");
  const reply = { assignmentId, documentNumber, outcomeClassId, text: "收悉。" };
  await db.reply.create({ data: { ...reply, repliedOn: new Date("2012-06-01") } });
}

let made: Case;
beforeEach(async () => {
  made = await makeCase();
});

describe("who recorded a fact", () => {
  test("corrects it without a reason, until the next step builds on it", async () => {
    await made.accept();
    const first = await made.acceptanceId();
    await made.correct(made.unit, "acceptance", first, {
      acceptedOn: "2012-03-30",
      acceptedBy: "林川",
    });
    const rows = await db.acceptance.findMany({ orderBy: { id: "asc" } });
    expect(rows).toMatchObject([
      {
        acceptedOn: new Date("2012-03-29"),
        voidReason: "更正：记录人本人更正",
        voidedById: made.unit.userId,
      },
      { acceptedOn: new Date("2012-03-30"), acceptedBy: "林川", voidedAt: null, source: "OWN" },
    ]);
    const event = await db.event.findFirstOrThrow({ where: { kind: "fact.correct" } });
    expect(event).toMatchObject({
      proposalId: made.id,
      subject: `Acceptance:${rows[1]?.id}`,
      data: {
        fact: "acceptance",
        changes: { acceptedOn: { label: "签收日期", before: "2012-03-29", after: "2012-03-30" } },
      },
    });
    await made.consult();
    const late = made.correct(made.unit, "acceptance", await made.acceptanceId(), {
      acceptedOn: "2012-03-28",
    });
    await expect(late).rejects.toMatchObject({
      kind: "denied",
      message: "已有面商记录，这条签收本人不能再改，请联系提案委更正。",
    });
    await expect(
      made.void(made.unit, "acceptance", await made.acceptanceId()),
    ).rejects.toMatchObject({
      kind: "denied",
    });
  });

  test("gives a reply no 文号 that another reply of the unit has", async () => {
    await made.accept();
    await made.consult();
    await made.reply();
    const reply = await made.replyId();
    await makeAnswered(made.register, "临水〔2012〕16号");
    const change = (documentNumber: string) =>
      made.correct(made.register.staff, "reply", reply, { documentNumber }, "抄错了");
    await expect(change("临水(2012) 第016号")).rejects.toMatchObject({
      kind: "invalid",
      fields: { documentNumber: expect.stringContaining("另有答复用了文号") as string },
    });
    await change("临水〔2012〕17号");
  });

  test("is the only one beside committee staff", async () => {
    await made.accept();
    const acceptance = await made.acceptanceId();
    for (const actor of [
      made.register.financeClerk,
      made.register.office,
      made.register.proposer,
    ]) {
      await expect(made.void(actor, "acceptance", acceptance)).rejects.toMatchObject({
        kind: "denied",
        message: "这条签收不是您记录的，请联系提案委更正。",
      });
    }
    await expect(
      made.void(made.register.roadsClerk, "acceptance", acceptance),
    ).rejects.toMatchObject({
      kind: "notFound",
    });
  });

  test("cannot move the day of their own act: that is the staff's, with the paper", async () => {
    await made.accept();
    await made.consult();
    await made.reply();
    const form = await readCorrection(made.unit, made.id, "reply", await made.replyId());
    expect(form.fields.map((field) => field.name)).not.toContain("repliedOn");
    const moved = made.correct(made.unit, "reply", await made.replyId(), {
      repliedOn: "2012-06-20",
    });
    await expect(moved).rejects.toMatchObject({ message: "没有改动任何内容。" });
    await made.correct(
      made.register.staff,
      "reply",
      await made.replyId(),
      { repliedOn: "2012-06-20" },
      "按邮戳",
    );
    expect(await db.reply.findFirstOrThrow({ where: standing })).toMatchObject({
      repliedOn: new Date("2012-06-20"),
    });
  });
});

describe("committee staff", () => {
  test("void anything with a reason, and the status follows", async () => {
    await made.accept();
    await made.consult();
    await made.reply();
    expect(await statusOf(made.id)).toBe("ANSWERED");
    await made.void(made.register.staff, "reply", await made.replyId());
    expect(await statusOf(made.id)).toBe("ASSIGNED");
    expect(await made.assignmentStatus()).toBe("ACCEPTED");
    await made.void(made.register.staff, "acceptance", await made.acceptanceId());
    expect(await made.assignmentStatus()).toBe("PENDING");
    expect(await db.event.count({ where: { kind: "fact.void", proposalId: made.id } })).toBe(2);
    await made.accept();
    await made.reply();
    expect(await statusOf(made.id)).toBe("ANSWERED");
  });

  test("say why they correct", async () => {
    await made.accept();
    const without = made.correct(made.register.staff, "acceptance", await made.acceptanceId(), {
      acceptedOn: "2012-03-30",
    });
    await expect(without).rejects.toMatchObject({
      kind: "invalid",
      fields: { reason: expect.any(String) },
    });
  });

  test("correct the day of a hand-over, and limits begin anew; never past what was built on it", async () => {
    await made.accept();
    const { id: handOver } = await db.handOver.findFirstOrThrow({ where: { proposalId: made.id } });
    await expect(made.void(made.register.staff, "handOver", handOver)).rejects.toMatchObject({
      message: expect.stringContaining("请更正交办日期"),
    });
    const late = made.correct(
      made.register.staff,
      "handOver",
      handOver,
      { handedOverOn: "2012-03-30" },
      "笔误",
    );
    await expect(late).rejects.toMatchObject({
      fields: { handedOverOn: expect.stringContaining("签收日期") },
    });
    const early = made.correct(
      made.register.staff,
      "handOver",
      handOver,
      { handedOverOn: "2012-03-19" },
      "笔误",
    );
    await expect(early).rejects.toMatchObject({
      fields: { handedOverOn: expect.stringContaining("立案日期") },
    });
    await made.correct(
      made.register.staff,
      "handOver",
      handOver,
      { handedOverOn: "2012-03-27" },
      "笔误",
    );
    const assignment = await db.assignment.findUniqueOrThrow({ where: { id: made.lead } });
    expect(assignment).toMatchObject({
      assignedOn: new Date("2012-03-27"),
      dueOn: new Date("2012-06-27"),
    });
    expect(await statusOf(made.id)).toBe("ASSIGNED");
  });

  test("void a hand-over on which nobody acted, and its units lose the case", async () => {
    const { id: handOver } = await db.handOver.findFirstOrThrow({ where: { proposalId: made.id } });
    await made.void(made.register.staff, "handOver", handOver);
    expect(await statusOf(made.id)).toBe("FILED");
    expect(await db.assignment.count({ where: { proposalId: made.id, voidedAt: null } })).toBe(0);
  });

  test("take a filing back only by the table of moves, and correct its day after the hand-over", async () => {
    const review = await db.review.findFirstOrThrow({ where: { proposalId: made.id } });
    await expect(made.void(made.register.staff, "review", review.id)).rejects.toMatchObject({
      message: expect.stringContaining("请更正"),
    });
    await made.correct(
      made.register.staff,
      "review",
      review.id,
      { decidedOn: "2012-03-21" },
      "笔误",
    );
    const filing = await db.review.findFirstOrThrow({
      where: { proposalId: made.id, voidedAt: null },
    });
    expect(filing).toMatchObject({ decidedOn: new Date("2012-03-21"), outcome: "FILED" });
    expect(await statusOf(made.id)).toBe("ASSIGNED");
  });

  test("an import that they correct is theirs from then on", async () => {
    await db.acceptance.create({
      data: { assignmentId: made.lead, acceptedOn: new Date("2012-03-29"), source: "IMPORT" },
    });
    await made.correct(
      made.register.staff,
      "acceptance",
      await made.acceptanceId(),
      { acceptedOn: "2012-03-30" },
      "核对纸件",
    );
    expect(await db.acceptance.findFirstOrThrow({ where: standing })).toMatchObject({
      source: "PAPER",
      batchId: null,
      recordedById: made.register.staff.userId,
    });
  });
});
