import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { answer, assignmentOf, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { correctFact } from "@/lib/correction/commands";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { handOver } from "@/lib/hand-over/commands";
import { handOverInput } from "@/lib/hand-over/schema";

let register: Register;
let proposalId: number;

beforeEach(async () => {
  register = await makeRegister("2012-03-30");
  proposalId = await register.filedCase();
  const input = { proposalId, handedOverOn: "2012-03-28", mode: "SOLE" };
  const leadUnitId = register.units.water.id;
  await handOver(register.office, handOverInput.parse({ ...input, leadUnitId }));
});

const now = async () => {
  const [{ at }] = await db.$queryRaw<[{ at: Date }]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) - interval '1 millisecond' AS at`;
  return at;
};
async function read(asOf: PlainDate, knownAt: Date | null = null) {
  const figures = await readFigures(systemActor("2012-12-31"), {
    plenaryId: register.plenaryId,
    asOf,
    knownAt,
  });
  const late = figures.byUnit.find(({ unit }) => unit === "县水利局")?.cells.overdue ?? 0;
  return { late, handedOver: figures.counts.handedOver };
}

test("a limit moved since is not yet moved for what was known before", async () => {
  const { id } = await assignmentOf(proposalId, register.units.water.id);
  const before = await now();
  await db.assignment.update({ where: { id }, data: { dueOn: fromPlainDate("2012-04-02") } });
  const between = await now();
  await db.assignment.update({ where: { id }, data: { dueOn: fromPlainDate("2012-08-01") } });
  expect(await read("2012-04-10", before)).toMatchObject({ late: 0 });
  expect(await read("2012-04-10", between)).toMatchObject({ late: 1 });
  expect(await read("2012-04-10")).toMatchObject({ late: 0 });
});

test("a hand-over whose day was corrected stands on its first day for what was known before", async () => {
  const before = await now();
  const { id: factId } = await db.handOver.findFirstOrThrow();
  const correction = { proposalId, fact: "handOver", factId, handedOverOn: "2012-03-30" } as const;
  await correctFact(on("2012-03-30", register.staff), { ...correction, reason: "录错了" });
  expect(await read("2012-03-29", before)).toMatchObject({ handedOver: 1 });
  expect(await read("2012-03-29")).toMatchObject({ handedOver: 0 });
  await answer(register, proposalId, "2012-03-30");
  expect(await read("2012-03-30")).toMatchObject({ handedOver: 1, late: 0 });
});
