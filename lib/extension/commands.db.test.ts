import { beforeEach, describe, expect, test } from "vitest";
import {
  accepted,
  answer,
  assigned,
  eventsOf,
  makeRegister,
  on,
  type Register,
} from "@/lib/assignment/testing";
import { readCaseFacts } from "@/lib/assignment/queries";
import { stepsOf } from "@/lib/assignment/limits";
import { daysOfState } from "@/lib/calendar/state-days";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { voidFact } from "@/lib/correction/commands";
import { voidFactInput } from "@/lib/correction/schema";
import { db } from "@/lib/db/client";
import { requestExtension, ruleOnExtension, undoExtensionRuling } from "@/lib/extension/commands";
import { listOpenExtensions } from "@/lib/extension/queries";
import {
  requestExtensionInput,
  ruleOnExtensionInput,
  undoExtensionRulingInput,
} from "@/lib/extension/schema";

let register: Register;
let proposalId: number;
let lead: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-20");
  proposalId = await register.filedCase();
  ({ lead } = await accepted(register, proposalId));
});

const asking = (over: Record<string, unknown> = {}) =>
  requestExtensionInput.parse({
    assignmentId: lead,
    newDueOn: "2012-07-31",
    reason: "要等省里的规划",
    progress: "已面商两次",
    informedOn: "2012-06-19",
    informed: "电话告知，提案者理解",
    ...over,
  });
const word = (outcome: "AGREED" | "REFUSED", ruling = "") =>
  ruleOnExtensionInput.parse({ assignmentId: lead, outcome, ruling });

async function replyStep(asOf: PlainDate) {
  const facts = (await readCaseFacts(db, [proposalId])).get(proposalId);
  if (!facts) throw new Error("the case is gone");
  const rules = { table: daysOfState(), settings: {}, moveToWorkday: true };
  return stepsOf(facts, asOf, rules).find(({ code }) => code === "REPLY");
}

test("asked, passed by the office, agreed by the committee: the limit moves from that day on", async () => {
  await requestExtension(register.waterClerk, asking());
  expect(await listOpenExtensions(register.office, "office")).toHaveLength(1);
  expect(await listOpenExtensions(register.staff, "committee")).toHaveLength(0);
  const early = ruleOnExtension(register.staff, word("AGREED"));
  await expect(early).rejects.toMatchObject({ message: expect.stringContaining("等督查室") });
  await ruleOnExtension(on("2012-06-21", register.office), word("AGREED"));
  expect(await listOpenExtensions(on("2012-06-21", register.staff), "committee")).toHaveLength(1);
  expect(await replyStep("2012-06-21")).toMatchObject({ dueOn: "2012-06-28", originalDueOn: null });
  await ruleOnExtension(on("2012-06-25", register.staff), word("AGREED"));
  expect(await replyStep("2012-06-25")).toMatchObject({
    dueOn: "2012-07-31",
    originalDueOn: "2012-06-28",
  });
  expect(await replyStep("2012-06-24")).toMatchObject({ dueOn: "2012-06-28" }); // as of a past day
  expect(await listOpenExtensions(on("2012-06-25", register.staff), "committee")).toHaveLength(0);
  expect(await eventsOf(proposalId)).toEqual([
    "assignment.requestExtension",
    "assignment.passExtension",
    "assignment.extend",
  ]);
});

test("refused by either, with a reason, the limit stays and the unit may ask again", async () => {
  await requestExtension(register.waterClerk, asking());
  const silent = ruleOnExtension(register.office, word("REFUSED"));
  await expect(silent).rejects.toMatchObject({ fields: { ruling: expect.any(String) } });
  await ruleOnExtension(register.office, word("REFUSED", "理由不足"));
  const after = ruleOnExtension(register.staff, word("AGREED"));
  await expect(after).rejects.toMatchObject({ kind: "denied" });
  await requestExtension(register.waterClerk, asking({ newDueOn: "2012-07-20" }));
  await ruleOnExtension(register.office, word("AGREED"));
  await ruleOnExtension(register.staff, word("REFUSED", "请按期办理"));
  expect(await replyStep("2012-06-25")).toMatchObject({ dueOn: "2012-06-28", originalDueOn: null });
  expect(await db.extension.count()).toBe(0);
});

