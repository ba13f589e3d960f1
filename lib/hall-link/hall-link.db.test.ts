import { beforeEach, expect, test } from "vitest";
import { publicActor, systemActor } from "@/lib/actor";
import { makeRegister, on, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { makeHallLink, revokeHallLink } from "@/lib/hall-link/commands";
import { hallFlow, hallNotes, hallRates } from "@/lib/hall-link/lines";
import { listHallLinks, readHall } from "@/lib/hall-link/queries";
import { makeHallLinkInput } from "@/lib/hall-link/schema";

const TODAY = "2012-03-30";
const visitor = (today = TODAY) => publicActor(today);
let register: Register;

beforeEach(async () => {
  register = await makeRegister(TODAY);
});

const input = (more: Record<string, unknown> = {}) =>
  makeHallLinkInput.parse({
    plenaryId: register.plenaryId,
    place: "一楼大厅",
    expiresOn: "2012-04-30",
    ...more,
  });
const make = async (more?: Record<string, unknown>) => {
  const { shown } = await makeHallLink(register.staff, input(more));
  return shown.address.split("/").at(-1)!;
};

test("whoever holds the link sees the figures and the key titles, until its last day", async () => {
  const id = await register.filedCase();
  const chosen = { proposalId: id, chosenOn: new Date("2012-03-29") };
  await db.keySelection.create({ data: chosen });
  const { title } = await db.proposal.findUniqueOrThrow({ where: { id } });
  const token = await make({ dark: "on" });
  const hall = (await readHall(visitor(), token))!;
  expect(hall.dark).toBe(true);
  expect(hall.keys.map((key) => key.title)).toEqual([title]);
  expect(hallFlow(hall.figures)[1]).toMatchObject({ label: "立案", count: 1 });
  expect(hallRates(hall.figures).map((rates) => rates.length)).toEqual([1, 1, 1, 1, 1]);
  expect(hallNotes(hall.figures).join()).toContain("解决落实率按答复口径0/0＝—");
  // The last day is among those on which it opens.
  expect(await readHall(visitor("2012-04-30"), token)).not.toBeNull();
  expect(await readHall(visitor("2012-05-01"), token)).toBeNull();
  expect(await readHall(visitor(), `${token}x`)).toBeNull();
  expect(await readHall(visitor(), "")).toBeNull();
});

test("only the hash is kept, and no event tells the token", async () => {
  const token = await make();
  const kept = JSON.stringify(await db.hallLink.findMany());
  const events = await db.event.findMany({ where: { kind: "hallLink.make" } });
  expect(kept).not.toContain(token);
  expect(JSON.stringify(events.map((one) => one.data))).not.toContain(token);
  expect(events).toHaveLength(1);
});

test("a link that was taken back opens no more, and is listed as such", async () => {
  const [first, second] = [await make(), await make({ place: "三楼大厅" })];
  const rows = await listHallLinks(register.staff);
  expect(rows.map((row) => [row.place, row.state])).toEqual([
    ["三楼大厅", "open"],
    ["一楼大厅", "open"],
  ]);
  await revokeHallLink(register.staff, { hallLinkId: rows[1]!.id });
  expect(await readHall(visitor(), first)).toBeNull();
  expect(await readHall(visitor(), second)).not.toBeNull();
  await expect(revokeHallLink(register.staff, { hallLinkId: rows[1]!.id })).rejects.toMatchObject({
    kind: "notFound",
  });
  const later = await listHallLinks(on("2012-05-01", register.staff));
  expect(later.map((row) => row.state)).toEqual(["over", "revoked"]);
});

test("a day that is over, or more than a year away, is refused on its field", async () => {
  for (const expiresOn of ["2012-03-29", "2013-03-31"])
    await expect(makeHallLink(register.staff, input({ expiresOn }))).rejects.toMatchObject({
      kind: "invalid",
      fields: { expiresOn: expect.any(String) },
    });
  expect(makeHallLinkInput.safeParse({ place: " ", expiresOn: "soon" }).success).toBe(false);
  expect(await db.hallLink.count()).toBe(0);
});

test("others neither make, see nor take back links", async () => {
  await make();
  const [row] = await listHallLinks(systemActor(TODAY));
  for (const actor of [register.office, { ...register.staff, role: "leader" as const }]) {
    await expect(makeHallLink(actor, input())).rejects.toMatchObject({ kind: "denied" });
    await expect(listHallLinks(actor)).rejects.toMatchObject({ kind: "denied" });
    await expect(revokeHallLink(actor, { hallLinkId: row!.id })).rejects.toMatchObject({
      kind: "denied",
    });
  }
  const administrator = { ...register.staff, role: "administrator" as const };
  expect(await listHallLinks(administrator)).toHaveLength(1);
});
