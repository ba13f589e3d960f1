import { beforeEach, expect, test } from "vitest";
import { keepEnd } from "@/lib/account-end/commands";
import { type Actor, systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { endAccountsDue } from "@/lib/end-due/commands";
import { newTermPage } from "@/lib/new-term/testing";
import { undoNewTerm } from "@/lib/new-term/commands";
import { accountWords, proposedEnd } from "@/lib/term-account/plan";

const staff: Actor = { ...systemActor("2017-01-12", "汪晓岚"), role: "committeeStaff" };
const END = "2018-01-10";
let ids: Record<"leaver" | "heir" | "clerk", { memberId: number; userId: number }>;
let collectives: number[];

async function person(name: string) {
  const { id: memberId } = await db.member.create({ data: { name } });
  const data = { login: name, name, passwordHash: "-" };
  const { id: userId } = await db.user.create({ data });
  await db.roleGrant.create({ data: { userId, role: "proposer", memberId } });
  return { memberId, userId };
}

beforeEach(async () => {
  await emptyDatabase();
  ids = {
    leaver: await person("陈立生"),
    heir: await person("王芳"),
    clerk: await person("楼杰"),
  };
  const unit = await db.unit.create({ data: { name: "市农科所" } });
  const { clerk, leaver } = ids;
  const post = { userId: clerk.userId, role: "unitClerk" as const, unitId: unit.id };
  await db.roleGrant.create({ data: post });
  const contactId = leaver.memberId;
  const rows = await db.collective.createManyAndReturn({
    data: [
      { name: "民革临安支部", contactId },
      { name: "老科协", contactId },
    ],
  });
  collectives = rows.map(({ id }) => id);
  for (const collectiveId of collectives)
    await db.roleGrant.create({ data: { userId: leaver.userId, role: "proposer", collectiveId } });
});

function form(more: Record<string, string> = {}) {
  const [goesOn = 0, ended = 0] = collectives;
  return {
    term: "9",
    startsOn: "2017-01-10",
    accountsEndOn: END,
    [`stay-${ids.leaver.memberId}`]: "LEAVES",
    [`stay-${ids.clerk.memberId}`]: "LEAVES",
    [`collective-${goesOn}`]: "STAYS",
    [`contact-${goesOn}`]: "王芳",
    [`collective-${ended}`]: "LEAVES",
    ...more,
  };
}
const { preview, save } = newTermPage(form, () => staff);

const state = async () => ({
  users: await db.user.findMany({
    orderBy: { id: "asc" },
    select: { name: true, endsOn: true, endsReason: true, disabledAt: true },
  }),
  grants: await db.roleGrant.findMany({
    orderBy: [{ userId: "asc" }, { role: "asc" }, { memberId: "asc" }, { collectiveId: "asc" }],
    select: { userId: true, role: true, memberId: true, collectiveId: true },
  }),
});
const endsOf = async () =>
  (await state()).users.map(({ endsOn }) => endsOn?.toISOString().slice(0, 10));

test("the contact's role goes along, and who serves for nothing else ends by the date; shown first", async () => {
  const { accounts } = await preview();
  expect(accounts).toEqual([
    "离任者的账号1个用到2018年1月10日：陈立生。到期时自己的提案还没有办结的，留到办结。",
    "民革临安支部的联络员角色由陈立生转给王芳。",
  ]);
  expect(await endsOf()).toEqual([undefined, undefined, undefined]);
  const id = await save();
  expect(await endsOf()).toEqual([END, undefined, undefined]);
  const held = await db.roleGrant.findMany({ where: { collectiveId: { not: null } } });
  expect(held.map(({ userId }) => userId).toSorted((a, b) => a - b)).toEqual([
    ids.leaver.userId,
    ids.heir.userId,
  ]);
  expect(
    accountWords((await db.newTerm.findUniqueOrThrow({ where: { id } })).accounts as never),
  ).toEqual(accounts);
  const kinds = (await db.event.findMany()).map(({ kind }) => kind).toSorted();
  expect(kinds).toEqual(["member.newTerm", "user.keepEnd", "user.passContact"]);
});

test("undone with the list: everything of accounts is as before, also one that ended meanwhile", async () => {
  const before = await state();
  const first = await save();
  await endAccountsDue("2018-01-11");
  await undoNewTerm(staff, { newTermId: first, reason: "弄错" });
  expect(await state()).toEqual(before);
  // The heir has the role already: only the leaver's goes, and comes back.
  const [collectiveId = 0] = collectives;
  const data = { userId: ids.heir.userId, role: "proposer" as const, collectiveId };
  await db.roleGrant.create({ data });
  const both = await state();
  const second = await save();
  expect(await db.roleGrant.count({ where: { collectiveId } })).toBe(1);
  await undoNewTerm(staff, { newTermId: second, reason: "弄错" });
  expect(await state()).toEqual(both);
});

test("what was set by hand since stays when the list is undone", async () => {
  const id = await save();
  const administrator = { ...systemActor("2017-01-12"), role: "administrator" as const };
  const end = { userId: ids.leaver.userId, endsOn: "2017-06-30", reason: "本人要求" } as const;
  await keepEnd(administrator, end);
  await undoNewTerm(staff, { newTermId: id, reason: "弄错" });
  expect(await endsOf()).toEqual(["2017-06-30", undefined, undefined]);
});

test("without an account of the new contact the role stays, with a sentence; no date, no end", async () => {
  await db.roleGrant.deleteMany({ where: { userId: ids.heir.userId } });
  const { accounts, errors } = await preview({ accountsEndOn: "2017-01-11" });
  expect(accounts).toEqual([expect.stringMatching(/民革临安支部新的联络委员还没有账号/)]);
  expect(errors.accountsEndOn).toContain("不能早于今天");
  await save({ accountsEndOn: "" });
  expect(await endsOf()).toEqual([undefined, undefined, undefined]);
});

test("the day that is proposed is a year after the first of the new term", () => {
  expect(proposedEnd("2017-01-10")).toBe(END);
  expect(proposedEnd("2024-02-29")).toBe("2025-02-28");
});
