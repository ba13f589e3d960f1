import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import {
  accepted,
  assigned,
  eventsOf,
  makeRegister,
  type Register,
} from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { nameDeputy } from "@/lib/deputy/commands";
import { endAccount, leave } from "@/lib/leaving/commands";
import { readOpenWork } from "@/lib/leaving/queries";
import { leaveInput } from "@/lib/leaving/schema";
import { readInbox } from "@/lib/notice/queries";
import { saveDraft } from "@/lib/reply-draft/commands";
import { saveDraftInput } from "@/lib/reply-draft/schema";
import { requestReturn } from "@/lib/return-request/commands";
import { requestReturnInput } from "@/lib/return-request/schema";

let register: Register;
let administrator: Actor;
let clerk: Actor;
let second: Actor;
let head: Actor;
let written: number;
let lead: number;

async function hold(actor: Actor, role: Role, unitId: number | null) {
  const data = { userId: actor.userId ?? 0, role, unitId };
  return (await db.roleGrant.create({ data })).id;
}

beforeEach(async () => {
  register = await makeRegister("2012-03-30");
  const { water } = register.units;
  administrator = await register.actor("administrator");
  ({ waterClerk: clerk, waterHead: head } = register);
  second = await register.actor("unitClerk", { unitId: water.id });
  await hold(administrator, "administrator", null);
  await hold(clerk, "unitClerk", water.id);
  await hold(second, "unitClerk", water.id);
  await hold(head, "unitHead", water.id);
  await hold(register.financeClerk, "unitClerk", register.units.finance.id);
  written = await register.filedCase();
  ({ lead } = await accepted(register, written));
  const input = { assignmentId: lead, revision: 0, text: "您提出的建议" };
  await saveDraft(clerk, saveDraftInput.parse(input));
});

const idOf = (actor: Actor) => actor.userId ?? 0;
const workOf = async (actor: Actor) =>
  (await readOpenWork(administrator, idOf(actor))).map(({ kind, words }) => `${kind}：${words}`);
const input = (who: Actor, over: Record<string, unknown>) =>
  leaveInput.parse({ userId: idOf(who), ...over });

async function returnAsked(): Promise<number> {
  const other = await register.filedCase();
  const { lead: id } = await assigned(register, other);
  const asked = { assignmentId: id, requestedOn: "2012-03-30", reason: "不属本局职责" };
  await requestReturn(
    clerk,
    requestReturnInput.parse({ ...asked, dutyBasis: "三定方案", headName: "郑伯年" }),
  );
  return other;
}

test("an account with open work is not ended without its list; one without is", async () => {
  await expect(endAccount(administrator, { userId: idOf(clerk) })).rejects.toMatchObject({
    kind: "denied",
    message: expect.stringContaining("1项工作没有移交，请先到“离岗移交”"),
  });
  await endAccount(administrator, { userId: idOf(second) });
  await expect(db.user.findUniqueOrThrow({ where: { id: idOf(second) } })).resolves.toMatchObject({
    disabledAt: expect.any(Date),
  });
});

test("drafts, requests and days as a deputy are listed and go to the successors at once", async () => {
  const other = await returnAsked();
  const headGrant = await db.roleGrant.findFirstOrThrow({ where: { userId: idOf(head) } });
  const days = { fromOn: "2012-03-30", untilOn: "2012-04-20" } as const;
  await nameDeputy(head, { grantId: headGrant.id, deputyId: idOf(clerk), ...days });
  expect(await workOf(clerk)).toEqual([
    "draft：答复稿在写",
    "return：申退等裁定",
    `deputy：代${head.name}的县水利局负责人`,
  ]);
  const lines = await readOpenWork(administrator, idOf(clerk));
  const asked = lines.find(({ kind }) => kind === "return");
  await leave(
    administrator,
    input(clerk, { successorId: idOf(second), [`to-${asked?.key}`]: idOf(head) }),
  );
  const draft = await db.replyDraft.findFirstOrThrow({ where: { assignmentId: lead } });
  expect(draft).toMatchObject({ updatedById: idOf(second), text: "您提出的建议" });
  const versions = await db.draftVersion.findMany({ where: { draftId: draft.id } });
  expect(versions).toMatchObject([
    { savedById: idOf(clerk), content: expect.stringContaining("您提出") },
  ]);
  await expect(db.deputy.findMany({ orderBy: { id: "asc" } })).resolves.toMatchObject([
    { deputyId: idOf(clerk), endedAt: expect.any(Date) },
    { deputyId: idOf(second), endedAt: null },
  ]);
  // Who asked stays who asked.
  const request = await db.returnRequest.findFirstOrThrow();
  expect(request.recordedById).toBe(idOf(clerk));
  expect(await eventsOf(written)).toContain("proposal.takeOver");
  expect(await eventsOf(other)).toContain("proposal.takeOver");
  const inbox = (await readInbox(second, 1)).rows.map(({ sentence }) => sentence);
  expect(inbox).toContain(`${clerk.name}离岗，请您接手：写答复（答复稿在写）。`);
  expect((await readInbox(head, 1)).rows[0]?.sentence).toContain("申退（申退等裁定）");
  expect(
    (await db.user.findUniqueOrThrow({ where: { id: idOf(clerk) } })).disabledAt,
  ).not.toBeNull();
  await expect(db.event.count({ where: { kind: "user.leave" } })).resolves.toBe(1);
});

test("the only clerk of a unit with open cases is told; the head takes the post", async () => {
  await endAccount(administrator, { userId: idOf(second) });
  expect(await workOf(clerk)).toContain("role：唯一的县水利局经办人，本单位在办1件次");
  await leave(administrator, input(clerk, { successorId: idOf(head) }));
  const where = { userId: idOf(head), role: "unitClerk", unitId: register.units.water.id } as const;
  await expect(db.roleGrant.count({ where })).resolves.toBe(1);
});

test("what the person had not read is read by the successor, once", async () => {
  const event = await db.event.findFirstOrThrow({ where: { proposalId: written } });
  const notice = { kind: event.kind, sentence: "一条消息", proposalId: written, eventId: event.id };
  const row = {
    role: "unitClerk",
    unitId: register.units.water.id,
    on: new Date(),
    ...notice,
  } as const;
  await db.notice.create({ data: { ...row, userId: idOf(clerk) } });
  await leave(administrator, input(clerk, { successorId: idOf(second) }));
  const inbox = (await readInbox(second, 1)).rows.map(({ sentence }) => sentence);
  expect(inbox.filter((sentence) => sentence === "一条消息")).toHaveLength(1);
});

test("refused whole: no successor, one of another unit, and who manages no accounts", async () => {
  const before = await db.event.count();
  for (const over of [{}, { successorId: idOf(register.financeClerk) }])
    await expect(leave(administrator, input(clerk, over))).rejects.toMatchObject({
      kind: "invalid",
      fields: { [`to-draft-${(await db.replyDraft.findFirstOrThrow()).id}`]: expect.any(String) },
    });
  for (const who of [clerk, head, register.office])
    await expect(leave(who, input(clerk, { successorId: idOf(second) }))).rejects.toMatchObject({
      kind: "denied",
    });
  expect(await db.event.count()).toBe(before);
});
