import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import {
  correctPrinted,
  enterPrinted,
  removePrinted,
  exportPrinted,
} from "@/lib/published-figure/commands";
import { choiceValue } from "@/lib/published-figure/candidates";
import { listChoices, listPrinted } from "@/lib/published-figure/queries";
import { loadGansu, loadLinan } from "@/lib/report-text/testing";

const actor = systemActor("2014-01-01");
let linan = 0;
let gansu = 0;
beforeAll(async () => {
  linan = await loadLinan();
  gansu = await loadGansu();
}, 240_000);

const entry = (figure: string, printed: string, more = {}) => ({
  plenaryId: linan,
  asOf: "2012-06-25",
  figure: choiceValue("PERCENT", figure, null),
  printed,
  rounding: null,
  source: "2012年上半年工作总结",
  ...more,
});

describe("Lin'an 2012", () => {
  test("53.9 % agrees with 117/217 and with nothing over 212", async () => {
    await enterPrinted(actor, entry("resolved", "53.9%"));
    const [held] = await listPrinted(actor, linan);
    const { finding } = held!;
    if (finding.kind !== "PERCENT") throw new Error("a percent was entered");
    expect(finding.verdict).toBe("agrees");
    const agreeing = finding.fractions.filter((one) => one.agrees.length > 0);
    expect(agreeing[0]).toMatchObject({ above: 117, below: 217, own: true, label: "底数为立案" });
    expect(agreeing.every((one) => one.above === 117 && one.below === 217)).toBe(true);
    const over212 = finding.fractions.filter((one) => one.below === 212);
    expect(over212.length).toBeGreaterThan(0);
    for (const one of over212) {
      expect(one).toMatchObject({ above: 117, prints: expect.stringContaining("55.") });
      expect(one.fits.every(({ fits }) => "below" in fits)).toBe(true);
    }
  });

  test("100 % of completion agrees on due and answered, not on filed", async () => {
    await enterPrinted(actor, entry("completion", "100"));
    const held = (await listPrinted(actor, linan)).find((one) => one.figure === "completion")!;
    if (held.finding.kind !== "PERCENT") throw new Error("a percent was entered");
    const by = held.finding.fractions.map((one) => [one.label, one.agrees.length > 0]);
    expect(Object.fromEntries(by)).toMatchObject({
      "底数为应答复（已交办减政府审阅中的重点提案）": true,
      底数为已答复: true,
      底数为立案: false,
    });
  });

  test("a wrong count says by how much, and what else is that number", async () => {
    const figure = choiceValue("COUNT", "filed", null);
    await enterPrinted(actor, entry("", "212", { figure }));
    const held = (await listPrinted(actor, linan)).find((one) => one.kind === "COUNT")!;
    expect(held.finding).toMatchObject({ verdict: "nearest", count: 217, difference: -5 });
    expect(held.finding.kind === "COUNT" && held.finding.same).toContain("已答复");
  });

  test("corrected and removed; what is no number, and who may not, is refused", async () => {
    const before = await listPrinted(actor, linan);
    const { id } = before[0]!;
    await correctPrinted(actor, { printedId: id, ...entry("resolved", "55.2") });
    await expect(
      correctPrinted(actor, { printedId: id, ...entry("resolved", "55.2") }),
    ).rejects.toThrow("刚被删去");
    const after = await listPrinted(actor, linan);
    const corrected = after.find((one) => one.figure === "resolved")!;
    expect(corrected.finding).toMatchObject({
      fractions: [{ above: 117, below: 212 }, {}, {}, {}],
    });
    await removePrinted(actor, { printedId: corrected.id });
    expect(await listPrinted(actor, linan)).toHaveLength(before.length - 1);
    expect(await db.publishedFigure.count()).toBe(before.length + 1);
    await expect(enterPrinted(actor, entry("resolved", "五成"))).rejects.toThrow("百分数应写成");
    await expect(enterPrinted(actor, entry("nothing", "50"))).rejects.toThrow("请从列表中选择");
    const leader = { ...actor, role: "leader" as const };
    await expect(enterPrinted(leader, entry("resolved", "50"))).rejects.toThrow("提案委登记");
  });
});

test("every rate printed of Gansu 2013 agrees with the fraction that it is of", async () => {
  const path = join(import.meta.dirname, "../../e2e/data/gansu-11-1.expected.json");
  const expected = JSON.parse(await readFile(path, "utf8"));
  const choices = await listChoices(actor, gansu);
  const printed = expected.rates.filter(
    (rate: { printedInSource: string | null }) => rate.printedInSource !== null,
  );
  expect(printed.length).toBe(9);
  for (const { id, name, printedInSource } of printed) {
    const share = `${String(name).replace("类别占比：", "")}占比`;
    const choice = choices.find((one) =>
      /^[ABC]$/.test(id)
        ? one.figure === `class:${id}`
        : one.label === share && one.group === "占比",
    );
    expect(choice, name).toBeDefined();
    await enterPrinted(actor, {
      plenaryId: gansu,
      asOf: expected.asOf,
      figure: choice!.value,
      printed: printedInSource,
      rounding: "HALF_UP",
      source: expected.source,
    });
  }
  const held = await listPrinted(actor, gansu);
  for (const [n, { finding }] of held.entries()) {
    if (finding.kind !== "PERCENT") throw new Error("percents were entered");
    const { numerator, denominator } = printed[n];
    expect(finding.fractions[0]).toMatchObject({ above: numerator, below: denominator });
    expect(finding.verdict).toBe("agrees");
  }
});

test("the table on the screen is a file: a line for every fraction, the agreeing one first", async () => {
  const { bytes } = await exportPrinted(actor, { plenaryId: gansu, format: "json" });
  const { rows } = JSON.parse(bytes.toString()) as { rows: Record<string, unknown>[] };
  const held = await listPrinted(actor, gansu);
  const fractions = held.flatMap(({ finding }) =>
    finding.kind === "PERCENT" ? finding.fractions : [],
  );
  expect(rows).toHaveLength(fractions.length);
  expect(rows.map((row) => [row.numerator, row.denominator])).toEqual(
    fractions.map((one) => [one.above, one.below]),
  );
  expect(rows[0]).toMatchObject({ printed: `${held[0]!.printed}%` });
  expect(String(rows[0]!.agrees)).toContain("四舍五入");
  const clerk = { ...actor, role: "unitClerk" as const };
  await expect(exportPrinted(clerk, { plenaryId: gansu, format: "csv" })).rejects.toThrow();
});
