import { beforeEach, expect, test } from "vitest";

import { type Actor, systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import {
  addRole,
  createUser,
  disableUser,
  editUser,
  enableUser,
  issueSlip,
  removeRole,
} from "@/lib/user/commands";
import { parseUserFilter } from "@/lib/user/filter";
import { listUsers, readUser } from "@/lib/user/queries";
import type { NewGrant } from "@/lib/user/schema";

const shell = systemActor("2012-06-25");
const plain: NewGrant = {
  role: "committeeStaff",
  unitId: null,
  memberId: null,
  collectiveId: null,
};
const administrator: NewGrant = { ...plain, role: "administrator" };

beforeEach(emptyDatabase);

const make = (name: string, grant: NewGrant, mobile: string | null = null) =>
  createUser(shell, { name, login: "", mobile, grant });

async function as(id: number): Promise<Actor> {
  const { user, ...grant } = await db.roleGrant.findFirstOrThrow({
    where: { userId: id },
    include: { user: true },
  });
  const { role, unitId, memberId, collectiveId } = grant;
  return { userId: id, name: user.name, role, unitId, memberId, collectiveId, today: "2012-06-25" };
}

test("a login is the name, with a number where names collide; the password stands only on the slip", async () => {
  const first = await make("鲍兴松", plain);
  const second = await make("鲍兴松", plain);
  expect([first.slip.login, second.slip.login]).toEqual(["鲍兴松", "鲍兴松2"]);
  const rows = await db.user.findMany();
  expect(
    rows.every((row) => row.passwordHash.startsWith("$argon2id$") && row.mustChangePassword),
  ).toBe(true);
  const everything = JSON.stringify([rows, (await db.event.findMany()).map((event) => event.data)]);
  expect(everything).not.toContain(first.slip.password);
});

test("a login or mobile number in use is refused at its field", async () => {
  await make("汪晓岚", plain, "13900000001");
  await expect(
    createUser(shell, { name: "俞海波", login: "汪晓岚", mobile: "13900000001", grant: plain }),
  ).rejects.toMatchObject({
    kind: "conflict",
    fields: { login: expect.stringContaining("汪晓岚"), mobile: expect.any(String) },
  });
  await expect(
    createUser(shell, { name: "俞海波", login: "13900000001", mobile: null, grant: plain }),
  ).rejects.toMatchObject({
    fields: { login: expect.any(String) },
  });
  expect(await db.user.count()).toBe(1);
});

test("two administrators at once cannot make one login twice", async () => {
  const both = await Promise.all([make("章若谷", plain), make("章若谷", plain)]);
  expect(both.map((one) => one.slip.login).toSorted()).toEqual(["章若谷", "章若谷2"]);
});

test("the last administrator cannot be disabled nor lose the role; another one makes it possible", async () => {
  const { id } = await make("管理员", administrator);
  const grant = await db.roleGrant.findFirstOrThrow({ where: { userId: id } });
  await expect(disableUser(shell, { userId: id })).rejects.toMatchObject({
    kind: "denied",
    message: expect.stringContaining("最后一位"),
  });
  await expect(removeRole(shell, { grantId: grant.id })).rejects.toMatchObject({ kind: "denied" });
  await expect(disableUser(await as(id), { userId: id })).rejects.toMatchObject({
    message: expect.stringContaining("自己"),
  });
  const second = await make("第二位", administrator);
  await disableUser(await as(second.id), { userId: id });
  await expect(disableUser(shell, { userId: second.id })).rejects.toMatchObject({ kind: "denied" });
  await enableUser(await as(second.id), { userId: id });
  await disableUser(shell, { userId: second.id });
});

test("a unit's head gives new slips to its own clerks and to nobody else", async () => {
  const [own, other] = await Promise.all(
    ["市交通运输局", "市财政局"].map((name) =>
      db.unit.create({ data: { name }, select: { id: true } }),
    ),
  );
  const of = (role: "unitClerk" | "unitHead", unit: { id: number } | undefined): NewGrant => ({
    ...plain,
    role,
    unitId: unit!.id,
  });
  const head = await make("郑伯年", of("unitHead", own));
  const clerk = await make("葛晓东", of("unitClerk", own));
  const stranger = await make("陈财", of("unitClerk", other));
  const double = await make("兼职", of("unitClerk", own));
  await addRole(shell, { userId: double.id, grant: plain });
  const actor = await as(head.id);
  await expect(issueSlip(actor, { userId: clerk.id })).resolves.toMatchObject({
    login: "葛晓东",
    place: "市交通运输局",
  });
  for (const id of [stranger.id, double.id, head.id]) {
    await expect(issueSlip(actor, { userId: id })).rejects.toMatchObject({ kind: "denied" });
  }
  await expect(readUser(actor, stranger.id)).rejects.toMatchObject({ kind: "notFound" });
  await expect(issueSlip(await as(clerk.id), { userId: clerk.id })).rejects.toMatchObject({
    kind: "denied",
  });
});

test("who is not an administrator manages nothing, reads no list", async () => {
  const { id } = await make("汪晓岚", plain);
  const actor = await as(id);
  await expect(listUsers(actor, parseUserFilter({}))).rejects.toMatchObject({ kind: "denied" });
  for (const act of [
    createUser(actor, { name: "甲", login: "", mobile: null, grant: administrator }),
    addRole(actor, { userId: id, grant: administrator }),
    editUser(actor, { userId: id, name: "甲", login: "甲", mobile: null }),
    disableUser(actor, { userId: id }),
  ]) {
    await expect(act).rejects.toMatchObject({ kind: "denied" });
  }
  expect(await db.roleGrant.count()).toBe(1);
});

test("the list is filtered by text, role and state", async () => {
  const unit = await db.unit.create({ data: { name: "市交通运输局" } });
  await make("葛晓东", { ...plain, role: "unitClerk", unitId: unit.id });
  const staff = await make("汪晓岚", plain, "13900000001");
  await disableUser(shell, { userId: staff.id });
  const names = async (params: Record<string, string>) =>
    (await listUsers(shell, parseUserFilter(params))).rows.map((row) => row.name);
  expect(await names({ q: "交通" })).toEqual(["葛晓东"]);
  expect(await names({ q: "1390000" })).toEqual(["汪晓岚"]);
  expect(await names({ role: "committeeStaff" })).toEqual(["汪晓岚"]);
  expect(await names({ state: "new" })).toEqual(["葛晓东"]);
  expect(await names({ state: "disabled" })).toEqual(["汪晓岚"]);
  expect(await names({ role: "nonsense", page: "-3" })).toHaveLength(2);
});
