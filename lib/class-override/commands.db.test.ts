import { beforeEach, expect, test } from "vitest";
import {
  assignmentOf,
  eventsOf,
  makeRegister,
  on,
  type Register,
  statusOf,
} from "@/lib/assignment/testing";
import { overrideClass } from "@/lib/class-override/commands";
import { overrideClassInput } from "@/lib/class-override/schema";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { voidFact } from "@/lib/correction/commands";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { handOver } from "@/lib/hand-over/commands";
import { handOverInput } from "@/lib/hand-over/schema";
import { refreshStatus } from "@/lib/proposal/commands";
import { systemActor } from "@/lib/actor";

let register: Register;
let proposalId: number;

beforeEach(async () => {
  register = await makeRegister("2012-03-28");
  proposalId = await register.filedCase();
  const { water, roads } = register.units;
  const units = { mode: "SEPARATE", separateUnitIds: [water.id, roads.id] };
  await handOver(
    register.office,
    handOverInput.parse({ proposalId, handedOverOn: "2012-03-28", ...units }),
  );
});

async function answer(unitId: number, letter: string): Promise<void> {
  const { id: assignmentId } = await assignmentOf(proposalId, unitId);
  const outcomeClassId = register.classOf(letter);
  await db.reply.create({
    data: { assignmentId, repliedOn: fromPlainDate("2012-04-10"), outcomeClassId },
  });
  await db.$transaction((tx) => refreshStatus(tx, proposalId));
}

const ruling = (letter: string, over: Record<string, unknown> = {}) =>
  overrideClassInput.parse({
    proposalId,
    outcomeClassId: register.classOf(letter),
    overriddenOn: "2012-04-12",
    reason: "主要建议已落实",
    ...over,
  });
const staff = () => on("2012-04-12", register.staff);
const resolvedOn = async (asOf: "2012-04-11" | "2012-04-12") => {
  const figures = await readFigures(systemActor("2012-12-31"), {
    plenaryId: register.plenaryId,
    asOf,
  });
  return figures.rates.find(({ name }) => name === "resolved")?.numerator;
};

test("of two replies the worse class holds until the committee rules otherwise, from that day on", async () => {
  const { water, roads } = register.units;
  await answer(water.id, "A");
  const early = overrideClass(staff(), ruling("A"));
  await expect(early).rejects.toMatchObject({ kind: "denied" }); // one has not replied yet
  await answer(roads.id, "C");
  expect(await resolvedOn("2012-04-12")).toBe(0);
  await overrideClass(staff(), ruling("A"));
  expect(await resolvedOn("2012-04-11")).toBe(0);
  expect(await resolvedOn("2012-04-12")).toBe(1);
  expect(await statusOf(proposalId)).toBe("ANSWERED");
  expect((await eventsOf(proposalId)).at(-1)).toBe("proposal.overrideClass");
  const { id: factId } = await db.classOverride.findFirstOrThrow();
  const reason = "裁定有误";
  await voidFact(staff(), { proposalId, fact: "classOverride", factId, reason });
  expect(await resolvedOn("2012-04-12")).toBe(0);
});

test("refused: anybody but staff, the class it has, a day before the replies, a single reply", async () => {
  const { water, roads } = register.units;
  await answer(water.id, "A");
  await answer(roads.id, "B");
  for (const who of [register.office, register.waterClerk, register.proposer])
    await expect(overrideClass(on("2012-04-12", who), ruling("A"))).rejects.toMatchObject({
      kind: "denied",
    });
  await expect(overrideClass(staff(), ruling("B"))).rejects.toMatchObject({
    fields: { outcomeClassId: expect.stringContaining("现在就是B类") },
  });
  const before = overrideClass(staff(), ruling("A", { overriddenOn: "2012-04-09" }));
  await expect(before).rejects.toMatchObject({ fields: { overriddenOn: expect.any(String) } });
  const sole = await register.filedCase();
  await handOver(
    register.office,
    handOverInput.parse({
      proposalId: sole,
      handedOverOn: "2012-03-28",
      mode: "SOLE",
      leadUnitId: water.id,
    }),
  );
  const only = overrideClass(staff(), ruling("A", { proposalId: sole }));
  await expect(only).rejects.toMatchObject({ kind: "denied" });
});
