import type { PlainDate } from "@/lib/calendar/plain-date";
import type { PointKind } from "@/lib/db/generated/enums";

/** A plenary's table; everything in tenths of a point, so that sums are exact. null: no upper limit. */
export type PointTable = {
  rules: readonly { kind: PointKind; tenths: number; capTenths: number | null }[];
  capTenths: number | null;
};

/** One thing a member did, on the day it counts from (null: no day was recorded). */
export type Work = {
  kind: PointKind;
  proposalId: number;
  number: string;
  title: string;
  on: PlainDate | null;
  /** The title of a commendation. */
  note?: string;
};

/** A line of the account: what its rule gives, and what is left of it under the upper limits. */
export type PointLine = Work & { tenths: number; counted: number };

/**
 * A member's account, line by line, in the order of the days (then of the proposals): what earlier lines have
 * used up of an upper limit, of the kind first and then of the plenary, is cut from the later ones.
 */
export function accountOf(work: readonly Work[], table: PointTable): PointLine[] {
  const used = new Map<PointKind, number>();
  let total = 0;
  return work.toSorted(inOrder).map((one) => {
    const rule = table.rules.find(({ kind }) => kind === one.kind);
    const tenths = rule?.tenths ?? 0;
    const ofKind = used.get(one.kind) ?? 0;
    const counted = Math.min(
      tenths,
      Math.max(0, (rule?.capTenths ?? Infinity) - ofKind),
      Math.max(0, (table.capTenths ?? Infinity) - total),
    );
    used.set(one.kind, ofKind + counted);
    total += counted;
    return { ...one, tenths, counted };
  });
}

function inOrder(a: Work, b: Work): number {
  return (
    (a.on ?? "").localeCompare(b.on ?? "") ||
    a.proposalId - b.proposalId ||
    a.kind.localeCompare(b.kind)
  );
}

/** The sum of the lines, in tenths. */
export function sumOf(lines: readonly PointLine[]): number {
  return lines.reduce((sum, { counted }) => sum + counted, 0);
}

/** 25 → 2.5, 30 → 3 */
export function showPoints(tenths: number): string {
  return String(tenths / 10);
}

/** What was typed, in tenths; undefined: not a number of points with at most one decimal. */
export function readPoints(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d))?$/.exec(text.trim());
  return match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : undefined;
}
