import { beforeEach, expect, test } from "vitest";

import { publicActor } from "@/lib/actor";
import { answeredCase, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { coRate } from "@/lib/co-rating/commands";
import { coRateInput } from "@/lib/co-rating/schema";
import { db } from "@/lib/db/client";
import { rate } from "@/lib/feedback/commands";
import { rateInput } from "@/lib/feedback/schema";
import { issueLink, rateByLink } from "@/lib/rating-link/commands";
import { readForms } from "@/lib/rating-link/queries";
import { rateByLinkInput } from "@/lib/rating-link/schema";
import { forgetTraces, noteCheck } from "@/lib/rating-trace/commands";
import { listSuspects, readSuspect } from "@/lib/rating-trace/queries";
import { openedMark, type Sender } from "@/lib/rating-trace/trace";
import { keepNetworks } from "@/lib/unit-network/commands";
import { readUnitNetworks } from "@/lib/unit-network/queries";
import { keepNetworksInput } from "@/lib/unit-network/schema";

const SECRET = "a secret for tests";
const HOME: Sender = { address: "192.0.2.7", device: "home" };
let register: Register;

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = SECRET;
  register = await makeRegister("2012-06-18");
});

/** A case of another lead proposer, rated from there. */
async function rated(
  sender: Sender,
  more: Record<string, string> = {},
  name = "",
): Promise<number> {
  const proposalId = await answeredCase(register);
  if (name) {
    const { id: memberId } = await db.member.create({ data: { name } });
    await db.proposer.updateMany({ where: { proposalId, position: 0 }, data: { memberId } });
    register.proposer.memberId = memberId;
  }
  const said = rateInput.parse({
    proposalId,
    attitude: "SATISFIED",
    result: "DISSATISFIED",
    ...more,
  });
  await rate(register.proposer, said, sender);
  const { id } = await db.ratingTrace.findFirstOrThrow({ where: { feedback: { proposalId } } });
  return id;
}
const suspects = () => listSuspects(register.staff, register.plenaryId);
const keep = (unitId: number, networks: string, role: "administrator" | "committeeStaff") =>
  register
    .actor(role)
    .then((actor) => keepNetworks(actor, keepNetworksInput.parse({ unitId, networks })));

test("a unit's own network is the administrator's to fill in, with every range a true one", async () => {
  const { water } = register.units;
  await keep(water.id, "10.1.2.0/24，2001:db8::/48", "administrator");
  const administrator = await register.actor("administrator");
  expect(await readUnitNetworks(administrator, water.id)).toEqual(["10.1.2.0/24", "2001:db8::/48"]);
  await expect(keep(water.id, "10.1.3.0/24", "committeeStaff")).rejects.toMatchObject({
    kind: "denied",
  });
  await expect(keep(water.id, "10.1.2", "administrator")).rejects.toThrow("不是网段");
  await keep(water.id, "", "administrator");
  expect(await readUnitNetworks(administrator, water.id)).toEqual([]);
});

test("what comes from the handling unit's network, by login or by link, is worth a look; another unit's is not", async () => {
  const { water, roads } = register.units;
  await keep(water.id, "10.1.2.0/24", "administrator");
  await keep(roads.id, "10.9.0.0/16", "administrator");
  const fromUnit = await rated({ address: "10.1.2.30", device: null });
  await rated({ address: "10.9.1.1", device: null });
  await rated(HOME);
  const proposalId = await answeredCase(register);
  await issueLink(register.staff, { proposalId });
  const [form] = await readForms(register.staff, [proposalId]);
  const input = rateByLinkInput.parse({
    token: form?.token ?? "",
    attitude: "SATISFIED",
    result: "SATISFIED",
  });
  await rateByLink(publicActor("2012-06-18"), input, { address: "::ffff:10.1.2.31" });
  const found = await suspects();
  expect(found.map(({ byLink, suspicions }) => [byLink, suspicions])).toEqual([
    [true, ["从承办单位县水利局的网络交回"]],
    [false, ["从承办单位县水利局的网络交回"]],
  ]);
  expect(found[1]?.traceId).toBe(fromUnit);
  const stored = JSON.stringify(await db.ratingTrace.findMany());
  expect(stored).not.toMatch(/10\.1\.2|192\.0\.2|home/);
});

