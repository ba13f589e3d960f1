import ExcelJS from "exceljs";
import { beforeEach, describe, expect, it } from "vitest";
import { makeRegister, on, type Register } from "@/lib/assignment/testing";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { editPoints, exportMemberWork } from "@/lib/member-work/commands";
import { sumOf } from "@/lib/member-work/points";
import { readAccount, readMemberWork } from "@/lib/member-work/queries";
import { editPointsInput } from "@/lib/member-work/schema";

let register: Register;

beforeEach(async () => {
  register = await makeRegister();
});

const input = (fields: Record<string, string>) =>
  editPointsInput.safeParse({ plenaryId: String(register.plenaryId), ...fields });

async function setRules(fields: Record<string, string>) {
  await editPoints(register.staff, input(fields).data!);
}

async function kindsAt(day: string) {
  const { accounts } = await readMemberWork(register.staff, register.plenaryId, day);
  return Object.fromEntries(
    accounts.map((one) => [one.name, [one.handedIn, one.sum, one.lines.map((line) => line.kind)]]),
  );
}

describe("members' work", () => {
  it("counts by the facts up to the asked day", async () => {
    await setRules({ "points-LEAD_FILED": "3", "points-CO_SIGNED": "0.5", "points-KEY": "2" });
    const filed = await register.filedCase();
    const chosenOn = fromPlainDate("2012-04-10");
    await db.keySelection.create({ data: { proposalId: filed, chosenOn } });
    expect(await kindsAt("2012-02-21")).toEqual({ 言致远: [0, 0, []], 纪云舟: [0, 0, []] });
    expect(await kindsAt("2012-03-19")).toEqual({ 言致远: [1, 0, []], 纪云舟: [1, 0, []] });
    expect(await kindsAt("2012-04-09")).toMatchObject({
      言致远: [1, 30, ["LEAD_FILED"]],
      纪云舟: [1, 5, ["CO_SIGNED"]],
    });
    expect(await kindsAt("2012-04-10")).toMatchObject({ 言致远: [1, 50, ["LEAD_FILED", "KEY"]] });
  });

  it("gives nothing for what was voided or withdrawn, and names what was merged or declined", async () => {
    await setRules({ "points-LEAD_FILED": "3", "points-DECLINED": "1" });
    const [withdrawn, declined, voided] = [
      await register.filedCase(),
      await register.filedCase(),
      await register.filedCase(),
    ];
    const later = { decidedOn: fromPlainDate("2012-03-22") };
    await db.review.create({
      data: { proposalId: withdrawn, outcome: "WITHDRAWN", ...later },
    });
    await db.review.updateMany({
      where: { proposalId: declined },
      data: { outcome: "DECLINED", declineReason: "EMPTY", disposition: "NONE", reason: "空泛" },
    });
    await db.proposal.update({ where: { id: voided }, data: { voidedAt: new Date() } });
    expect(await kindsAt("2012-03-21")).toMatchObject({
      言致远: [2, 40, ["LEAD_FILED", "DECLINED"]],
    });
    expect(await kindsAt("2012-03-22")).toMatchObject({ 言致远: [2, 10, ["DECLINED"]] });
  });

  it("agrees with the figures on any day: what leads were filed are the filed cases of members", async () => {
    const withdrawn = await register.filedCase();
    await register.filedCase();
    const merged = await register.filedCase();
    const decidedOn = fromPlainDate("2012-03-24");
    await db.review.create({ data: { proposalId: withdrawn, outcome: "WITHDRAWN", decidedOn } });
    await db.review.updateMany({
      where: { proposalId: merged },
      data: { outcome: "MERGED", mergedIntoId: withdrawn },
    });
    const { plenaryId, staff } = register;
    for (const asOf of ["2012-03-19", "2012-03-20", "2012-03-22", "2012-03-24"]) {
      const { accounts } = await readMemberWork(staff, plenaryId, asOf);
      const lines = accounts.flatMap((one) => one.lines);
      const { counts } = await readFigures(staff, { plenaryId, asOf });
      const filed = lines.filter(({ kind }) => kind === "LEAD_FILED");
      expect([asOf, filed.length]).toEqual([asOf, counts.filed]);
    }
  });

  it("explains each line to the member, and to nobody else who is no leader or staff", async () => {
    await setRules({ "points-LEAD_FILED": "3", "cap-LEAD_FILED": "5" });
    await register.filedCase();
    await register.filedCase();
    const asked = {
      plenaryId: register.plenaryId,
      memberId: register.members.lead.id,
      asOf: "2012-04-01",
    };
    const { account } = await readAccount(on("2012-04-01", register.proposer), asked);
    expect(account.lines.map(({ tenths, counted }) => [tenths, counted])).toEqual([
      [30, 30],
      [30, 20],
    ]);
    expect(account.sum).toBe(sumOf(account.lines));
    for (const stranger of [register.coSigner, register.waterClerk, register.office])
      await expect(readAccount(stranger, asked)).rejects.toThrow("提案委");
    await expect(
      readMemberWork(register.proposer, register.plenaryId, "2012-04-01"),
    ).rejects.toThrow("提案委");
  });
});

describe("the file of members' work", () => {
  it("is for the committee and leaders, and leaves its line in the log", async () => {
    await register.filedCase();
    const about = { plenaryId: register.plenaryId, asOf: "2012-04-01" } as const;
    const { name, bytes } = await exportMemberWork(register.staff, about);
    expect(name).toBe("委员履职（八届一次会议，截至2012-04-01）.xlsx");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const cells = JSON.stringify(book.worksheets[0]?.getSheetValues());
    for (const text of ["言致远", "纪云舟", "界别未填小计"]) expect(cells).toContain(text);
    expect(cells).not.toContain("13800000001");
    const event = await db.event.findFirstOrThrow({ where: { kind: "member.exportWork" } });
    expect(event).toMatchObject({ plenaryId: register.plenaryId, data: { asOf: "2012-04-01" } });
    for (const actor of [register.proposer, register.waterClerk, register.office])
      await expect(exportMemberWork(actor, about)).rejects.toMatchObject({ kind: "denied" });
    await expect(
      exportMemberWork(register.staff, { ...about, plenaryId: 0 }),
    ).rejects.toMatchObject({ kind: "notFound" });
  });
});

describe("the table of points", () => {
  it("is kept with its event, and refuses what cannot be meant", async () => {
    await setRules({ "points-LEAD_FILED": "3", cap: "20" });
    const event = await db.event.findFirstOrThrow({ where: { kind: "plenary.editPoints" } });
    expect(event.data).toMatchObject({ after: { capTenths: 200 } });
    await expect(setRules({ "points-LEAD_FILED": "3", cap: "20" })).rejects.toThrow("没有改动");
    const faults = (fields: Record<string, string>) =>
      input(fields).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(faults({ "points-KEY": "三" })).toEqual([
      ["points-KEY", "积分请填 0.1 到 999.9 的数，最多一位小数；不给分的空着。"],
    ]);
    expect(faults({ "cap-KEY": "3" })).toEqual([["points-KEY", "填了上限，请填每件的积分。"]]);
    expect(faults({ "points-KEY": "3", "cap-KEY": "2" })).toEqual([
      ["cap-KEY", "上限不能小于每件的积分。"],
    ]);
    await expect(
      editPoints(register.waterClerk, input({ "points-KEY": "3" }).data!),
    ).rejects.toThrow("届次设置");
  });
});
