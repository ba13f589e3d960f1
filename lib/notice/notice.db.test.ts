import { beforeEach, describe, expect, it } from "vitest";
import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import { answeredCase, assigned, makeRegister, on, type Register } from "@/lib/assignment/testing";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { markAllRead, markRead, tellNews } from "@/lib/notice/commands";
import { countUnread, readInbox } from "@/lib/notice/queries";

let register: Register;

beforeEach(async () => {
  register = await makeRegister();
  for (const actor of [register.waterClerk, register.financeClerk, register.roadsClerk])
    await grant(actor, "unitClerk", { unitId: actor.unitId });
  await grant(register.office, "governmentOffice");
  await grant(register.staff, "committeeStaff");
  await grant(register.proposer, "proposer", { memberId: register.proposer.memberId });
  await grant(register.coSigner, "proposer", { memberId: register.coSigner.memberId });
});

function grant(actor: Actor, role: Role, of: Partial<Actor> = {}) {
  const { unitId = null, memberId = null } = of;
  return db.roleGrant.create({ data: { userId: actor.userId ?? 0, role, unitId, memberId } });
}

const happens = (kind: string, proposalId: number, data = {}, by = register.office) =>
  db.$transaction((tx) => recordEvent(tx, by, { kind, proposalId, data }));
const sentences = async (actor: Actor) =>
  (await readInbox(actor, 1)).rows.map(({ sentence }) => sentence);

describe("news", () => {
  it("of a hand-over goes to the units and the proposers, and not to other units or to who did it", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    await happens("proposal.handOver", id);
    expect(await tellNews()).toBe(4);
    expect(await sentences(register.waterClerk)).toEqual([
      "已交办，请承办单位签收，并与提案者联系。",
    ]);
    expect(await countUnread(register.financeClerk)).toBe(1);
    expect(await countUnread(register.coSigner)).toBe(1);
    expect(await countUnread(register.roadsClerk)).toBe(0);
    expect(await countUnread(register.office)).toBe(0);
  });

  it("of an undone ruling goes to those who were told of the wrong one, and to who rules anew", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    const data = { unit: "县水利局", ruling: "REASSIGNED", to: "县交通局", dispute: 1 };
    await happens("assignment.undoReturnRuling", id, data, register.staff);
    await tellNews();
    for (const one of [
      register.waterClerk,
      register.roadsClerk,
      register.office,
      register.proposer,
    ])
      expect(await sentences(one)).toEqual([
        "县水利局申退的裁定（改派给县交通局）已撤销，申退重新等裁定。",
      ]);
    expect(await countUnread(register.financeClerk)).toBe(0);
    await happens("assignment.undoReturnRuling", id, { ...data, ruling: "REFUSED", to: null });
    await tellNews();
    expect(await countUnread(register.waterClerk)).toBe(2);
    expect(await countUnread(register.proposer)).toBe(1);
  });

  it("of an office's word taken back does not reach the proposer, who was never told of it", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    const data = { unit: "县水利局", step: "office", outcome: "AGREED", newDueOn: "2012-07-31" };
    await happens("assignment.undoExtensionRuling", id, data);
    await happens("assignment.undoExtensionRuling", id, { ...data, step: "committee" });
    await tellNews();
    expect(await countUnread(register.waterClerk)).toBe(2);
    expect(await countUnread(register.staff)).toBe(2);
    expect(await countUnread(register.proposer)).toBe(1);
  });

  it("of a request taken back goes to who would have ruled on it", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    const data = { fact: "returnRequest", label: "申退", reason: "来得及办" };
    await happens("fact.void", id, data, register.waterClerk);
    await happens("fact.void", id, { ...data, fact: "contact" }, register.waterClerk);
    await tellNews();
    expect(await sentences(register.office)).toEqual([
      "申退已经作废，不用再裁定。原因：来得及办。",
    ]);
  });

  it("of a declined submission says why and where it goes", async () => {
    const id = await register.filedCase();
    const data = { declineReason: "PERSONAL", disposition: "PUBLIC_OPINION", reason: "请走信访。" };
    await happens("proposal.decline", id, data, register.staff);
    await tellNews();
    for (const one of [register.proposer, register.coSigner])
      expect(await sentences(one)).toEqual([
        "没有立案，理由：个人问题，去向：转社情民意。说明：请走信访。",
      ]);
  });

  it("of the main case goes to the proposers of what was merged into it too; its rating is the lead's", async () => {
    const main = await register.filedCase();
    const merged = await register.filedCase();
    const other = await db.member.create({ data: { name: "第三人" } });
    const third = await register.actor("proposer", { memberId: other.id });
    await grant(third, "proposer", { memberId: other.id });
    await db.proposer.updateMany({
      where: { proposalId: merged, position: 1 },
      data: { memberId: other.id },
    });
    await db.review.updateMany({
      where: { proposalId: merged },
      data: { outcome: "MERGED", mergedIntoId: main },
    });
    await db.proposal.update({ where: { id: merged }, data: { status: "MERGED" } });
    await happens("assignment.reply", main, { unit: "县水利局" });
    await happens("consultation.record", main, { unit: "县水利局" });
    await tellNews();
    expect(await sentences(third)).toEqual(["县水利局已答复。请第一提案人评价。"]);
    expect((await readInbox(third, 1)).rows[0]?.proposal?.id).toBe(main);
    expect(await countUnread(register.proposer)).toBe(2);
  });

  it("is told once, also by two servers at the same moment", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    await happens("proposal.handOver", id);
    const told = await Promise.all([tellNews(), tellNews(), tellNews()]);
    expect(told.toSorted((a, b) => a - b)).toEqual([0, 0, 4]);
    expect(await tellNews()).toBe(0);
    expect(await db.notice.count()).toBe(4);
  });

  it("finds an event whose transaction ended after a later one's", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const slow = db.$transaction(async (tx) => {
      const event = { kind: "consultation.record", proposalId: id, data: { unit: "县水利局" } };
      await recordEvent(tx, register.waterClerk, event);
      await released;
    });
    await happens("proposal.handOver", id);
    expect(await tellNews()).toBe(4);
    release();
    await slow;
    expect(await tellNews()).toBe(1);
    expect(await sentences(register.proposer)).toContain(
      "县水利局登记了与您面商，请确认是否属实。",
    );
    expect(await countUnread(register.coSigner)).toBe(1);
  });

  it("says nothing of a rating before its opening, and nothing of drafts", async () => {
    const id = await answeredCase(register);
    await happens("feedback.rate", id, { round: 1 }, register.proposer);
    const draft = await register.filedCase();
    await db.proposal.update({ where: { id: draft }, data: { status: "DRAFT" } });
    await happens("proposal.submit", draft);
    expect(await tellNews()).toBe(0);
    await happens("feedback.open", id, { round: 1 }, register.staff);
    expect(await tellNews()).toBe(1);
    expect(await sentences(register.waterClerk)).toEqual(["第1轮评价已开封。"]);
  });

  it("of a reassignment reaches the unit that gives and the unit that gets", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    await happens("assignment.reassign", id, { unit: "县水利局", to: "县交通局" });
    await tellNews();
    expect(await countUnread(register.waterClerk)).toBe(1);
    expect(await countUnread(register.roadsClerk)).toBe(1);
    expect(await countUnread(register.financeClerk)).toBe(0);
    // The case is not 县交通局's in this register: it reads the sentence, not the title.
    expect((await readInbox(register.roadsClerk, 1)).rows[0]?.proposal).toBeNull();
  });

  it("goes to nobody whose account is closed", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    const userId = register.waterClerk.userId ?? 0;
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    await happens("proposal.handOver", id);
    expect(await tellNews()).toBe(3);
  });

  it("carries the office's own day", async () => {
    const id = await register.filedCase();
    const { lead } = await assigned(register, id);
    await happens("proposal.handOver", id, {}, on("2012-03-30", register.office));
    await accept(
      on("2012-03-30", register.waterClerk),
      acceptInput.parse({ assignmentId: lead, acceptedOn: "2012-03-30" }),
    );
    await tellNews();
    expect((await readInbox(register.waterClerk, 1)).rows[0]?.on).toBe("2012-03-30");
  });
});

