import { beforeAll, expect, test } from "vitest";
import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import { assigned, makeRegister, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { parseLogFilter } from "@/lib/log/filter";
import { readLog } from "@/lib/log/queries";
import { createUnit, editUnit } from "@/lib/unit/commands";
import type { Actor } from "@/lib/actor";

let register: Register;
let auditor: Actor;

beforeAll(async () => {
  register = await makeRegister("2012-04-05");
  auditor = await register.actor("auditor");
  const id = await register.filedCase({ caseNumber: "086" });
  const { lead } = await assigned(register, id);
  const accepting = { assignmentId: lead, acceptedOn: "2012-03-29" };
  await accept(register.waterClerk, acceptInput.parse(accepting));
  const unit = await createUnit(register.staff, { name: "县文化局" });
  const nothing = { shortName: null, supervisor: null, contact: null, phone: null };
  await editUnit(register.staff, {
    unitId: unit.id,
    name: "县文旅局",
    system: "GOVERNMENT",
    endedOn: null,
    ...nothing,
  });
});

test("the newest first, each with its case or whom it is about", async () => {
  const { rows, total } = await readLog(auditor, parseLogFilter({}));
  expect(total).toBe(await db.event.count());
  expect(rows.slice(0, 3)).toMatchObject([
    { kind: "unit.edit", about: "县文旅局", number: null },
    { kind: "unit.create", about: "县文旅局" },
    { kind: "assignment.accept", number: "086", actorRole: "unitClerk" },
  ]);
});

test("by the person, by the number of a case, by the day", async () => {
  const of = async (search: Record<string, string>) =>
    (await readLog(auditor, parseLogFilter(search))).rows.map(({ kind }) => kind);
  expect(await of({ q: "086" })).toEqual(["assignment.accept"]);
  expect(await of({ q: register.staff.name })).toEqual(["unit.edit", "unit.create"]);
  expect(await of({ to: "2012-06-25" })).toEqual([]); // recording times are real
  expect(await of({ q: "086", page: "2" })).toEqual([]);
});

test("the auditor alone reads it", async () => {
  for (const actor of [register.staff, register.office, register.waterClerk, register.proposer])
    await expect(readLog(actor, parseLogFilter({}))).rejects.toMatchObject({ kind: "denied" });
});
