import { beforeEach, expect, test } from "vitest";

import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { addAlias, createUnit, editUnit, removeAlias } from "@/lib/unit/commands";
import { listUnitOptions, listUnits, readUnit } from "@/lib/unit/queries";

const shell = systemActor("2012-06-25");
const details = {
  shortName: "交通局",
  system: "GOVERNMENT",
  supervisor: null,
  contact: "葛晓东",
  phone: "0571-63701001",
} as const;

beforeEach(emptyDatabase);

test("a name belongs to one unit, also as short name or other name", async () => {
  const { id } = await createUnit(shell, { name: "市交通运输局", ...details });
  await addAlias(shell, { unitId: id, alias: "交运局" });
  for (const name of ["市交通运输局", "交通局", "交运局"]) {
    await expect(createUnit(shell, { name })).rejects.toMatchObject({
      kind: "conflict",
      fields: { name: expect.stringContaining("市交通运输局") },
    });
  }
  const other = await createUnit(shell, { name: "市财政局" });
  await expect(addAlias(shell, { unitId: other.id, alias: "交运局" })).rejects.toMatchObject({
    fields: { alias: expect.any(String) },
  });
  await removeAlias(shell, { unitId: id, alias: "交运局" });
  await addAlias(shell, { unitId: other.id, alias: "交运局" });
  expect((await readUnit(shell, other.id))?.aliases).toEqual(["交运局"]);
});

test("two at once make a unit once", async () => {
  const both = await Promise.allSettled([1, 2].map(() => createUnit(shell, { name: "市水务局" })));
  expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a renamed unit is still known by its old name, and can have it back", async () => {
  const { id } = await createUnit(shell, { name: "市交通局" });
  const edit = (name: string) => editUnit(shell, { unitId: id, name, ...details, endedOn: null });
  await edit("市交通运输局");
  expect(await readUnit(shell, id)).toMatchObject({ name: "市交通运输局", aliases: ["市交通局"] });
  await edit("市交通局");
  expect(await readUnit(shell, id)).toMatchObject({ name: "市交通局", aliases: ["市交通运输局"] });
});

test("a unit that ended gets no new cases from that day on, and stays in the list", async () => {
  const { id } = await createUnit(shell, { name: "市外经贸局" });
  await editUnit(shell, { unitId: id, name: "市外经贸局", ...details, endedOn: "2012-06-25" });
  expect(await listUnitOptions(shell)).toEqual([]);
  expect(await listUnitOptions({ ...shell, today: "2012-06-24" })).toHaveLength(1);
  expect(await listUnits(shell)).toHaveLength(1);
});

test("phones are for those who must reach a unit", async () => {
  await createUnit(shell, { name: "市交通运输局", ...details });
  const phone = async (role: typeof shell.role) => (await listUnits({ ...shell, role }))[0]?.phone;
  for (const role of [
    "committeeStaff",
    "governmentOffice",
    "unitClerk",
    "unitHead",
    "administrator",
  ] as const) {
    expect(await phone(role)).toBe("0571-63701001");
  }
  for (const role of ["proposer", "leader", "auditor"] as const)
    expect(await phone(role)).toBeNull();
  await expect(listUnits({ ...shell, role: "public" })).rejects.toMatchObject({ kind: "denied" });
});

test("who has no business with settings may not", async () => {
  for (const role of ["unitHead", "proposer", "leader", "auditor"] as const) {
    await expect(createUnit({ ...shell, role }, { name: "市水务局" })).rejects.toMatchObject({
      kind: "denied",
    });
  }
  expect(await db.unit.count()).toBe(0);
});