test("one request at a time, never beyond six months from hand-over, never to a day off", async () => {
  const bad = async (newDueOn: string, sentence: string) =>
    expect(requestExtension(register.waterClerk, asking({ newDueOn }))).rejects.toMatchObject({
      fields: { newDueOn: expect.stringContaining(sentence) },
    });
  await bad("2012-06-28", "晚于现在的期限6月28日");
  await bad("2012-10-08", "最长只能延到9月28日");
  await bad("2012-07-28", "7月27日");
  const told = requestExtension(register.waterClerk, asking({ informedOn: "2012-06-21" }));
  await expect(told).rejects.toMatchObject({ fields: { informedOn: expect.any(String) } });
  await requestExtension(register.waterClerk, asking());
  const again = requestExtension(register.waterClerk, asking());
  await expect(again).rejects.toMatchObject({ message: expect.stringContaining("在等裁定") });
});

test("only the unit asks, once it has accepted and before its limit has passed", async () => {
  for (const who of ["financeClerk", "office"] as const)
    await expect(requestExtension(register[who], asking())).rejects.toMatchObject({
      kind: "denied",
    });
  const late = requestExtension(on("2012-06-29", register.waterClerk), asking());
  await expect(late).rejects.toMatchObject({ message: expect.stringContaining("期限6月28日已过") });
  const other = await register.filedCase();
  const pending = await assigned(register, other);
  const early = requestExtension(register.waterClerk, asking({ assignmentId: pending.lead }));
  await expect(early).rejects.toMatchObject({ message: expect.stringContaining("签收") });
});

test("a reply overtakes the request: nothing waits any more, and nobody rules on it", async () => {
  await requestExtension(register.waterClerk, asking());
  await answer(register, proposalId, "2012-06-20");
  expect(await listOpenExtensions(register.office, "office")).toHaveLength(0);
  const late = ruleOnExtension(register.office, word("AGREED"));
  await expect(late).rejects.toMatchObject({ message: expect.stringContaining("已经答复") });
});

test("the unit takes its request back until the office has ruled", async () => {
  await requestExtension(register.waterClerk, asking());
  const { id } = await db.extensionRequest.findFirstOrThrow();
  const back = voidFactInput.parse({
    proposalId,
    fact: "extensionRequest",
    factId: id,
    reason: "来得及",
  });
  await voidFact(register.waterClerk, back);
  expect(await listOpenExtensions(register.office, "office")).toHaveLength(0);
  await requestExtension(register.waterClerk, asking());
  await ruleOnExtension(register.office, word("AGREED"));
  const second = await db.extensionRequest.findFirstOrThrow({ where: { voidedAt: null } });
  const late = voidFact(register.waterClerk, { ...back, factId: second.id });
  await expect(late).rejects.toMatchObject({ message: expect.stringContaining("已经裁定") });
});

