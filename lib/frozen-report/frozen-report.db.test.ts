import { beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { canonical, sha256 as hashOf } from "@/lib/frozen-report/canonical";
import { exportFrozenTable, freezeReport } from "@/lib/frozen-report/commands";
import { frozenCases } from "@/lib/frozen-report/content";
import {
  checkById,
  checkFile,
  compareWithNow,
  listFrozen,
  readFrozen,
} from "@/lib/frozen-report/queries";
import type { FrozenTable } from "@/lib/frozen-report/tables";
import { loadLinan } from "@/lib/report-text/testing";

const asOf = "2012-06-25";
const actor = systemActor(asOf);
let plenaryId = 0;
let id = 0;
beforeAll(async () => {
  plenaryId = await loadLinan();
  await freezeReport(actor, { plenaryId, asOf, title: "上半年工作总结", resolved: "filed" });
  id = (await listFrozen(actor, plenaryId))[0]!.id;
}, 120_000);

const fileOf = async () => {
  const { content, sha256 } = await readFrozen(actor, id);
  return { content, sha256 };
};

test("holds the published figures, the basis chosen and every case behind each number", async () => {
  const { content, by, sha256 } = await readFrozen(actor, id);
  expect(content.counts).toMatchObject({ received: 271, filed: 217, key: 5, answered: 212 });
  expect(content.bases).toMatchObject({ resolved: "filed", completion: "due" });
  expect(by).toBe("命令行");
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(content.cases).toHaveLength(271);
  const resolved = { figure: "resolved", basis: "filed" };
  expect(frozenCases(content, { ...resolved, part: "numerator" })).toHaveLength(117);
  expect(frozenCases(content, { ...resolved, part: "rest" })).toHaveLength(100);
  for (const [name, count] of Object.entries(content.counts))
    if (name !== "units") expect(frozenCases(content, { figure: name })).toHaveLength(count);
});

test("every cell of its tables holds exactly its frozen cases; a report of the first format has none", async () => {
  const { content } = await readFrozen(actor, id);
  const { byUnit, byCategory, byProposerKind } = content;
  let cells = 0;
  for (const [group, rows] of Object.entries({
    unit: byUnit,
    category: byCategory,
    kind: byProposerKind,
  }))
    for (const { of, name, counts } of rows)
      for (const [count, number] of Object.entries(counts)) {
        const found = frozenCases(content, { figure: `${group}.${count}`, of });
        expect(found, `${name} ${count}`).toHaveLength(number);
        cells += number;
      }
  expect(cells).toBeGreaterThan(2_000);
  const [{ of } = {}] = byUnit;
  expect(frozenCases(content, { figure: "unit.none", of })).toBeNull();
  expect(frozenCases({ ...content, format: 1 }, { figure: "unit.lead", of })).toBeNull();
});

test("its tables are files with the frozen numbers, for whoever reads the report", async () => {
  const { content } = await readFrozen(actor, id);
  const file = async (table: FrozenTable, format: "csv" | "json" = "json") =>
    (await exportFrozenTable(actor, { id, table, format })).bytes.toString();
  const rowsOf = async (table: FrozenTable) =>
    (JSON.parse(await file(table)) as { rows: Record<string, unknown>[] }).rows;
  expect(await rowsOf("counts")).toContainEqual({ label: "立案", count: 217 });
  expect(await rowsOf("rates")).toContainEqual(
    expect.objectContaining({ label: "解决落实率", used: "是", numerator: 117, percent: 53.9 }),
  );
  const units = await rowsOf("units");
  expect(units.map((row) => [row.name, row.lead])).toEqual(
    content.byUnit.map((row) => [row.name, row.counts.lead]),
  );
  expect((await rowsOf("categories")).map((row) => row.filed)).toEqual(
    content.byCategory.map((row) => row.counts.filed),
  );
  expect(await rowsOf("kinds")).toHaveLength(3);
  expect(await rowsOf("cases")).toHaveLength(271);
  expect(await file("units", "csv")).toContain("承办单位,主办,会办");
  const office = { ...actor, role: "governmentOffice" as const };
  const asked = { id, table: "units", format: "csv" } as const;
  await expect(exportFrozenTable(office, asked)).rejects.toThrow("提案委和领导");
});

describe("it never changes", () => {
  test("the database refuses a change, a deletion and a wrong hash", async () => {
    await expect(
      db.frozenReport.update({ where: { id }, data: { title: "改过的" } }),
    ).rejects.toThrow(/never changes/);
    await expect(db.frozenReport.delete({ where: { id } })).rejects.toThrow(/never changes/);
    const row = await db.frozenReport.findUniqueOrThrow({ where: { id } });
    const { id: _, ...data } = row;
    await expect(
      db.frozenReport.create({ data: { ...data, content: `${data.content} ` } }),
    ).rejects.toThrow(/frozen_report_hash/);
  });

  test("nothing differs from now, until a fact is voided; then the number and the case are named", async () => {
    const report = await readFrozen(actor, id);
    expect(await compareWithNow(actor, report)).toEqual({ numbers: [], cases: [] });
    const [gone] = frozenCases(report.content, { figure: "published" })!;
    await db.publication.updateMany({
      where: { proposalId: gone!.id },
      data: { voidedAt: new Date(), voidReason: "登记有误" },
    });
    const { numbers, cases } = await compareWithNow(actor, report);
    expect(numbers).toContainEqual({ label: "已上网", before: "212", after: "211" });
    expect(numbers).toContainEqual({
      label: "上网率（已答复）",
      before: "212/212",
      after: "211/212",
    });
    expect(cases).toEqual([
      { id: gone!.id, number: gone!.number, title: gone!.title, words: "现在不是：已上网" },
    ]);
    expect((await checkById(actor, id)).ok).toBe(true);
  });
});

describe("its hash is checked", () => {
  test("a file in another order of keys and with blanks is still the same", async () => {
    const { content, sha256 } = await fileOf();
    const turned = Object.fromEntries(Object.entries(content).toReversed());
    const text = JSON.stringify({ content: turned, sha256 }, null, 4);
    expect(await checkFile(actor, text)).toMatchObject({ ok: true });
  });

  test("a changed number, a hash made to fit, and what is no report are found out", async () => {
    const { content, sha256 } = await fileOf();
    const changed = { ...content, counts: { ...content.counts, resolved: 118 } };
    const wrong = await checkFile(actor, JSON.stringify({ content: changed, sha256 }));
    expect(wrong).toMatchObject({ ok: false });
    expect(wrong.sentence).toContain("不符");
    const fitted = hashOf(canonical(changed));
    const forged = await checkFile(actor, JSON.stringify({ content: changed, sha256: fitted }));
    expect(forged.sentence).toContain("没有定稿过");
    for (const text of ["", "null", "{}", '{"sha256":"a","content":0.5}'])
      expect((await checkFile(actor, text)).ok).toBe(false);
  });
});

test("a day to come, a day before there were records, an unknown basis, and others than 提案委 are refused", async () => {
  const input = { plenaryId, asOf, title: "报告" };
  await expect(freezeReport(actor, { ...input, asOf: "2012-06-26" })).rejects.toThrow("还没有到");
  await expect(freezeReport(actor, { ...input, knownOn: "2012-06-25" })).rejects.toThrow(
    /更早的时候还没有记录/,
  );
  await expect(freezeReport(actor, { ...input, resolved: "received" })).rejects.toThrow("口径");
  const leader = { ...actor, role: "leader" as const };
  await expect(freezeReport(leader, input)).rejects.toThrow("提案委定稿");
  const office = { ...actor, role: "governmentOffice" as const };
  await expect(readFrozen(office, id)).rejects.toThrow("提案委和领导");
});
