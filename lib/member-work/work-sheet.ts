import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { POINT_KIND_NAMES, POINT_KINDS } from "@/lib/member-work/kinds";
import { type PointTable, showPoints } from "@/lib/member-work/points";
import type { MemberAccount } from "@/lib/member-work/queries";
import type { TableToWrite, TableValue } from "@/lib/spreadsheet/write-table";

const kindsOf = ({ lines }: MemberAccount) =>
  POINT_KIND_NAMES.map((kind) => lines.filter((line) => line.kind === kind).length);

function rulesInWords({ rules, capTenths }: PointTable): string {
  if (rules.length === 0) return "这个届次没有定积分规则，只列件数。";
  const words = rules.map(
    ({ kind, tenths, capTenths: most }) =>
      `${POINT_KINDS[kind].label}每件${showPoints(tenths)}分${most === null ? "" : `，最多${showPoints(most)}分`}`,
  );
  const all = capTenths === null ? "" : `；合计最多${showPoints(capTenths)}分`;
  return `积分规则：${words.join("；")}${all}。`;
}

/**
 * 委员履职 as a table of a sheet: a row for each member, and after those of a sector the sector's sum. Counts are
 * proposals by the day, points are numbers. Members without any proposal have their row of noughts.
 */
export function workSheet(
  { table, accounts }: { table: PointTable; accounts: MemberAccount[] },
  { plenary, asOf }: { plenary: string; asOf: PlainDate },
): TableToWrite {
  const numbers = (members: MemberAccount[]): TableValue[] => [
    members.reduce((sum, one) => sum + one.handedIn, 0),
    ...POINT_KIND_NAMES.map((_, at) =>
      members.reduce((sum, one) => sum + (kindsOf(one)[at] ?? 0), 0),
    ),
    { tenths: members.reduce((sum, one) => sum + one.sum, 0) },
  ];
  const sectors = Map.groupBy(accounts, ({ sector }) => sector ?? "界别未填");
  const rows = [...sectors].flatMap(([sector, members]): TableValue[][] => [
    ...members.map((one): TableValue[] => [sector, one.name, ...numbers([one])]),
    [`${sector}小计`, `${members.length}人`, ...numbers(members)],
  ]);
  const count = (label: string) => ({ label, kind: "count" as const });
  return {
    sheet: "委员履职",
    title: "委员履职统计表",
    subtitle: `${plenary}　截至${formatLong(asOf)}　单位：件、分`,
    columns: [
      { label: "界别", kind: "text" },
      { label: "委员", kind: "text" },
      count("提交和附议"),
      ...POINT_KIND_NAMES.map((kind) => count(POINT_KINDS[kind].label)),
      count("积分"),
    ],
    rows,
    total: ["合计", `${accounts.length}人`, ...numbers(accounts)],
    foot: [rulesInWords(table), "集体提案不计入委员个人；同一件提案的第一提案人和附议人各计一次。"],
    frozenColumns: 2,
  };
}