test("one device for three proposers, and one sent within a minute of opening, are said; the values never", async () => {
  const now = new Date();
  const proposalId = await answeredCase(register);
  const opened = openedMark(SECRET, proposalId, new Date(now.getTime() - 20_000));
  const said = rateInput.parse({
    proposalId,
    opened,
    attitude: "SATISFIED",
    result: "DISSATISFIED",
    comment: "没有人来过",
  });
  await rate(register.proposer, said, { ...HOME, now });
  for (const name of ["甲委员", "乙委员", "丙委员"])
    await rated({ address: "192.0.2.99", device: "shared" }, {}, name);
  const found = await suspects();
  expect(found.map(({ suspicions }) => suspicions)).toEqual([
    ["同一台设备交回了3位提案者的评价"],
    ["同一台设备交回了3位提案者的评价"],
    ["同一台设备交回了3位提案者的评价"],
    ["打开后不到1分钟就交回"],
  ]);
  expect(JSON.stringify(found)).not.toMatch(/SATISFIED|没有人来过/);
});

test("a co-proposer's is looked at alike, and counts with the leads' on the same device", async () => {
  const shared: Sender = { address: "192.0.2.99", device: "shared" };
  await rated(shared, {}, "甲委员");
  await rated(shared, {}, "乙委员");
  expect(await suspects()).toEqual([]);
  const proposalId = await answeredCase(register);
  const said = { proposalId, attitude: "SATISFIED", result: "DISSATISFIED", comment: "没有人来过" };
  const opened = openedMark(SECRET, proposalId, new Date());
  await coRate(register.coSigner, coRateInput.parse({ ...said, opened }), shared);
  const found = await suspects();
  expect(found.map(({ beside, suspicions }) => [beside, suspicions])).toEqual([
    [true, ["同一台设备交回了3位提案者的评价", "打开后不到1分钟就交回"]],
    [false, ["同一台设备交回了3位提案者的评价"]],
    [false, ["同一台设备交回了3位提案者的评价"]],
  ]);
  expect(JSON.stringify(found)).not.toMatch(/SATISFIED|没有人来过/);
  const traceId = found[0]?.traceId ?? 0;
  await noteCheck(register.staff, { traceId, note: "问过，是本人评价的" });
  expect((await readSuspect(register.staff, traceId))?.checks).toHaveLength(1);
  await db.coRating.updateMany({ data: { voidedAt: new Date(), voidReason: "误填" } });
  expect(await readSuspect(register.staff, traceId)).toBeNull();
});

test("staff note what they found, and nobody else may look; the case's own history does not tell", async () => {
  const now = new Date();
  const traceId = await rated(HOME).then(async (id) => {
    await db.ratingTrace.updateMany({ data: { quick: true } });
    return id;
  });
  const note = "电话问过提案者，是本人评价的";
  await noteCheck(register.staff, { traceId, note });
  expect((await readSuspect(register.staff, traceId))?.checks).toMatchObject([
    { note, on: "2012-06-18" },
  ]);
  for (const actor of [
    register.office,
    register.waterHead,
    register.proposer,
    await register.actor("leader"),
    await register.actor("administrator"),
    await register.actor("auditor"),
  ]) {
    await expect(listSuspects(actor, register.plenaryId)).rejects.toMatchObject({ kind: "denied" });
    await expect(readSuspect(actor, traceId)).rejects.toMatchObject({ kind: "denied" });
    await expect(noteCheck(actor, { traceId, note })).rejects.toMatchObject({ kind: "denied" });
  }
  await expect(noteCheck(register.staff, { traceId: 0, note })).rejects.toMatchObject({
    kind: "notFound",
  });
  const event = await db.event.findFirstOrThrow({ where: { kind: "ratings.check" } });
  expect(event.proposalId).toBeNull();
  expect(JSON.stringify(event.data)).not.toContain(note);
  expect(await listSuspects(on("2013-01-01", register.staff), register.plenaryId)).toEqual([]);
  expect(await forgetTraces(now)).toBe(1);
  expect(await db.ratingTrace.findFirst()).toMatchObject({ deviceHash: null, addressHash: null });
  expect(await forgetTraces(now)).toBe(0);
});
