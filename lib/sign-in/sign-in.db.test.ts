import { beforeEach, expect, test } from "vitest";

import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { changePassword, enterDemo, signIn, switchRole } from "@/lib/sign-in/commands";
import { findSignedIn, listDemoAccounts } from "@/lib/sign-in/queries";
import { addRole, createUser, disableUser, issueSlip, removeRole } from "@/lib/user/commands";
import type { NewGrant } from "@/lib/user/schema";

const TODAY = "2012-06-25";
const shell = systemActor(TODAY);
const STAFF: NewGrant = {
  role: "committeeStaff",
  unitId: null,
  memberId: null,
  collectiveId: null,
};
const now = new Date("2026-03-02T08:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeEach(emptyDatabase);

async function person(name = "汪晓岚", mobile: string | null = "13900000001") {
  const { id, slip } = await createUser(shell, { name, login: "", mobile, grant: STAFF });
  return { id, login: slip.login, password: slip.password, address: "10.0.0.1" };
}

test("login name and mobile number both sign in, full-width digits and spaces too", async () => {
  const { login, password, address } = await person();
  const byName = await signIn({ login: ` ${login} `, password, address });
  const byMobile = await signIn({ login: "１３９００００ 0001", password, address });
  expect(byMobile).toEqual(byName);
  const signedIn = await findSignedIn(byName, TODAY);
  expect(signedIn).toMatchObject({
    mustChangePassword: true,
    actor: { name: "汪晓岚", role: "committeeStaff", today: TODAY },
  });
});

test("an unknown login and a wrong password are refused in the same words", async () => {
  const { login, address } = await person();
  const words = await Promise.all(
    [login, "没有这个人"].map((one) =>
      signIn({ login: one, password: "x", address }).catch((error: Error) => error.message),
    ),
  );
  expect(new Set(words).size).toBe(1);
  expect(words[0]).toContain("账号或密码不对");
});

test("five wrong passwords lock the account for a quarter of an hour, the right one too; then it opens again", async () => {
  const { login, password, address } = await person();
  for (let minute = 0; minute < 5; minute += 1) {
    await expect(signIn({ login, password: "错", address }, later(minute))).rejects.toMatchObject({
      reason: "wrong",
    });
  }
  await expect(
    signIn({ login: "13900000001", password, address: "10.9.9.9" }, later(5)),
  ).rejects.toMatchObject({
    reason: "locked",
    until: later(19),
    message: expect.stringContaining("16:19以后再试"),
  });
  await expect(signIn({ login, password, address }, later(19))).resolves.toMatchObject({
    version: 0,
  });
  await expect(signIn({ login, password: "错", address }, later(20))).rejects.toMatchObject({
    reason: "wrong",
  });
});

test("a right password begins the count anew", async () => {
  const { login, password, address } = await person();
  for (const typed of ["错", "错", "错", "错", password, "错", "错", "错", "错", password]) {
    await signIn({ login, password: typed, address }, now).catch((error: Error) =>
      expect(error.message).toContain("不对"),
    );
  }
  expect(await db.signInFailure.count()).toBe(0);
});

test("twenty guesses at once get five looks", async () => {
  const { login, address } = await person();
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => signIn({ login, password: "错", address }, now)),
  );
  const reasons = tries.map((one) => (one.status === "rejected" ? one.reason.reason : "in"));
  expect(reasons.filter((reason) => reason === "wrong")).toHaveLength(5);
  expect(reasons.filter((reason) => reason === "locked")).toHaveLength(15);
});

test("one address that guesses over many accounts is locked, other addresses are not", async () => {
  const { login, password } = await person();
  await db.signInFailure.createMany({
    data: Array.from({ length: 30 }, (_, index) => ({
      login: `猜${index}`,
      address: "10.6.6.6",
      at: now,
    })),
  });
  await expect(signIn({ login, password, address: "10.6.6.6" }, later(1))).rejects.toMatchObject({
    reason: "locked",
  });
  await expect(signIn({ login, password, address: "10.0.0.1" }, later(1))).resolves.toBeTruthy();
});

