import { beforeEach, expect, test } from "vitest";
import { keepEnd } from "@/lib/account-end/commands";
import { createAccountInput, keepEndInput } from "@/lib/account-end/schema";
import type { Actor } from "@/lib/actor";
import { accepted, answeredCase, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { standsForNow } from "@/lib/deputy/queries";
import { nameDeputy } from "@/lib/deputy/commands";
import { endAccountsDue } from "@/lib/end-due/commands";
import { logSentence } from "@/lib/log/sentences";
import { tellNews } from "@/lib/notice/commands";
import { readInbox } from "@/lib/notice/queries";
import { signIn } from "@/lib/sign-in/commands";
import { findSignedIn } from "@/lib/sign-in/queries";
import { disableUser, enableUser } from "@/lib/user/commands";
import { parseUserFilter } from "@/lib/user/filter";
import { hashPassword } from "@/lib/user/password";
import { listUsers } from "@/lib/user/queries";

let register: Register;
let administrator: Actor;
const idOf = (actor: Actor) => actor.userId ?? 0;
const PASSWORD = "钱塘江边的柳树1";

async function hold(actor: Actor, role: Role, of: object = {}) {
  const { id } = await db.roleGrant.create({ data: { userId: idOf(actor), role, ...of } });
  return { userId: idOf(actor), grantId: id, version: 0 };
}

beforeEach(async () => {
  register = await makeRegister("2012-06-18");
  administrator = await register.actor("administrator");
  await hold(administrator, "administrator");
});

const end = (actor: Actor, endsOn: string, today = "2012-06-18") =>
  keepEnd(
    on(today, administrator),
    keepEndInput.parse({ userId: String(idOf(actor)), endsOn, reason: "借调期满" }),
  );

async function listed(state: string, today: string) {
  const filter = parseUserFilter({ state });
  return (await listUsers(on(today, administrator), filter)).rows.map(({ id }) => id);
}

async function enter(actor: Actor, now: string) {
  const { login } = await db.user.findUniqueOrThrow({ where: { id: idOf(actor) } });
  const input = { login, password: PASSWORD, address: "10.0.0.1" };
  return signIn(input, new Date(`${now}T04:00:00Z`));
}

test("from the day after its last day an account signs in no more, and sessions end at once", async () => {
  const key = await hold(register.staff, "committeeStaff");
  const passwordHash = await hashPassword(PASSWORD);
  await db.user.update({ where: { id: key.userId }, data: { passwordHash } });
  await end(register.staff, "2012-06-20");
  expect(await findSignedIn(key, "2012-06-20")).not.toBeNull();
  await expect(enter(register.staff, "2012-06-20")).resolves.toMatchObject({ userId: key.userId });
  // The clock has not come by yet.
  expect(await findSignedIn(key, "2012-06-21")).toBeNull();
  const refused = { reason: "ended", message: expect.stringContaining("2012年6月20日到期") };
  await expect(enter(register.staff, "2012-06-21")).rejects.toMatchObject(refused);
  expect(await endAccountsDue("2012-06-21")).toEqual({ closed: 1, told: 0 });
  expect(await endAccountsDue("2012-06-21")).toEqual({ closed: 0, told: 0 });
  await expect(enter(register.staff, "2012-06-21")).rejects.toMatchObject(refused);
  await end(register.staff, "2012-07-20", "2012-06-22");
  await expect(enter(register.staff, "2012-06-22")).resolves.toMatchObject({ userId: key.userId });
});

test("the list finds what ends soon and what has ended; the log says each change", async () => {
  const [soon, late] = [idOf(register.staff), idOf(register.office)];
  await end(register.staff, "2012-07-18");
  await end(register.office, "2012-07-19");
  expect(await listed("ending", "2012-06-18")).toEqual([soon]);
  expect(await listed("ended", "2012-06-18")).toEqual([]);
  await endAccountsDue("2012-07-19");
  expect(await listed("ending", "2012-07-19")).toEqual([late]);
  expect(await listed("ended", "2012-07-19")).toEqual([soon]);
  expect(await listed("disabled", "2012-07-19")).toEqual([]);
  await end(register.office, "", "2012-07-19");
  const events = await db.event.findMany({ where: { kind: { startsWith: "user." } } });
  const said = events.map(({ kind, data }) => logSentence(kind, data, "某人"));
  expect(said).toEqual([
    "把某人的账号定为用到2012年7月18日，原因：借调期满",
    "把某人的账号定为用到2012年7月19日，原因：借调期满",
    expect.stringContaining("用到2012-07-18，到期停用") as string,
    "取消某人账号的到期日，原因：借调期满",
  ]);
});

test("the administrator is told once of an end before which work must be moved, ten working days ahead", async () => {
  await hold(register.waterClerk, "unitClerk", { unitId: register.units.water.id });
  await accepted(register, await register.filedCase());
  await end(register.waterClerk, "2012-07-16");
  await end(register.staff, "2012-07-16");
  expect(await endAccountsDue("2012-06-29")).toEqual({ closed: 0, told: 0 });
  const both = await Promise.all([endAccountsDue("2012-07-02"), endAccountsDue("2012-07-02")]);
  expect(both.map(({ told }) => told).toSorted((a, b) => a - b)).toEqual([0, 1]);
  await end(register.waterClerk, "2012-07-17", "2012-07-03");
  expect(await endAccountsDue("2012-07-03")).toEqual({ closed: 0, told: 1 });
  await tellNews();
  const { rows } = await readInbox(administrator, 1);
  expect(rows.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/用到7月17日，手上还有工作1项（唯一的.+在办1件次）/),
    expect.stringContaining("用到7月16日"),
  ]);
});