describe("a word is taken back", () => {
  const undoing = (step: "office" | "committee") =>
    undoExtensionRulingInput.parse({ assignmentId: lead, step, reason: "看错了日期" });

  test("the office's by who said it, until the committee has; the request waits for the office again", async () => {
    await requestExtension(register.waterClerk, asking());
    await ruleOnExtension(register.office, word("AGREED"));
    const other = await register.actor("governmentOffice");
    await expect(undoExtensionRuling(other, undoing("office"))).rejects.toMatchObject({
      message: expect.stringContaining("不是您登记的"),
    });
    await undoExtensionRuling(register.office, undoing("office"));
    expect(await listOpenExtensions(register.office, "office")).toHaveLength(1);
    expect(await listOpenExtensions(register.staff, "committee")).toHaveLength(0);
    await ruleOnExtension(register.office, word("AGREED"));
    await ruleOnExtension(register.staff, word("REFUSED", "请按期办理"));
    await expect(undoExtensionRuling(register.office, undoing("office"))).rejects.toMatchObject({
      message: expect.stringContaining("提案委已经答复"),
    });
    // The page of a moment ago showed the office's word as the last one.
    await expect(undoExtensionRuling(register.staff, undoing("office"))).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  test("the committee's: the extension is voided, the first limit runs again, both stay in the history", async () => {
    await requestExtension(register.waterClerk, asking());
    await ruleOnExtension(register.office, word("AGREED"));
    await ruleOnExtension(register.staff, word("AGREED"));
    const extension = await db.extension.findFirstOrThrow();
    const alone = voidFactInput.parse({
      proposalId,
      fact: "extension",
      factId: extension.id,
      reason: "看错了日期",
    });
    await expect(voidFact(register.staff, alone)).rejects.toMatchObject({
      message: expect.stringContaining("撤销提案委"),
    });
    await undoExtensionRuling(register.staff, undoing("committee"));
    expect(await replyStep("2012-06-25")).toMatchObject({
      dueOn: "2012-06-28",
      originalDueOn: null,
    });
    expect(await listOpenExtensions(register.staff, "committee")).toHaveLength(1);
    expect(await db.extension.findFirstOrThrow()).toMatchObject({
      voidReason: "撤销意见：看错了日期",
    });
    expect(await db.extensionRequest.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { committeeOutcome: "AGREED", voidReason: "撤销意见：看错了日期" },
      { committeeOutcome: null, officeOutcome: "AGREED", voidedAt: null },
    ]);
    await ruleOnExtension(register.staff, word("AGREED"));
    expect(await replyStep("2012-06-25")).toMatchObject({ dueOn: "2012-07-31" });
  });

  test("after the reply it is the staff's, with a reason", async () => {
    await requestExtension(register.waterClerk, asking());
    await ruleOnExtension(register.office, word("REFUSED", "理由不足"));
    await answer(register, proposalId, "2012-06-20");
    await expect(undoExtensionRuling(register.office, undoing("office"))).rejects.toMatchObject({
      message: expect.stringContaining("请联系提案委"),
    });
    expect(undoExtensionRulingInput.safeParse({ assignmentId: lead, step: "office" }).success).toBe(
      false,
    );
    await undoExtensionRuling(register.staff, undoing("office"));
    expect(await eventsOf(proposalId)).toContain("assignment.undoExtensionRuling");
    expect(await listOpenExtensions(register.office, "office")).toHaveLength(0);
  });
});

test("committee staff enter one that came on paper, as of the day it came, by the same rules", async () => {
  const staff = on("2012-07-02", register.staff);
  const scan = new File(["%PDF-1.4"], "延期申请.pdf", { type: "application/pdf" });
  const paper = (requestedOn: string) => asking({ requestedOn, scan });
  const late = requestExtension(staff, paper("2012-06-29"));
  await expect(late).rejects.toMatchObject({ message: expect.stringContaining("期限6月28日已过") });
  const early = requestExtension(staff, paper("2012-03-27"));
  await expect(early).rejects.toMatchObject({ fields: { requestedOn: expect.any(String) } });
  await requestExtension(staff, paper("2012-06-27"));
  const request = await db.extensionRequest.findFirstOrThrow({ include: { scan: true } });
  expect(request).toMatchObject({ source: "PAPER", scan: { name: "延期申请.pdf" } });
  const event = await db.event.findFirst({ where: { kind: "assignment.requestExtension" } });
  expect(event?.onBehalfOf).toBe("县水利局");
  await ruleOnExtension(on("2012-07-02", register.office), word("AGREED"));
  await ruleOnExtension(staff, word("AGREED"));
  expect(await replyStep("2012-07-02")).toMatchObject({ dueOn: "2012-07-31" });
});
