import { turnInWords } from "@/lib/assignment/turn";
import type { Differences } from "@/lib/difference/queries";
import type { readMemberWork } from "@/lib/member-work/queries";
import { workSheet } from "@/lib/member-work/work-sheet";
import type { KeyCase } from "@/lib/overview/queries";
import type { TableValue } from "@/lib/spreadsheet/write-table";
import { type Body, type Cell, column, text } from "@/lib/table-export/table";

/** Key proposals with whom they wait for; of an earlier moment that is not told. */
export function keyTable(cases: readonly KeyCase[], clocked: boolean): Body {
  return {
    unit: "单位：件",
    columns: [
      column("number", "案号", "text"),
      column("title", "案由", "text"),
      column("lead", "主办", "text"),
      column("assist", "会办", "text"),
      column("leadOfficials", "领办", "text"),
      column("supervising", "督办", "text"),
      ...(clocked ? [column("turn", "现在等谁", "text"), column("limit", "答复期限", "text")] : []),
    ],
    rows: cases.map((one) => [
      text(one.number),
      text(one.title),
      ...[one.lead, one.assist, one.leadOfficials, one.supervising].map((names) =>
        text(names.join("、")),
      ),
      ...(clocked
        ? [text(one.turn ? turnInWords(one.turn) : "已办结"), text(one.lamp?.words ?? "")]
        : []),
    ]),
    total: null,
    foot: [clocked ? "现在等谁、答复期限按截止日算。" : "当时的记录：现在等谁、答复期限不列。"],
    frozenColumns: 2,
  };
}

/** Number by number what was known then and is known now, with the cases that make the difference. */
export function differenceTable(
  { cases, units, numbers }: Differences,
  kind: "caseDifferences" | "unitDifferences",
): Body {
  const byUnit = kind === "unitDifferences";
  const named = (ids: readonly number[]) => text(ids.map((id) => numbers.get(id) ?? "").join("、"));
  const rows = byUnit ? units : cases.map((one) => ({ ...one, unit: "" }));
  return {
    unit: byUnit ? "单位：件次" : "单位：件",
    columns: [
      ...(byUnit ? [column("unit", "单位", "text")] : []),
      column("label", "数字", "text"),
      column("was", "当时"),
      column("is", "现在"),
      column("onlyThen", "当时算、现在不算", "text"),
      column("onlyNow", "当时不算、现在算", "text"),
    ],
    rows: rows.map(({ unit, label, was, is, onlyThen, onlyNow }) => [
      ...(byUnit ? [text(unit)] : []),
      text(label),
      { count: was },
      { count: is },
      named(onlyThen),
      named(onlyNow),
    ]),
    total: null,
    foot: ["后两列是案号。"],
    frozenColumns: 1,
  };
}

type MemberWork = Awaited<ReturnType<typeof readMemberWork>>;

const KEYS = ["sector", "member", "handedIn"];

/** 委员履职, the same as its Excel file. */
export function memberWorkTable(work: MemberWork): Body {
  const sheet = workSheet(work, { plenary: "", asOf: "2000-01-01" });
  const points = sheet.columns.length - 1;
  const keyOf = (n: number) => KEYS[n] ?? (n === points ? "points" : `kind${n - KEYS.length + 1}`);
  const cells = (row: readonly TableValue[]): Cell[] =>
    row.map((value) => {
      if (typeof value === "number") return { count: value };
      if (typeof value === "string" || value === null) return text(value ?? "");
      return "tenths" in value ? value : { share: value.percent };
    });
  return {
    unit: "单位：件、分",
    columns: sheet.columns.map(({ label, kind }, n) => column(keyOf(n), label, kind)),
    rows: sheet.rows.map(cells),
    total: sheet.total ? cells(sheet.total) : null,
    foot: [...sheet.foot],
    frozenColumns: sheet.frozenColumns,
  };
}