test("a proposer keeps the cases that still run beyond the date, and ends when nothing waits", async () => {
  const { memberId } = register.proposer;
  const key = await hold(register.proposer, "proposer", { memberId });
  const clerk = await hold(register.proposer, "unitClerk", { unitId: register.units.water.id });
  const proposalId = await answeredCase(register);
  await end(register.proposer, "2012-06-20");
  expect((await findSignedIn(key, "2012-06-21"))?.roles).toHaveLength(1);
  expect(await findSignedIn(clerk, "2012-06-21")).toBeNull();
  expect(await endAccountsDue("2012-06-21")).toEqual({ closed: 0, told: 0 });
  expect(await endAccountsDue("2012-06-22")).toEqual({ closed: 0, told: 0 });
  await tellNews();
  const { rows } = await readInbox(administrator, 1);
  expect(rows.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining("还有1件自己的提案没有办结"),
  ]);
  expect(await db.roleGrant.count({ where: { userId: key.userId } })).toBe(1);
  await db.proposal.update({ where: { id: proposalId }, data: { status: "COMPLETED" } });
  expect(await findSignedIn(key, "2012-06-23")).toBeNull();
  expect(await endAccountsDue("2012-06-23")).toEqual({ closed: 1, told: 0 });
});

test("nobody acts in the role of somebody who has ended, nor for anybody after their own end", async () => {
  const water = { unitId: register.units.water.id };
  await hold(register.waterHead, "unitHead", water);
  const { grantId } = await hold(register.waterClerk, "unitClerk", water);
  const days = { fromOn: "2012-06-18", untilOn: "2012-06-29" };
  await nameDeputy(on("2012-06-18", register.waterClerk), {
    grantId,
    deputyId: idOf(register.waterHead),
    ...days,
  });
  const acting = async (today: string) =>
    (await standsForNow(db, idOf(register.waterHead), today)).length;
  await end(register.waterClerk, "2012-06-20");
  expect([await acting("2012-06-20"), await acting("2012-06-21")]).toEqual([1, 0]);
  await end(register.waterClerk, "");
  await end(register.waterHead, "2012-06-20");
  expect([await acting("2012-06-20"), await acting("2012-06-21")]).toEqual([1, 0]);
});

test("refused: a day that is over, no change, no reason, one's own, the last administrator, and who manages none", async () => {
  await end(register.staff, "2012-06-20");
  for (const day of ["2012-06-17", "2012-06-20"])
    await expect(end(register.staff, day)).rejects.toMatchObject({
      fields: { endsOn: expect.any(String) },
    });
  await expect(end(register.office, "")).rejects.toMatchObject({ kind: "invalid" });
  const parsed = keepEndInput.safeParse({ userId: "1", endsOn: "2012-07-01", reason: " " });
  expect(parsed.error?.issues[0]?.path).toEqual(["reason"]);
  const created = { name: "新人", role: "leader", endsOn: "2012-07-01" };
  expect(createAccountInput.safeParse(created).error?.issues[0]?.path).toEqual(["reason"]);
  await expect(end(administrator, "2012-07-01")).rejects.toMatchObject({ kind: "denied" });
  const other = await register.actor("administrator");
  const input = keepEndInput.parse({ userId: idOf(administrator), endsOn: "", reason: "x" });
  await expect(keepEnd(other, { ...input, endsOn: "2012-07-01" })).rejects.toThrow("最后一位");
  for (const who of [register.staff, register.waterHead])
    await expect(keepEnd(who, input)).rejects.toMatchObject({ kind: "denied" });
});

test("closing by hand takes the place of the date; what was closed by hand is first taken into use", async () => {
  const userId = idOf(register.staff);
  await end(register.staff, "2012-06-20");
  await disableUser(administrator, { userId });
  await expect(end(register.staff, "2012-07-01")).rejects.toThrow("先恢复使用");
  await enableUser(administrator, { userId });
  expect(await endAccountsDue("2012-06-30")).toEqual({ closed: 0, told: 0 });
});
