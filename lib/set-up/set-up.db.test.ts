import { beforeEach, expect, test } from "vitest";

import { publicActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { setUp, type SetUp } from "@/lib/set-up/commands";
import { isSetUpOpen } from "@/lib/set-up/queries";
import { hashOfToken } from "@/lib/set-up/token";
import { signIn } from "@/lib/sign-in/commands";

const visitor = publicActor("2026-03-02");
const input = (token: string): SetUp => ({
  token,
  officeName: "临安市政协",
  plenary: { name: "八届一次会议", term: 8, number: 1 },
  administrator: { name: "管理员", login: "admin", mobile: null, password: "锦溪两岸好风景2012" },
});

beforeEach(emptyDatabase);

/** As the start does: the link is printed, its hash is kept. */
async function offer(token: string): Promise<string> {
  const setupTokenHash = hashOfToken(token);
  await db.office.upsert({
    where: { id: 1 },
    create: { id: 1, name: "", setupTokenHash },
    update: { setupTokenHash },
  });
  return token;
}

test("the link sets up committee, plenary and administrator once", async () => {
  const token = await offer("first-link");
  expect(await isSetUpOpen(token)).toBe(true);
  expect(JSON.stringify(await db.office.findMany())).not.toContain(token);
  await setUp(visitor, input(token));
  expect(await db.office.findFirst()).toMatchObject({
    name: "临安市政协",
    isDemo: false,
    setupTokenHash: null,
  });
  expect(await db.plenary.findFirst()).toMatchObject({ name: "八届一次会议" });
  await expect(
    signIn({ login: "admin", password: "锦溪两岸好风景2012", address: "10.0.0.1" }),
  ).resolves.toBeTruthy();
  expect(await isSetUpOpen(token)).toBe(false);
  await expect(setUp(visitor, input(token))).rejects.toMatchObject({ kind: "denied" });
  expect(await db.user.count()).toBe(1);
});

test("two presses at once set up once", async () => {
  const token = await offer("new-link");
  const both = await Promise.allSettled([
    setUp(visitor, input(token)),
    setUp(visitor, input(token)),
  ]);
  expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.user.count()).toBe(1);
});

test("a new link ends the old one; a refusal leaves the link open", async () => {
  const old = await offer("old-link");
  const token = await offer("new-link");
  await expect(setUp(visitor, input(old))).rejects.toMatchObject({ kind: "denied" });
  await expect(setUp(visitor, { ...input(token), plenary: { name: "" } })).rejects.toMatchObject({
    fields: { plenaryName: expect.any(String) },
  });
  const weak = input(token);
  weak.administrator.password = "aaaaaaaa";
  await expect(setUp(visitor, weak)).rejects.toMatchObject({
    fields: { newPassword: expect.any(String) },
  });
  expect([await isSetUpOpen(token), await db.user.count(), await db.plenary.count()]).toEqual([
    true,
    0,
    0,
  ]);
});
