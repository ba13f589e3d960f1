import { beforeEach, describe, expect, test } from "vitest";

import { eventsOf, makeRegister, type Register, statusOf } from "@/lib/assignment/testing";
import { readCaseEvents } from "@/lib/case-file/queries";
import { db } from "@/lib/db/client";
import { adopt, adoptWishes, savePlan } from "@/lib/hand-over-plan/commands";
import { readPlans, readWorksheet } from "@/lib/hand-over-plan/queries";
import { adoptInput, savePlanInput } from "@/lib/hand-over-plan/schema";

let register: Register;
let proposalId: number;

beforeEach(async () => {
  register = await makeRegister();
  proposalId = await register.filedCase();
});

const plan = (more: Record<string, unknown> = {}) =>
  savePlanInput.parse({
    proposalId,
    seenStatus: "FILED",
    mode: "LEAD_ASSIST",
    leadUnitId: register.units.water.id,
    assistUnitIds: String(register.units.finance.id),
    ...more,
  });

const wishing = (wish: string, id = proposalId) =>
  db.proposal.update({ where: { id }, data: { wish } });

const adopting = (from: string, id = proposalId) => adoptInput.parse({ adopt: `${from}-${id}` });

describe("拟交办", () => {
  test("is saved and written over, starts nothing, and waits on the worksheet", async () => {
    await savePlan(register.office, plan());
    await savePlan(register.office, plan({ mode: "SOLE", assistUnitIds: [] }));
    const { office, committee } = await readPlans(register.office, proposalId);
    expect(office).toMatchObject({ mode: "SOLE", units: [{ name: "县水利局", role: "SOLE" }] });
    expect(committee).toBeNull();
    expect(await statusOf(proposalId)).toBe("FILED");
    expect(await db.assignment.count()).toBe(0);
    expect(await eventsOf(proposalId)).toEqual(["proposal.planHandOver", "proposal.planHandOver"]);
    const { cases, unnumbered } = await readWorksheet(register.office, register.plenaryId);
    expect(cases).toMatchObject([
      { id: proposalId, office: { mode: "SOLE" }, filedOn: "2012-03-20" },
    ]);
    expect(unnumbered).toBe(0);
  });

  test("the committee suggests, the office takes it over; the suggestion stays", async () => {
    await savePlan(register.staff, plan());
    await expect(adopt(register.staff, adopting("suggestion"))).rejects.toMatchObject({
      kind: "denied",
    });
    await adopt(register.office, adopting("suggestion"));
    const plans = await readPlans(register.office, proposalId);
    expect(plans.office?.units).toEqual(plans.committee?.units);
    expect(await eventsOf(proposalId)).toEqual(["proposal.suggestUnits", "proposal.planHandOver"]);
  });

  test("is not for the proposer to read before the hand-over", async () => {
    await savePlan(register.office, plan());
    const kinds = async (actor: Register["office"]) =>
      (await readCaseEvents(actor, proposalId)).map(({ kind }) => kind);
    expect(await kinds(register.staff)).toEqual(["proposal.planHandOver"]);
    expect(await kinds(register.proposer)).toEqual([]);
  });

  test("is for nobody else, not before filing, and not of an ended unit", async () => {
    await expect(savePlan(register.proposer, plan())).rejects.toMatchObject({ kind: "denied" });
    await expect(savePlan(register.waterClerk, plan())).rejects.toMatchObject({ kind: "notFound" });
    await expect(readPlans(register.proposer, proposalId)).rejects.toMatchObject({
      kind: "denied",
    });
    await db.unit.update({
      where: { id: register.units.finance.id },
      data: { endedOn: new Date("2012-01-01") },
    });
    await expect(savePlan(register.office, plan())).rejects.toThrow("已撤并");
    await db.proposal.update({ where: { id: proposalId }, data: { status: "SUBMITTED" } });
    const early = plan({ seenStatus: "SUBMITTED" });
    await expect(savePlan(register.staff, early)).rejects.toMatchObject({ kind: "denied" });
    expect(await db.handOverPlan.count()).toBe(0);
  });
});

describe("采用提案者意愿", () => {
  test("takes over what is recognised whole, and names what is not", async () => {
    await wishing("县水利局、财政");
    await expect(adopt(register.office, adopting("wish"))).rejects.toThrow("「财政」");
    await db.unitAlias.create({ data: { name: "财政", unitId: register.units.finance.id } });
    await adopt(register.office, adopting("wish"));
    expect((await readPlans(register.office, proposalId)).office).toMatchObject({
      mode: "LEAD_ASSIST",
      units: [
        { name: "县水利局", role: "LEAD" },
        { name: "县财政局", role: "ASSIST" },
      ],
    });
  });

  test("for all at once leaves what the office chose, and what cannot be read", async () => {
    const [clear, unclear] = [await register.filedCase(), await register.filedCase()];
    await wishing("县交通局", clear);
    await wishing("有关部门", unclear);
    await wishing("县交通局");
    await savePlan(register.office, plan());
    await adoptWishes(register.office, { plenaryId: register.plenaryId });
    const { cases } = await readWorksheet(register.office, register.plenaryId);
    expect(cases.map(({ office }) => office?.units.map(({ name }) => name) ?? null)).toEqual([
      ["县水利局", "县财政局"],
      ["县交通局"],
      null,
    ]);
    expect(cases[2]?.unknown).toEqual(["有关部门"]);
    await expect(
      adoptWishes(register.office, { plenaryId: register.plenaryId }),
    ).rejects.toMatchObject({ kind: "invalid" });
  });
});