describe("the inbox", () => {
  it("has read marks of one and of all, and leaves those of others alone", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    await happens("proposal.handOver", id);
    await happens("proposal.openGovernmentReview", id);
    await tellNews();
    const clerk = register.waterClerk;
    const [first] = (await readInbox(clerk, 1)).rows;
    await markRead(register.financeClerk, { noticeId: first?.id ?? 0 });
    expect(await countUnread(clerk)).toBe(2);
    await markRead(clerk, { noticeId: first?.id ?? 0 });
    expect(await countUnread(clerk)).toBe(1);
    const { rows } = await readInbox(clerk, 1);
    // The latest first: what was marked as read stays where it was.
    expect(rows.map(({ id: one, read }) => [one === first?.id, read])).toEqual([
      [true, true],
      [false, false],
    ]);
    const fresh = await readInbox(clerk, 1, true);
    expect([fresh.rows.length, fresh.total, fresh.unread]).toEqual([1, 1, 1]);
    await markAllRead(clerk);
    expect(await countUnread(clerk)).toBe(0);
    expect(await countUnread(register.financeClerk)).toBe(1);
  });

  it("is that of the role one acts in, and says how many wait in another", async () => {
    const id = await register.filedCase();
    await assigned(register, id);
    await happens("proposal.handOver", id);
    await tellNews();
    const asStaff: Actor = { ...register.waterClerk, role: "committeeStaff", unitId: null };
    const { rows, elsewhere } = await readInbox(asStaff, 1);
    expect([rows.length, elsewhere]).toEqual([0, 1]);
  });
});
