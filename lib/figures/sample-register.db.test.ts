import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { figuresDocument } from "@/lib/figures/document";
import { casesBehind, readFigures, type Figures } from "@/lib/figures/queries";
import { importFile } from "@/lib/import/commands";

/** What the sample register says beyond the published sentence: other bases, other days, the lists behind. */
const ROOT = join(import.meta.dirname, "../..");
const actor = systemActor("2014-01-01");

async function imported(path: string, name: string): Promise<number> {
  const bytes = await readFile(join(ROOT, path));
  const report = await importFile(actor, {
    plenary: { name, create: true },
    file: { name: path, bytes },
    createMissing: true,
  });
  expect(report.errors).toEqual([]);
  const { id } = await db.plenary.findUniqueOrThrow({ where: { name }, select: { id: true } });
  return id;
}

async function expectedOf<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(ROOT, path), "utf8")) as T;
}

const fraction = ({ rates }: Figures, name: string, basis: string) => {
  const rate = rates.find((one) => one.name === name && one.basis === basis)!;
  return `${rate.numerator}/${rate.denominator} ${rate.recorded ? rate.percent : "无数据"}`;
};

describe("临安市政协八届一次会议", () => {
  let plenaryId: number;
  const asOf = (date: string) => readFigures(actor, { plenaryId, asOf: date });
  beforeAll(async () => {
    plenaryId = await imported("prisma/seed/linan-2012/register.xlsx", "八届一次会议");
  }, 120_000);

  it("has the published counts on 25 June 2012", async () => {
    const figures = await asOf("2012-06-25");
    expect(figures.counts).toEqual({
      received: 271,
      filed: 217,
      merged: 18,
      declined: 34,
      withdrawn: 2,
      key: 5,
      units: 65,
      handedOver: 217,
      accepted: 217,
      consulted: 217,
      answered: 212,
      published: 212,
      feedbackReturned: 212,
      completed: 212,
      resolved: 117,
      overdue: 0,
      classA: 117,
      classB: 68,
      classC: 27,
      classD: 0,
    });
    expect(figures.byUnit).toHaveLength(65);
    expect(figures.byUnit.filter(({ cells }) => cells.lead! > 0)).toHaveLength(65);
    expect(figures.byUnit.reduce((sum, { cells }) => sum + cells.lead!, 0)).toBe(235); // 件次
  });

  it.each([
    ["filing", "received", "217/271 80.1"],
    ["answer", "due", "212/212 100.0"],
    ["answer", "handedOver", "212/217 97.7"],
    ["completion", "due", "212/212 100.0"],
    ["completion", "answered", "212/212 100.0"],
    ["completion", "filed", "212/217 97.7"],
    ["onTime", "answeredOrPassed", "212/212 100.0"],
    ["onTime", "answered", "212/212 100.0"],
    ["consultation", "answered", "212/212 100.0"],
    ["response", "answered", "212/212 100.0"],
    ["online", "answered", "212/212 100.0"],
    ["online", "publishable", "212/212 100.0"],
    ["satisfactionAttitude", "returned", "212/212 100.0"],
    ["satisfactionResult", "returned", "212/212 100.0"],
    ["satisfiedOnlyAttitude", "returned", "197/212 92.9"],
    ["satisfiedOnlyResult", "returned", "173/212 81.6"],
    ["resolved", "filed", "117/217 53.9"],
    ["resolved", "answered", "117/212 55.2"],
    ["class:B", "handedOver", "68/217 31.3"],
  ])("prints %s on %s as %s", async (name, basis, printed) => {
    expect(fraction(await asOf("2012-06-25"), name, basis)).toBe(printed);
  });

  it("has the sample's categories and kinds of proposer, received and filed", async () => {
    type Numbers = Record<string, number>;
    const golden = await expectedOf<Record<string, Numbers>>("prisma/seed/linan-2012/golden.json");
    const { byCategory, byProposerKind } = figuresDocument(await asOf("2012-06-25"));
    expect(Object.fromEntries(byCategory.map((row) => [row.category, row.received]))).toEqual(
      golden.categoriesReceived,
    );
    expect(Object.fromEntries(byCategory.map((row) => [row.category, row.filed]))).toEqual(
      golden.categoriesFiled,
    );
    expect(byProposerKind).toEqual([
      { kind: "individual", received: 133, filed: 97, percentOfFiled: "44.7" },
      { kind: "joint", received: 95, filed: 80, percentOfFiled: "36.9" },
      { kind: "collective", received: 43, filed: 40, percentOfFiled: "18.4" },
    ]);
  });

  it("finds the five key cases overdue from 29 June on, not on the day of the limit", async () => {
    expect((await asOf("2012-06-28")).counts.overdue).toBe(0);
    const after = await asOf("2012-06-29");
    expect(after.counts.overdue).toBe(5);
    expect(fraction(after, "onTime", "answeredOrPassed")).toBe("212/217 97.7");
    const late = await casesBehind(actor, plenaryId, { figure: "overdue", asOf: "2012-06-29" });
    const waiting = await casesBehind(actor, plenaryId, {
      figure: "answer",
      basis: "handedOver",
      part: "rest",
      asOf: "2012-06-29",
    });
    expect(late).toEqual(waiting);
    const key = await casesBehind(actor, plenaryId, { figure: "key", asOf: "2012-06-29" });
    expect(late).toEqual(key);
  });

  it("marks every consultation and rating of the sheet as unconfirmed", async () => {
    const { rates } = await asOf("2012-06-25");
    const marked = rates.filter((rate) => rate.confirmed !== null);
    expect(marked.map((rate) => rate.confirmed!.numerator)).toEqual(marked.map(() => 0));
    expect(marked.length).toBeGreaterThan(5);
  });

  it("has nothing before the first day, and no data to take a share of", async () => {
    const before = await asOf("2011-12-31");
    expect(Object.values(before.counts)).toEqual(Object.values(before.counts).map(() => 0));
    expect(fraction(before, "resolved", "filed")).toBe("0/0 无数据");
  });
});
