import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { importFile } from "@/lib/import/commands";
import { createPlenary } from "@/lib/plenary/commands";
import { loadCollectives, loadMembers, loadUnits } from "@/prisma/seed/directories";

const ROOT = join(import.meta.dirname, "../..");
const SEED = join(ROOT, "prisma/seed/linan-2012");

async function load(name: string, path: string, createMissing: boolean): Promise<number> {
  const report = await importFile(systemActor("2013-12-31"), {
    plenary: { name, create: true },
    file: { name: path, bytes: await readFile(join(ROOT, path)) },
    createMissing,
  });
  expect(report.errors).toEqual([]);
  return (await db.plenary.findUniqueOrThrow({ where: { name } })).id;
}

const json = async (path: string) => JSON.parse(await readFile(join(ROOT, path), "utf8"));

describe("the published figures of Lin'an 2012 come out of the whole register", () => {
  let plenaryId = 0;
  const actor = systemActor("2012-06-25");
  beforeAll(async () => {
    await inTransaction(async (tx) => {
      await loadUnits(tx, SEED);
      await loadMembers(tx, SEED);
      await loadCollectives(tx, SEED);
    });
    await createPlenary(actor, {
      name: "八届一次会议",
      opensOn: "2012-02-20",
      closesOn: "2012-02-23",
    });
    plenaryId = await load("八届一次会议", "prisma/seed/linan-2012/register.xlsx", false);
  }, 120_000);

  test("counts", async () => {
    const golden = await json("prisma/seed/linan-2012/golden.json");
    const { counts } = await readFigures(actor, { plenaryId, asOf: "2012-06-25" });
    const { counts: published, classes } = golden;
    expect(counts).toMatchObject({
      received: published.received,
      filed: published.filed,
      merged: published.merged,
      declined: published.toPublicOpinion + published.toLetter + published.rejected,
      withdrawn: published.withdrawn,
      key: published.key,
      units: published.involvedUnits,
      handedOver: published.handedOver,
      accepted: published.signedFor,
      consulted: published.consultedAll,
      answered: published.answered,
      published: published.publishedOnline,
      feedbackReturned: published.feedbackReturned,
      completed: published.completed,
      resolved: classes.A,
      overdue: published.overdue,
      classA: classes.A,
      classB: classes.B,
      classC: classes.C,
    });
  });

  test("every published rate, on the basis it was published on", async () => {
    const { rates } = await json("prisma/seed/linan-2012/golden.json");
    const figures = await readFigures(actor, { plenaryId, asOf: "2012-06-25" });
    for (const rate of rates) {
      const [name, basis] = NAMED[`${rate.name}/${rate.base}`] ?? [];
      const found = figures.rates.find((one) => one.name === name && one.basis === basis);
      const { numerator, denominator } = rate;
      expect({ rate: rate.name, ...found }).toMatchObject({
        rate: rate.name,
        numerator,
        denominator,
        percent: rate.printed.replace("%", ""),
        recorded: true,
      });
    }
  });

  test("53.9 % is 117 of 217 filed and no fraction of the answered ones", async () => {
    const { rates } = await readFigures(actor, { plenaryId, asOf: "2012-06-25" });
    const resolved = rates
      .filter((rate) => rate.name === "resolved")
      .map((rate) => `${rate.basis} ${rate.numerator}/${rate.denominator} ${rate.percent}`);
    expect(resolved.toSorted()).toEqual(["answered 117/212 55.2", "filed 117/217 53.9"]);
  });

  test("by category and kind of proposer", async () => {
    const golden = await json("prisma/seed/linan-2012/golden.json");
    const { byCategory, byProposerKind } = await readFigures(actor, {
      plenaryId,
      asOf: "2012-06-25",
    });
    const filed = Object.fromEntries(byCategory.map((row) => [row.name, row.filed]));
    const received = Object.fromEntries(byCategory.map((row) => [row.name, row.received]));
    expect(filed).toEqual(golden.categoriesFiled);
    expect(received).toEqual(golden.categoriesReceived);
    expect(byProposerKind.map((row) => [row.name, row.filed])).toEqual(
      Object.entries(golden.proposerTypesFiled),
    );
  });

  test("separate handling counts for each unit; the five key cases are late from 29 June on", async () => {
    const { byUnit } = await readFigures(actor, { plenaryId, asOf: "2012-06-25" });
    expect(byUnit.reduce((sum, row) => sum + (row.cells.lead ?? 0), 0)).toBe(235);
    const later = await readFigures(systemActor("2012-06-29"), { plenaryId, asOf: "2012-06-29" });
    expect(later.counts.overdue).toBe(5);
  });
});

const NAMED: Record<string, [string, string]> = {
  "立案率/收到": ["filing", "received"],
  "办结率/已答复口径": ["completion", "answered"],
  "办结率/应答复口径(已交办减政府待审议的重点件)": ["completion", "due"],
  "办结率/立案口径": ["completion", "filed"],
  "按时答复率/已答复口径": ["onTime", "answered"],
  "面商率/已答复口径": ["consultation", "answered"],
  "上网率/已答复口径": ["online", "answered"],
  "反馈率/已答复口径": ["response", "answered"],
  "办理态度满意(基本满意)率/已反馈口径": ["satisfactionAttitude", "returned"],
  "办理结果满意(基本满意)率/已反馈口径": ["satisfactionResult", "returned"],
  "办理态度满意率(不含基本满意)/已反馈口径": ["satisfiedOnlyAttitude", "returned"],
  "办理结果满意率(不含基本满意)/已反馈口径": ["satisfiedOnlyResult", "returned"],
  "解决落实率/立案口径": ["resolved", "filed"],
  "解决落实率/已答复口径": ["resolved", "answered"],
};

describe("甘肃十一届一次会议, with its own categories and without many columns", () => {
  test("agrees with what was published; what was never recorded says so", async () => {
    const expected = await json("e2e/data/gansu-11-1.expected.json");
    const plenaryId = await load("甘肃十一届一次会议", "e2e/data/gansu-11-1.xlsx", true);
    const figures = await readFigures(systemActor(expected.asOf), {
      plenaryId,
      asOf: expected.asOf,
    });
    const { counts } = expected;
    expect(figures.counts).toMatchObject({
      received: counts.received,
      filed: counts.filed,
      answered: counts.answered,
      units: counts.units,
      classA: counts.A,
      classB: counts.B,
      classC: counts.C,
    });
    const shares = expected.rates.filter((rate: { id: string }) => /^[ABC]$/.test(rate.id));
    for (const share of shares) {
      const found = figures.rates.find(
        (rate) => rate.name === `class:${share.id}` && rate.basis === "filed",
      );
      expect(found?.percent).toBe(share.percent);
    }
    for (const [name, filed] of Object.entries(counts.categories)) {
      expect(figures.byCategory.find((row) => row.name === name)?.filed).toBe(filed);
    }
    const unrecorded = figures.rates.filter((rate) => !rate.recorded).map((rate) => rate.name);
    expect(unrecorded).toContain("satisfactionAttitude");
    expect(unrecorded).toContain("consultation");
  }, 120_000);
});
