import { expect, test } from "vitest";
import { makeRegister } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { importFile } from "@/lib/import/commands";

test("what the system declined gets no case number and no hand-over from a sheet, which is said", async () => {
  const { plenaryId, staff, filedCase } = await makeRegister();
  const id = await filedCase({ caseNumber: null });
  await db.review.updateMany({
    where: { proposalId: id },
    data: { outcome: "DECLINED", declineReason: "EMPTY", disposition: "NONE", reason: "空泛" },
  });
  await db.proposal.update({ where: { id }, data: { status: "DECLINED" } });
  const sheet = [
    "登记号,案由,提案人,案号,审查结果,审查日期,交办日期,办理方式,主办单位,签收日期",
    "2012-001,关于整治苕溪河道的建议,言致远,814,立案,2012-03-20,2012-03-26,独办,县水利局,2012-03-27",
  ];
  const file = { name: "目录.csv", bytes: new TextEncoder().encode(sheet.join("\r\n")) };
  const { warnings, errors } = await importFile(staff, { plenary: plenaryId, file });
  expect(errors).toEqual([]);
  const columns = warnings.map(({ column }) => column);
  expect(columns).toEqual(
    expect.arrayContaining(["案号", "审查结果", "交办日期", "主办单位", "签收日期"]),
  );
  const after = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: { caseNumber: true, status: true, handOvers: true, assignments: true },
  });
  expect(after).toEqual({ caseNumber: null, status: "DECLINED", handOvers: [], assignments: [] });
});
