import { beforeEach, expect, test } from "vitest";
import { type Actor, publicActor } from "@/lib/actor";
import { on } from "@/lib/assignment/testing";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { makeFeed, revokeFeed } from "@/lib/calendar-feed/commands";
import { readFeed, readOwnFeed } from "@/lib/calendar-feed/queries";
import { type Case, makeCase } from "@/lib/correction/testing";
import { db } from "@/lib/db/client";
import { rate } from "@/lib/feedback/commands";

let one: Case;

beforeEach(async () => {
  one = await makeCase();
  await one.accept();
  await one.consult();
});

/** The account's role and its new address. */
async function feedOf(actor: Actor): Promise<string> {
  const { userId, unitId, memberId } = actor;
  const role = actor.role as "unitClerk";
  await db.roleGrant.create({ data: { userId: userId ?? 0, role, unitId, memberId } });
  return newAddress(actor);
}

async function newAddress(actor: Actor): Promise<string> {
  const { shown } = await makeFeed(actor);
  return shown.address.replace("/calendar-feed/", "");
}

const days = async (token: string, today: string) =>
  (await readFeed(token, today))?.map(({ on: day, summary }) => `${day} ${summary}`);

test("a unit's: its limits, then what it promised; never what others owe, nor a title or a name", async () => {
  const token = await feedOf(one.register.waterClerk);
  expect(await days(token, "2012-06-25")).toEqual(["2012-06-28 086号提案县水利局答复期限"]);
  await one.reply();
  expect(await days(token, "2012-06-25")).toEqual(["2012-09-30 086号提案承诺事项到期"]);
  const all = JSON.stringify(await readFeed(token, "2012-06-25"));
  expect(all).not.toMatch(/苕溪|言致远|清淤/);
});

test("a proposer's: limits of own cases, the meeting, the rating due; a rating that is in leaves no trace", async () => {
  const token = await feedOf(one.register.proposer);
  expect(await days(token, "2012-06-25")).toEqual([
    "2012-05-10 086号提案面商，等确认",
    "2012-06-28 086号提案县水利局答复期限",
  ]);
  await one.reply();
  expect(await days(token, "2012-06-25")).toEqual([
    "2012-05-10 086号提案面商，等确认",
    "2012-07-16 086号提案评价期限",
  ]);
  await one.rate();
  expect(await days(token, "2012-06-25")).toEqual(["2012-05-10 086号提案面商，等确认"]);
});

test("staff's: the plenary's ends, and the opening a week after the last one or the first sealed rating", async () => {
  await one.reply();
  const { plenaryId, staff, proposer } = one.register;
  const data = { cutOffOn: fromPlainDate("2012-03-01") };
  await db.plenary.update({ where: { id: plenaryId }, data });
  const token = await feedOf(staff);
  expect(await days(token, "2012-06-25")).toEqual(["2012-03-01 八届一次会议大会提案截止"]);
  const input = { attitude: "DISSATISFIED", result: "DISSATISFIED" } as const;
  await rate(on("2012-06-26", proposer), { proposalId: one.id, ...input });
  expect(await days(token, "2012-06-27")).toContain("2012-07-03 八届一次会议评价该开封了");
});

test("an address is a secret that is told once: a new one ends it, so does revoking, so does the account's end", async () => {
  const { waterClerk } = one.register;
  const first = await feedOf(waterClerk);
  expect(await db.calendarFeed.count({ where: { tokenHash: first } })).toBe(0);
  expect(await readOwnFeed(waterClerk)).toBeInstanceOf(Date);
  const second = await newAddress(waterClerk);
  expect(await readFeed(first, "2012-06-25")).toBeNull();
  expect(await readFeed(second, "2012-06-25")).toHaveLength(1);
  await db.user.update({ where: { id: waterClerk.userId ?? 0 }, data: { disabledAt: new Date() } });
  expect(await readFeed(second, "2012-06-25")).toBeNull();
  await db.user.update({ where: { id: waterClerk.userId ?? 0 }, data: { disabledAt: null } });
  await revokeFeed(waterClerk);
  expect(await readFeed(second, "2012-06-25")).toBeNull();
  await expect(revokeFeed(waterClerk)).rejects.toThrow("没有订阅地址");
  await expect(makeFeed(publicActor("2012-06-25"))).rejects.toThrow("请先登录");
  expect(await readFeed("0000", "2012-06-25")).toBeNull();
  const events = await db.event.findMany({ where: { kind: { startsWith: "calendarFeed." } } });
  expect(JSON.stringify(events.map(({ data, subject }) => [data, subject]))).not.toContain(second);
});
