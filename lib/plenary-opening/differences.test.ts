import fc from "fast-check";
import { expect, test } from "vitest";
import { differencesBetween, fixedLimits, takenOverWords } from "@/lib/plenary-opening/differences";
import { fixedDayFaults, openingFaults } from "@/lib/plenary-opening/days";
import { type PlenaryTables, STANDARD_TABLES } from "@/lib/plenary-opening/tables";

const known = {
  name: "八届一次会议",
  term: 8,
  number: 1,
  opensOn: "2012-02-20",
  closesOn: "2012-02-23",
} as const;

test("what changed, came and went is said table by table, in words", () => {
  const changed: PlenaryTables = {
    ...STANDARD_TABLES,
    categories: ["农林水利", "工业经济", ...STANDARD_TABLES.categories.slice(3), "数字经济"],
    classes: STANDARD_TABLES.classes.map((one) =>
      one.letter === "B" ? { ...one, resolved: true } : one,
    ),
    limits: STANDARD_TABLES.limits.map((one) =>
      one.step === "REPLY"
        ? { ...one, n: null, basis: "FIXED_DATE" as const, fixedOn: "2012-09-30" as const }
        : one,
    ),
    points: { rules: [{ kind: "LEAD_FILED", tenths: 25, capTenths: 100 }], capTenths: null },
    switches: { ...STANDARD_TABLES.switches, consultationRequired: true },
  };
  const words = differencesBetween(STANDARD_TABLES, changed).map(
    ({ table, entry, before, after }) => `${table} ${entry}：${before} → ${after}`,
  );
  expect(words).toEqual([
    "办理类别 B类：正在解决或列入计划逐步解决（不算解决落实） → 正在解决或列入计划逐步解决（算解决落实）",
    "提案类别 数字经济：null → 有",
    "提案类别 财贸金融：有 → null",
    expect.stringMatching(/^提案类别 次序：工业经济、农林水利、.* → 农林水利、工业经济、/),
    "办理期限 答复：3个月 → 2012年9月30日（固定日期）",
    "履职积分 领衔立案：null → 每件2.5分，最多10分",
    "办理办法 没有面商不能答复：否 → 是",
  ]);
  expect(fixedLimits(changed)).toEqual([
    { key: "REPLY", label: "答复", words: "2012年9月30日（固定日期）" },
  ]);
  expect(takenOverWords(changed)).toContain("办理期限9项、履职积分1项、全部办理办法");
});

const tables = fc.record({
  categories: fc.uniqueArray(fc.constantFrom("甲", "乙", "丙", "丁")),
  maxRounds: fc.integer({ min: 1, max: 3 }),
  days: fc.option(fc.integer({ min: 1, max: 9 })),
});
type Drawn = { categories: string[]; maxRounds: number; days: number | null };
const of = ({ categories, maxRounds, days }: Drawn): PlenaryTables => ({
  ...STANDARD_TABLES,
  categories,
  switches: { ...STANDARD_TABLES.switches, maxRounds },
  limits:
    days === null
      ? []
      : [{ step: "ACCEPT", period: "INTERIM", n: days, basis: "DAYS", fixedOn: null }],
});

test("equal tables give nothing; turned round the same entries, before and after exchanged", () => {
  fc.assert(
    fc.property(tables, tables, (one, other) => {
      const there = differencesBetween(of(one), of(other));
      const back = differencesBetween(of(other), of(one));
      const key = (a: string, b: string) => (there.length === 0 ? "" : `${a} ${b}`);
      expect(
        there.map((d) => `${key(d.table, d.entry)} ${d.before} ${d.after}`).toSorted(),
      ).toEqual(back.map((d) => `${key(d.table, d.entry)} ${d.after} ${d.before}`).toSorted());
      expect(there.length === 0).toBe(JSON.stringify(of(one)) === JSON.stringify(of(other)));
    }),
  );
});

test("a plenary beside the others: name, number, days of the meeting, cut-off and co-signing", () => {
  const next = { name: "八届二次会议", term: 8, number: 2, opensOn: "2013-02-22" } as const;
  expect(openingFaults({ ...next, closesOn: "2013-02-25" }, [known])).toEqual({});
  const twice = openingFaults({ ...next, name: known.name, number: 1 }, [known]);
  expect(Object.keys(twice)).toEqual(["name", "number"]);
  const crossed = { ...next, opensOn: "2012-02-23", closesOn: "2012-02-25" } as const;
  expect(openingFaults(crossed, [known]).opensOn).toMatch(/与八届一次会议（.+）重叠/);
  const days = { closesOn: "2013-02-25", cutOffOn: "2013-02-26" } as const;
  expect(openingFaults({ ...next, ...days, coSigningEndsOn: "2013-02-01" }, [known])).toEqual({
    cutOffOn: expect.stringContaining("开幕到闭幕之间"),
    coSigningEndsOn: expect.stringContaining("不能早于开幕"),
  });
  expect(openingFaults({ ...next, ...days, cutOffOn: "2013-02-22" }, [known])).toEqual({});
});

test("a fixed day is asked anew, and lies after the opening", () => {
  const fixed = [{ key: "REPLY", label: "答复", words: "2012年9月30日（固定日期）" }];
  const faults = (day: "2012-09-30" | "2013-09-30" | null) =>
    fixedDayFaults(fixed, new Map([["REPLY", day]]), "2013-02-22");
  expect(faults("2013-09-30")).toEqual({});
  expect(faults("2012-09-30")["fixedOn-REPLY"]).toContain("早于开幕");
  expect(faults(null)["fixedOn-REPLY"]).toContain("请填答复");
});