test("a disabled account, a new slip, a role taken away end the session at once", async () => {
  const { id, login, password, address } = await person();
  const first = await signIn({ login, password, address });
  expect(await findSignedIn(first, TODAY)).not.toBeNull();
  const slip = await issueSlip(shell, { userId: id });
  expect(await findSignedIn(first, TODAY)).toBeNull();
  await expect(signIn({ login, password, address })).rejects.toMatchObject({ reason: "wrong" });
  const second = await signIn({ login, password: slip.password, address });
  await addRole(shell, { userId: id, grant: { ...STAFF, role: "leader" } });
  await removeRole(shell, { grantId: second.grantId });
  expect(await findSignedIn(second, TODAY)).toBeNull();
  const third = await signIn({ login, password: slip.password, address });
  await disableUser(shell, { userId: id });
  expect(await findSignedIn(third, TODAY)).toBeNull();
  await expect(signIn({ login, password: slip.password, address })).rejects.toMatchObject({
    reason: "disabled",
  });
});

test("changing the password keeps this session and ends the others; refusals name the field", async () => {
  const { login, password, address } = await person();
  const here = await signIn({ login, password, address });
  const elsewhere = await signIn({ login, password, address });
  const actor = (await findSignedIn(here, TODAY))!.actor;
  const change = (currentPassword: string, newPassword: string) =>
    changePassword(actor, { currentPassword, newPassword, grantId: here.grantId, address });
  await expect(change("错", "锦溪两岸好风景2012")).rejects.toMatchObject({
    fields: { currentPassword: expect.any(String) },
  });
  await expect(change(password, password)).rejects.toMatchObject({
    fields: { newPassword: expect.any(String) },
  });
  await expect(change(password, "13900000001")).rejects.toMatchObject({
    fields: { newPassword: expect.any(String) },
  });
  const renewed = await change(password, "锦溪两岸好风景2012");
  expect(await findSignedIn(elsewhere, TODAY)).toBeNull();
  expect(await findSignedIn(renewed, TODAY)).toMatchObject({ mustChangePassword: false });
  await expect(signIn({ login, password: "锦溪两岸好风景2012", address })).resolves.toBeTruthy();
});

test("a person acts in one of their own roles at a time, never in another's", async () => {
  const { id, login, password, address } = await person();
  await addRole(shell, { userId: id, grant: { ...STAFF, role: "leader" } });
  const stranger = await person("俞海波", null);
  const key = await signIn({ login, password, address });
  const signedIn = (await findSignedIn(key, TODAY))!;
  expect(signedIn.roles.map((one) => one.role)).toEqual(["committeeStaff", "leader"]);
  const other = signedIn.roles[1]!.grantId;
  const asLeader = await findSignedIn(await switchRole(signedIn.actor, { grantId: other }), TODAY);
  expect(asLeader?.actor.role).toBe("leader");
  const theirs = await db.roleGrant.findFirstOrThrow({ where: { userId: stranger.id } });
  await expect(switchRole(signedIn.actor, { grantId: theirs.id })).rejects.toMatchObject({
    kind: "denied",
  });
  expect(await db.event.count({ where: { kind: "session.switchRole", actorRole: "leader" } })).toBe(
    1,
  );
});

test("one click enters demo accounts on demo data only", async () => {
  const { id } = await person();
  const grant = await db.roleGrant.findFirstOrThrow({ where: { userId: id } });
  await db.office.create({ data: { id: 1, name: "临安市政协", isDemo: true } });
  await expect(enterDemo(grant.id)).rejects.toMatchObject({ reason: "demo" });
  await db.roleGrant.update({ where: { id: grant.id }, data: { isDemo: true } });
  expect(await listDemoAccounts()).toHaveLength(1);
  await expect(enterDemo(grant.id)).resolves.toMatchObject({ userId: id });
  await db.office.update({ where: { id: 1 }, data: { isDemo: false } });
  await expect(enterDemo(grant.id)).rejects.toMatchObject({ reason: "demo" });
  await expect(enterDemo(Number.NaN)).rejects.toMatchObject({ reason: "demo" });
  expect(await listDemoAccounts()).toEqual([]);
});
