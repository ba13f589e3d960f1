import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import { assignmentOf, makeRegister, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { readOfficeDesk } from "@/lib/desk/queries";
import { requestExtension, ruleOnExtension } from "@/lib/extension/commands";
import { requestExtensionInput, ruleOnExtensionInput } from "@/lib/extension/schema";
import { addAssist, dropAssist, handOver, undoHandOver } from "@/lib/hand-over/commands";
import {
  addAssistInput,
  dropAssistInput,
  handOverInput,
  undoHandOverInput,
} from "@/lib/hand-over/schema";
import { handOverBatch } from "@/lib/hand-over-batch/commands";
import { handOverBatchInput } from "@/lib/hand-over-batch/schema";
import { removeOffice, saveOffice } from "@/lib/hand-over-office/commands";
import { readOfficeSettings } from "@/lib/hand-over-office/queries";
import { removeOfficeInput, saveOfficeInput } from "@/lib/hand-over-office/schema";
import { savePlan } from "@/lib/hand-over-plan/commands";
import { readWorksheet } from "@/lib/hand-over-plan/queries";
import { savePlanInput } from "@/lib/hand-over-plan/schema";
import { officesOf, recipientsBy } from "@/lib/notice/queries";
import { remindNow } from "@/lib/reminder/commands";
import { requestReturn, ruleOnReturn } from "@/lib/return-request/commands";
import { requestReturnInput, ruleOnReturnInput } from "@/lib/return-request/schema";
import { findSignedIn } from "@/lib/sign-in/queries";
import { readUser } from "@/lib/user/queries";

let register: Register;
let administrator: Actor;
let general: Actor;
let party: Actor;

const saving = (over: object = {}) =>
  saveOfficeInput.parse({ name: "市委督查室", systems: "PARTY", ...over });

/** The person as a request sees them, with what their office looks after. */
async function signedIn({ userId }: Actor): Promise<Actor> {
  const { id: grantId } = await db.roleGrant.findFirstOrThrow({ where: { userId: userId ?? 0 } });
  const key = { userId: userId ?? 0, grantId, version: 0 };
  const found = await findSignedIn(key, "2012-03-28");
  if (!found) throw new Error("not signed in");
  return found.actor;
}

/** 县水利局 is of the government, 县财政局 here of the party; each has an office of its own. */
beforeEach(async () => {
  register = await makeRegister("2012-03-28");
  const { water, finance, roads } = register.units;
  await db.unit.updateMany({
    where: { id: { in: [water.id, roads.id] } },
    data: { system: "GOVERNMENT" },
  });
  await db.unit.update({ where: { id: finance.id }, data: { system: "PARTY" } });
  administrator = await register.actor("administrator");
  const people = [register.office, await register.actor("governmentOffice")];
  for (const { userId } of people)
    await db.roleGrant.create({ data: { userId: userId ?? 0, role: "governmentOffice" } });
  const { id } = await db.roleGrant.findFirstOrThrow({
    where: { userId: people[1]?.userId ?? 0 },
  });
  await saveOffice(administrator, saving({ grantIds: String(id) }));
  [general, party] = (await Promise.all(people.map(signedIn))) as [Actor, Actor];
});

const giving = (proposalId: number, over: object = {}) =>
  handOverInput.parse({
    proposalId,
    mode: "LEAD_ASSIST",
    leadUnitId: register.units.water.id,
    assistUnitIds: [register.units.finance.id],
    handedOverOn: "2012-03-28",
    ...over,
  });

describe("the setting", () => {
  test("is the administrator's; no system has two offices, no name is there twice", async () => {
    for (const who of [register.staff, general, register.waterHead]) {
      await expect(saveOffice(who, saving())).rejects.toMatchObject({ kind: "denied" });
      await expect(readOfficeSettings(who)).rejects.toMatchObject({ kind: "denied" });
    }
    const twice = saving({ name: "群团办", systems: ["MASS", "PARTY"] });
    await expect(saveOffice(administrator, twice)).rejects.toMatchObject({
      fields: { systems: expect.stringContaining("已归市委督查室") },
    });
    await expect(saveOffice(administrator, saving({ systems: "MASS" }))).rejects.toMatchObject({
      fields: { name: expect.stringContaining("已有这个名称") },
    });
    expect(saveOfficeInput.safeParse({ name: "x" }).success).toBe(false);
  });

  test("says who looks after what; without it there is one office for all again", async () => {
    expect(party.systems).toEqual(["PARTY"]);
    expect(general.systems).not.toContain("PARTY");
    expect(general.systems).toContain("GOVERNMENT");
    const [role] = (await readUser(administrator, party.userId ?? 0)).grants;
    expect(role?.words).toBe("市委督查室");
    const { offices } = await readOfficeSettings(administrator);
    const gone = removeOfficeInput.parse({ officeId: offices[0]?.id });
    await removeOffice(administrator, gone);
    expect((await signedIn(party)).systems).toBeUndefined();
    await expect(removeOffice(administrator, gone)).rejects.toMatchObject({ kind: "conflict" });
    const kinds = await db.event.findMany({ where: { kind: { startsWith: "handOverOffice" } } });
    expect(kinds.map(({ kind }) => kind)).toEqual(["handOverOffice.save", "handOverOffice.remove"]);
  });
});

describe("a case with units of two offices", () => {
  let id: number;
  beforeEach(async () => {
    id = await register.filedCase();
  });

  test("is handed over, undone and given more units by the lead unit's", async () => {
    await expect(handOver(party, giving(id))).rejects.toMatchObject({
      fields: { leadUnitId: expect.stringContaining("由别的督查室交办") },
    });
    await handOver(general, giving(id));
    const more = addAssistInput.parse({
      proposalId: id,
      unitId: register.units.roads.id,
      addedOn: "2012-03-28",
    });
    await expect(addAssist(party, more)).rejects.toMatchObject({ kind: "denied" });
    await addAssist(general, more);
    const added = await assignmentOf(id, register.units.roads.id);
    const drop = dropAssistInput.parse({ assignmentId: added.id, reason: "不用" });
    await expect(dropAssist(party, drop)).rejects.toMatchObject({ kind: "denied" });
    const undo = undoHandOverInput.parse({ proposalId: id, reason: "交错了" });
    await expect(undoHandOver(party, undo)).rejects.toMatchObject({
      message: expect.stringContaining("主办单位由别的督查室交办"),
    });
    await undoHandOver(general, undo);
    await handOver(
      party,
      giving(id, { mode: "SOLE", leadUnitId: register.units.finance.id, assistUnitIds: [] }),
    );
  });

  test("is prepared and handed over in a batch by the lead unit's; the other's worksheet does not hold it", async () => {
    const plan = savePlanInput.parse({ ...giving(id), handedOverOn: undefined });
    await expect(savePlan(party, plan)).rejects.toMatchObject({
      fields: { leadUnitId: expect.any(String) },
    });
    await savePlan(general, plan);
    const { plenaryId } = register;
    expect((await readWorksheet(general, plenaryId)).cases).toHaveLength(1);
    expect((await readWorksheet(party, plenaryId)).cases).toHaveLength(0);
    expect((await readOfficeDesk(party)).toHandOver).toHaveLength(0);
    const batch = handOverBatchInput.parse({
      plenaryId,
      proposalIds: [id],
      handedOverOn: "2012-03-28",
      seen: "1-0",
    });
    await expect(handOverBatch(party, batch)).rejects.toMatchObject({
      message: expect.stringContaining("「县水利局」由别的督查室交办"),
    });
  });

  test("each rules, chases and is told for its own units", async () => {
    await handOver(general, giving(id));
    const lead = await assignmentOf(id, register.units.water.id);
    const assist = await assignmentOf(id, register.units.finance.id);
    const asking = { reason: "不属本单位", dutyBasis: "三定规定", headName: "林川" };
    await requestReturn(
      register.financeClerk,
      requestReturnInput.parse({ ...asking, assignmentId: assist.id }),
    );
    const ruling = ruleOnReturnInput.parse({
      assignmentId: assist.id,
      ruling: "REFUSED",
      rulingReason: "职责清楚",
    });
    await expect(ruleOnReturn(general, ruling)).rejects.toMatchObject({ kind: "denied" });
    await ruleOnReturn(party, ruling);
    await accept(
      register.waterClerk,
      acceptInput.parse({ assignmentId: lead.id, acceptedOn: "2012-03-28" }),
    );
    await requestExtension(
      register.waterClerk,
      requestExtensionInput.parse({
        assignmentId: lead.id,
        newDueOn: "2012-07-31",
        reason: "等规划",
        progress: "已调研",
        informedOn: "2012-03-28",
        informed: "电话",
      }),
    );
    expect((await readOfficeDesk(party)).extensions).toHaveLength(0);
    expect((await readOfficeDesk(general)).extensions).toHaveLength(1);
    const word = ruleOnExtensionInput.parse({ assignmentId: lead.id, outcome: "AGREED" });
    await expect(ruleOnExtension(party, word)).rejects.toMatchObject({
      message: expect.stringContaining("那边的督查室"),
    });
    await ruleOnExtension(general, word);
    await expect(remindNow(party, { assignmentId: lead.id })).rejects.toMatchObject({
      message: expect.stringContaining("那边的督查室催办"),
    });
    const told = async (...unitIds: number[]) =>
      (await recipientsBy(db, await officesOf(db, unitIds))).map(({ userId }) => userId);
    expect(await told(register.units.water.id)).toEqual([general.userId]);
    expect(await told(register.units.finance.id)).toEqual([party.userId]);
    expect(await told()).toEqual([general.userId, party.userId]);
  });
});
