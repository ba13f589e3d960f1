import type { Actor } from "@/lib/actor";
import { addDays, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { join, raw, sql, type Sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { caseFacts } from "@/lib/figures/case-facts";
import { holds } from "@/lib/figures/conditions";
import { countsOf } from "@/lib/figures/counts";
import { type Figures, readFigures } from "@/lib/figures/queries";
import { type Body, groupBody, groupTable, rateTable } from "@/lib/table-export/group-tables";
import { TABLE_KINDS, type TableKind } from "@/lib/table-export/kinds";
import { monthTable, monthEnds } from "@/lib/table-export/month-table";
import { mayExportTable } from "@/lib/table-export/policy";
import { column, type StatTable, text } from "@/lib/table-export/table";
import { unitTable } from "@/lib/table-export/unit-table";
import { ensure } from "@/lib/verdict";

export type TableAsked = { plenaryId: number; asOf: PlainDate; kind: TableKind };

/** One of the usual tables as of a day (that day included). @throws Refusal denied, notFound without such a plenary */
export async function readTable(actor: Actor, asked: TableAsked): Promise<StatTable> {
  const { plenaryId, asOf, kind } = asked;
  ensure(mayExportTable(actor, kind));
  const figures = await readFigures(actor, { plenaryId, asOf });
  return {
    kind,
    title: `${figures.plenary}${TABLE_KINDS[kind].label}`,
    plenaryId,
    plenary: figures.plenary,
    asOf,
    ...(await readBody(figures, kind)),
  };
}

async function readBody(figures: Figures, kind: TableKind): Promise<Body> {
  switch (kind) {
    case "units": {
      const { plenaryId: id } = figures;
      const plenary = await db.plenary.findUnique({
        where: { id },
        select: { rankingMinimum: true },
      });
      if (!plenary) throw new Refusal("notFound", "没有这个届次。");
      return unitTable(figures, plenary.rankingMinimum);
    }
    case "categories":
      return groupTable(figures, "category", "类别", figures.byCategory);
    case "kinds":
      return groupTable(figures, "kind", "提案者", figures.byProposerKind);
    case "sectors":
      return readSectors(figures);
    case "members":
      return readMembers(figures);
    case "months":
      return readMonths(figures);
    case "rates":
      return rateTable(figures);
  }
}

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

async function readSectors(figures: Figures): Promise<Body> {
  const { plenaryId, asOf } = figures;
  const rows = await db.$queryRaw<(Counted & { id: number | null; sector: string | null })[]>(sql`
    SELECT s.id, s.name AS sector, ${countedColumns(lettersOf(figures))}
    FROM (${caseFacts(plenaryId, { asOf })}) c JOIN "Proposal" p ON p.id = c.id
    LEFT JOIN "Sector" s ON s.id = p."sectorId"
    GROUP BY s.id, s.name, s.position ORDER BY s.position, s.id`);
  const lines = rows.map(({ id, sector, ...counts }) => ({
    head: [text(sector ?? "未填界别")],
    counts,
    ...(id === null ? {} : { list: (figure: string) => ({ figure, asOf, sector: id }) }),
  }));
  return groupBody(figures, [column("sector", "界别", "text")], lines, {
    foot: ["界别是第一提案人提交时的界别；专委会、镇街工委的集体提案没有界别。"],
  });
}

/** A proposer's sector at submission; the lead proposer's is the one by which the case is counted. */
const sectorThen = sql`CASE WHEN po.position = 0 THEN coalesce(p."sectorId", t."sectorId") ELSE t."sectorId" END`;

/** Every member who proposes or co-signs a case; no telephone, no address. */
async function readMembers(figures: Figures): Promise<Body> {
  const { plenaryId, asOf } = figures;
  type Row = Counted & { id: number; name: string; sector: string | null; leading: number };
  // One line a member, also of one who moved to another sector between two cases: the last case's sector.
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT g.*, s.name AS sector FROM (
      SELECT m.id, m.name,
        (array_agg(${sectorThen} ORDER BY c.id DESC) FILTER (WHERE c.received))[1] AS "sectorId",
        count(*) FILTER (WHERE c.received AND po.position = 0)::int AS leading,
        ${countedColumns(lettersOf(figures))}
      FROM (${caseFacts(plenaryId, { asOf })}) c JOIN "Proposer" po ON po."proposalId" = c.id
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
      SELECT ${countedColumns([])} FROM (${caseFacts(plenaryId, { asOf: day })}) c`);
    return row!;
  };
  const counts: Counted[] = [];
  for (const day of before ? [before, ...days] : []) counts.push(await read(day));
  return monthTable(days, counts);
}
