import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type CaseToBatch, countByUnit, previewBatch } from "@/lib/hand-over-batch/preview";

type Units = NonNullable<CaseToBatch["office"]>["units"];

const place = (unitId: number, role: Units[number]["role"], endedOn: string | null = null) => ({
  unitId,
  role,
  name: `单位${unitId}`,
  endedOn,
});

const planned = (id: number, units: Units, filedOn = "2012-03-20"): CaseToBatch => ({
  id,
  caseNumber: String(id).padStart(3, "0"),
  filedOn,
  office: { mode: "LEAD_ASSIST", savedAt: new Date(id), units },
});

describe("the preview of a batch", () => {
  test("counts each unit's part, the one with most first", () => {
    const cases = [
      planned(1, [place(7, "LEAD"), place(8, "ASSIST")]),
      planned(2, [place(8, "LEAD"), place(7, "ASSIST")]),
      planned(3, [place(8, "SOLE")]),
      planned(4, [place(7, "SEPARATE"), place(8, "SEPARATE")]),
    ];
    const { units, ready, leftOut } = previewBatch(cases, "2012-03-28", "2012-03-28");
    expect(units).toEqual([
      { unitId: 8, unit: "单位8", lead: 1, assist: 1, separate: 1, sole: 1, total: 4 },
      { unitId: 7, unit: "单位7", lead: 1, assist: 1, separate: 1, sole: 0, total: 3 },
    ]);
    expect([ready.length, leftOut.length]).toEqual([4, 0]);
  });

  test("leaves out what cannot go, and says why", () => {
    const cases = [
      { ...planned(1, []), office: null },
      planned(2, [place(7, "SOLE", "2012-03-28")]),
      planned(3, [place(7, "SOLE")], "2012-03-29"),
      planned(4, [place(7, "SOLE", "2012-03-29")]),
    ];
    const { ready, leftOut } = previewBatch(cases, "2012-03-28", "2012-04-01");
    expect(ready.map(({ id }) => id)).toEqual([4]);
    expect(leftOut.map(({ fault }) => fault)).toEqual([
      "还没有拟定承办单位",
      "「单位7」已撤并，请选择接续的单位",
      expect.stringContaining("交办日期不能早于立案日期"),
    ]);
    const tomorrow = previewBatch([planned(4, [place(7, "SOLE")])], "2012-04-02", "2012-04-01");
    expect(tomorrow.leftOut[0]?.fault).toContain("不能晚于今天");
  });

  test("changes its mark when one of the choices is saved anew", () => {
    const cases = [planned(1, [place(7, "SOLE")]), planned(2, [place(7, "SOLE")])];
    const before = previewBatch(cases, "2012-03-28", "2012-03-28").seen;
    const [first, ...rest] = cases;
    const again = { ...first!, office: { ...first!.office!, savedAt: new Date(99) } };
    expect(previewBatch([again, ...rest], "2012-03-28", "2012-03-28").seen).not.toBe(before);
    expect(previewBatch(rest, "2012-03-28", "2012-03-28").seen).not.toBe(before);
  });
});

test("every unit of every case is counted once", () => {
  const role = fc.constantFrom("LEAD", "ASSIST", "SEPARATE", "SOLE");
  const one = fc.record({ unitId: fc.integer({ min: 1, max: 5 }), role, name: fc.constant("甲") });
  const cases = fc.array(fc.record({ units: fc.array(one, { maxLength: 4 }) }), { maxLength: 20 });
  fc.assert(
    fc.property(cases, (given) => {
      const counts = countByUnit(given);
      const sum = counts.reduce((total, count) => total + count.total, 0);
      expect(sum).toBe(given.flatMap(({ units }) => units).length);
      for (const { lead, assist, separate, sole, total } of counts)
        expect(lead + assist + separate + sole).toBe(total);
    }),
  );
});
