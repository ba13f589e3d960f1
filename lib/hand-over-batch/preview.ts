import { dayFault } from "@/lib/proposal/day";
import type { PlainDate } from "@/lib/calendar/plain-date";
import type { AssignmentRole, HandlingMode } from "@/lib/db/generated/enums";

/** A case of the worksheet, as far as a batch asks. */
export type CaseToBatch = {
  id: number;
  caseNumber: string | null;
  filedOn: PlainDate | null;
  office: {
    mode: HandlingMode;
    savedAt: Date;
    units: { unitId: number; role: AssignmentRole; name: string; endedOn: PlainDate | null }[];
  } | null;
};

/** 第086号; an interim number as it is. */
export function numberWords({ caseNumber }: { caseNumber: string | null }): string {
  if (caseNumber === null) return "没有案号的一件";
  return /^\d+$/.test(caseNumber) ? `第${caseNumber}号` : caseNumber;
}

/** Why the case cannot go with a batch handed over on that day; null: it can. */
export function faultOf(one: CaseToBatch, on: PlainDate, today: PlainDate): string | null {
  if (!one.office) return "还没有拟定承办单位";
  const ended = one.office.units.find(({ endedOn }) => endedOn !== null && endedOn <= on);
  if (ended) return `「${ended.name}」已撤并，请选择接续的单位`;
  const after = [{ label: "立案日期", on: one.filedOn }];
  const fault = dayFault({ label: "交办日期", day: on, today, after });
  return fault && fault.replace(/[，。].*$/, "");
}

export type UnitCount = {
  unitId: number;
  unit: string;
  lead: number;
  assist: number;
  separate: number;
  sole: number;
  total: number;
};

const COUNTED = { LEAD: "lead", ASSIST: "assist", SEPARATE: "separate", SOLE: "sole" } as const;

/** How many cases each unit gets, by its part (件次); the unit with most first. */
export function countByUnit(
  cases: readonly { units: readonly { unitId: number; role: AssignmentRole; name: string }[] }[],
): UnitCount[] {
  const counts = new Map<number, UnitCount>();
  for (const { unitId, role, name } of cases.flatMap(({ units }) => units)) {
    const count = counts.get(unitId) ?? {
      unitId,
      unit: name,
      lead: 0,
      assist: 0,
      separate: 0,
      sole: 0,
      total: 0,
    };
    count[COUNTED[role]] += 1;
    count.total += 1;
    counts.set(unitId, count);
  }
  return [...counts.values()].toSorted((a, b) => b.total - a.total || a.unitId - b.unitId);
}

/** What a preview showed of the choices, so that a later change of one of them is noticed: how many, and the latest. */
export function seenOf(cases: readonly CaseToBatch[]): string {
  const latest = Math.max(0, ...cases.map(({ office }) => office?.savedAt.getTime() ?? 0));
  return `${cases.length}-${latest}`;
}

/** The chosen cases that can go on that day, those left out with the reason, and what each unit gets. */
export function previewBatch<Case extends CaseToBatch>(
  cases: readonly Case[],
  on: PlainDate,
  today: PlainDate,
) {
  const asked = cases.map((one) => ({ one, fault: faultOf(one, on, today) }));
  const ready = asked.filter(({ fault }) => fault === null).map(({ one }) => one);
  return {
    ready,
    leftOut: asked.flatMap(({ one, fault }) => (fault === null ? [] : [{ one, fault }])),
    units: countByUnit(ready.flatMap(({ office }) => office ?? [])),
    seen: seenOf(ready),
  };
}

/** The same of a worksheet of which some were ticked; the others are left out too, with the reason. */
export function previewChosen<Case extends CaseToBatch>(
  cases: readonly Case[],
  chosen: ReadonlySet<number>,
  on: PlainDate,
  today: PlainDate,
) {
  const ticked = previewBatch(
    cases.filter(({ id }) => chosen.has(id)),
    on,
    today,
  );
  const others = cases
    .filter(({ id }) => !chosen.has(id))
    .map((one) => ({ one, fault: one.office ? "没有勾选" : "还没有拟定承办单位" }));
  return { ...ticked, leftOut: [...ticked.leftOut, ...others] };
}
