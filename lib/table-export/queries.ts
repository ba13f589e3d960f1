import type { Actor } from "@/lib/actor";
import { addDays, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { join, raw, sql, type Sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { caseFacts } from "@/lib/figures/case-facts";
import { holds } from "@/lib/figures/conditions";
import { countsOf } from "@/lib/figures/counts";
import { type Figures, readFigures } from "@/lib/figures/queries";
import { readComparison } from "@/lib/comparison/queries";
import { readDifferences } from "@/lib/difference/queries";
import { momentOf } from "@/lib/figures/known-at";
import { readMemberWork } from "@/lib/member-work/queries";
import type { Params } from "@/lib/overview/asked";
import { readKeyCases } from "@/lib/overview/queries";
import { readPlenary } from "@/lib/plenary/queries";
import { comparisonTable } from "@/lib/table-export/comparison-table";
import { differenceTable, keyTable, memberWorkTable } from "@/lib/table-export/case-tables";
import { groupBody, groupTable, rateTable } from "@/lib/table-export/group-tables";
import { ALL_TABLES, type TableKind } from "@/lib/table-export/kinds";
import { classTable, flowTable, weekTable } from "@/lib/table-export/overview-tables";
import { monthTable, monthEnds } from "@/lib/table-export/month-table";
import { mayExportTable } from "@/lib/table-export/policy";
import { type Body, column, type StatTable, text } from "@/lib/table-export/table";
import { unitTable } from "@/lib/table-export/unit-table";
import { ensure } from "@/lib/verdict";

/** Which plenary, and when; `rollUp`: units under those that went on with their work. */
type TableView = {
  plenaryId: number;
  asOf: PlainDate;
  knownAt?: string | null;
  rollUp?: boolean;
};

/** `params`: of the comparison, which plenaries and days. */
export type TableAsked = TableView & { kind: TableKind; params?: Params };

/** One of the tables at its two times (that day included). @throws Refusal denied, notFound without such a plenary */
export async function readTable(actor: Actor, asked: TableAsked): Promise<StatTable> {
  const { plenaryId, asOf, knownAt = null, kind } = asked;
  ensure(mayExportTable(actor, kind));
  const plenary = await readPlenary(actor, plenaryId);
  if (!plenary) throw new Refusal("notFound", "没有这个届次。");
  const title = `${kind === "comparison" ? "" : plenary.name}${ALL_TABLES[kind].label}`;
  const { sheet } = ALL_TABLES[kind];
  const head = { kind, sheet, title, plenaryId, plenary: plenary.name, asOf, knownAt };
  return { ...head, ...(await readBody(actor, asked)) };
}

async function readBody(actor: Actor, asked: TableAsked): Promise<Body> {
  const { plenaryId, asOf, knownAt, rollUp, kind, params = {} } = asked;
  const figures = () => readFigures(actor, { plenaryId, asOf, knownAt: momentOf(knownAt), rollUp });
  switch (kind) {
    case "units": {
      const { rankingMinimum } = await db.plenary.findUniqueOrThrow({
        where: { id: plenaryId },
        select: { rankingMinimum: true },
      });
      return unitTable(await figures(), rankingMinimum);
    }
    case "members":
      return readMembers(await figures());
    case "months":
      return readMonths(await figures());
    case "comparison":
      return comparisonTable(await readComparison(actor, params));
    case "keys":
      return keyTable(await readKeyCases(actor, plenaryId, asked), !knownAt);
    case "caseDifferences":
    case "unitDifferences":
      return differenceTable(await readDifferences(actor, plenaryId, asked), kind);
    case "memberWork":
      return memberWorkTable(await readMemberWork(actor, plenaryId, asOf));
    default:
      return FROM_FIGURES[kind](await figures());
  }
}

const FROM_FIGURES = {
  categories: (figures) => groupTable(figures, "category", "类别", figures.byCategory),
  kinds: (figures) => groupTable(figures, "kind", "提案者", figures.byProposerKind),
  sectors: (figures) => groupTable(figures, "sector", "界别", figures.bySector),
  supervisors: (figures) => groupTable(figures, "supervisor", "督办领导", figures.bySupervisor),
  rates: rateTable,
  flow: flowTable,
  weeks: weekTable,
  classes: classTable,
} as const satisfies Partial<Record<TableKind, (figures: Figures) => Body>>;

type Counted = Record<string, number>;

function lettersOf({ classes }: Figures): string[] {
  return classes.map((one) => one.letter);
}

/** One column a count of `countsOf`, under its own name. */
function countedColumns(letters: readonly string[]): Sql {
  const columns = Object.entries(countsOf(letters)).map(
    ([name, { when }]) => sql`count(*) FILTER (WHERE ${holds(when)})::int AS ${raw(`"${name}"`)}`,
  );
  return join(columns);
}

/** A proposer's sector at submission; the lead proposer's is the one by which the case is counted. */
const sectorThen = sql`CASE WHEN po.position = 0 THEN coalesce(p."sectorId", t."sectorId") ELSE t."sectorId" END`;

/** Every member who proposes or co-signs a case; no telephone, no address. */
async function readMembers(figures: Figures): Promise<Body> {
  const { plenaryId, asOf } = figures;
  const view = { asOf, knownAt: momentOf(figures.knownAt) };
  type Row = Counted & { id: number; name: string; sector: string | null; leading: number };
  // One line a member, also of one who moved to another sector between two cases: the last case's sector.
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT g.*, s.name AS sector FROM (
      SELECT m.id, m.name,
        (array_agg(${sectorThen} ORDER BY c.id DESC) FILTER (WHERE c.received))[1] AS "sectorId",
        count(*) FILTER (WHERE c.received AND po.position = 0)::int AS leading,
        ${countedColumns(lettersOf(figures))}
      FROM (${caseFacts(plenaryId, view)}) c JOIN "Proposer" po ON po."proposalId" = c.id
      JOIN "Member" m ON m.id = po."memberId" JOIN "Proposal" p ON p.id = c.id
      LEFT JOIN "ProposerThen" t ON t."proposalId" = c.id AND t."memberId" = m.id
      GROUP BY m.id, m.name
      HAVING count(*) FILTER (WHERE c.received) > 0) g
    LEFT JOIN "Sector" s ON s.id = g."sectorId"
    ORDER BY s.position NULLS LAST, g.id`);
  const heads = [
    column("name", "委员", "text"),
    column("sector", "界别", "text"),
    column("leading", "其中第一提案人"),
  ];
  const lines = rows.map(({ id, name, sector, leading, ...counts }) => ({
    head: [text(name), text(sector ?? ""), { count: leading }],
    counts,
    list: (figure: string) => ({ figure, asOf, member: id }),
  }));
  return groupBody(figures, heads, lines, {
    total: false,
    foot: [
      "界别是提交、附议时的界别。各列含附议；联名的提案每位委员各计一次，所以相加大于件数。集体提案不计到委员。没有提案的委员不列。",
    ],
  });
}

/** What stood at each month's end, and what came in the month; counted as every figure is, as of that day. */
async function readMonths(figures: Figures): Promise<Body> {
  const { plenaryId, asOf } = figures;
  const knownAt = momentOf(figures.knownAt);
  const first = await db.submission.findFirst({
    where: { dated: true, voidedAt: null, proposal: { plenaryId, voidedAt: null } },
    orderBy: { submittedOn: "asc" },
    select: { submittedOn: true },
  });
  const days = first ? monthEnds(toPlainDate(first.submittedOn), asOf) : [];
  // What came before the first month, where there is more than is shown.
  const before = days[0] && addDays(`${days[0].slice(0, 8)}01`, -1);
  const read = async (day: PlainDate): Promise<Counted> => {
    const [row] = await db.$queryRaw<Counted[]>(sql`
      SELECT ${countedColumns([])} FROM (${caseFacts(plenaryId, { asOf: day, knownAt })}) c`);
    return row!;
  };
  const counts: Counted[] = [];
  for (const day of before ? [before, ...days] : []) counts.push(await read(day));
  return monthTable(days, counts);
}
