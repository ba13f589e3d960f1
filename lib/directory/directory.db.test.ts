import { beforeEach, expect, test } from "vitest";

import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { createAccounts } from "@/lib/directory/commands";
import { planAccounts } from "@/lib/directory/plan";
import { readDirectories } from "@/lib/directory/queries";
import { signIn } from "@/lib/sign-in/commands";
import { createUser } from "@/lib/user/commands";

const shell = systemActor("2012-06-25");
const ALL = { units: "on", heads: "on", members: "on", collectives: "on" } as const;
const EVERY = { units: true, heads: true, members: true, collectives: true };

beforeEach(async () => {
  await emptyDatabase();
  const sector = await db.sector.create({ data: { name: "农业界" } });
  await db.unit.createMany({
    data: [
      {
        name: "市交通运输局",
        shortName: "交通局",
        contact: "葛晓东",
        phone: "0571-63701001",
        position: 1,
      },
      { name: "市财政局", position: 2 },
    ],
  });
  await db.member.createMany({
    data: [
      { name: "鲍兴松", sectorId: sector.id, mobile: "13900001001" },
      { name: "鲍兴松", sectorId: sector.id, mobile: "13900001002" },
      { name: "葛晓东", mobile: null },
      { name: "楼杰", mobile: "13900001004" },
    ],
  });
  const contact = await db.member.findFirstOrThrow({ where: { name: "楼杰" } });
  await db.collective.createMany({
    data: [{ name: "民革临安市支部", contactId: contact.id }, { name: "没有联系人的界别" }],
  });
});

const plan = async (chosen = EVERY) => planAccounts(await readDirectories(shell), chosen);

test("the plan says who gets an account, under which login, and who cannot", async () => {
  const { create, extend, already, left } = await plan();
  expect(create.map((account) => account.login)).toEqual([
    "葛晓东",
    "市财政局",
    "交通局负责人",
    "市财政局负责人",
    "鲍兴松",
    "鲍兴松2",
    "葛晓东2",
    "楼杰",
  ]);
  expect(create.at(-1)?.grants.map((grant) => grant.words)).toEqual([
    "委员",
    "民革临安市支部联络员",
  ]);
  expect([extend, already]).toEqual([[], []]);
  expect(left).toEqual([{ name: "没有联系人的界别", reason: expect.stringContaining("联系人") }]);
});

test("accounts are made once; a second time there is nothing to do", async () => {
  const slips = await createAccounts(shell, { ...ALL, seenCount: 8 });
  expect(slips).toHaveLength(8);
  expect(new Set(slips.map((slip) => slip.password)).size).toBe(8);
  const address = "10.0.0.1";
  const byMobile = await signIn({ login: "13900001002", password: slips[5]!.password, address });
  expect(byMobile).toEqual(
    await signIn({ login: "鲍兴松2", password: slips[5]!.password, address }),
  );
  const again = await plan();
  expect(again.create).toEqual([]);
  expect(again.already).toHaveLength(9);
  await expect(createAccounts(shell, { ...ALL, seenCount: 0 })).rejects.toMatchObject({
    kind: "conflict",
  });
  expect(await db.user.count()).toBe(8);
  expect(await db.event.count({ where: { kind: "user.create" } })).toBe(8);
});

test("two presses at once make each account once", async () => {
  const both = await Promise.allSettled(
    [1, 2].map(() => createAccounts(shell, { ...ALL, seenCount: 8 })),
  );
  expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.user.count()).toBe(8);
});

test("a person with an account gets the role, not a second account", async () => {
  await createUser(shell, {
    name: "楼杰",
    login: "",
    mobile: "13900001004",
    grant: { role: "leader", unitId: null, memberId: null, collectiveId: null },
  });
  const { create, extend } = await plan({ ...EVERY, units: false, heads: false });
  expect(create.map((account) => account.name)).not.toContain("楼杰");
  expect(extend.map((one) => one.grant.words)).toEqual(["委员", "民革临安市支部联络员"]);
  await createAccounts(shell, { members: "on", collectives: "on", seenCount: create.length });
  expect(await db.user.count({ where: { name: "楼杰" } })).toBe(1);
  expect(await db.roleGrant.count({ where: { user: { name: "楼杰" } } })).toBe(3);
});

test("a preview that no longer holds is refused and nothing is written", async () => {
  await db.unit.create({ data: { name: "市水务局" } });
  await expect(createAccounts(shell, { ...ALL, seenCount: 8 })).rejects.toMatchObject({
    kind: "conflict",
    message: expect.stringContaining("新的清单"),
  });
  expect(await db.user.count()).toBe(0);
});

test("only an administrator may", async () => {
  await expect(
    createAccounts({ ...shell, role: "committeeStaff" }, { ...ALL, seenCount: 8 }),
  ).rejects.toMatchObject({ kind: "denied" });
});

test("three hundred accounts are hashed and made in less than half a minute of one core", async () => {
  await db.member.createMany({
    data: Array.from({ length: 300 }, (_, index) => ({ name: `委员${index}` })),
  });
  const before = process.cpuUsage();
  const { create } = await plan({ units: false, heads: false, members: true, collectives: false });
  const slips = await createAccounts(shell, { members: "on", seenCount: create.length });
  expect(slips).toHaveLength(304);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(30);
}, 60_000);
