import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import type { ExportState, ExportWhat } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import { UNDER_WAY } from "@/lib/long-export/kinds";
import { actsAs, mayAskExport } from "@/lib/long-export/policy";
import { visibleTo } from "@/lib/proposal/policy";
import type { TableFormat } from "@/lib/spreadsheet/formats";
import { no, type Verdict, yes } from "@/lib/verdict";

const ROW = {
  id: true,
  what: true,
  format: true,
  about: true,
  askedAt: true,
  state: true,
  done: true,
  all: true,
  endedAt: true,
  fault: true,
  fileName: true,
  keptUntil: true,
  askedBy: { select: { name: true } },
  plenary: { select: { name: true } },
} as const;

export type ExportRow = {
  id: number;
  what: ExportWhat;
  format: TableFormat;
  /** The filter or day in words */
  about: string;
  askedAt: Date;
  by: string;
  plenary: string;
  state: ExportState;
  /** Of cases, or of tables */
  done: number;
  all: number;
  endedAt: Date | null;
  fault: string | null;
  fileName: string | null;
  keptUntil: Date | null;
  /** The file is there to be fetched. */
  kept: boolean;
};

type Selected = Omit<ExportRow, "by" | "plenary" | "format" | "kept"> & {
  format: string;
  askedBy: { name: string };
  plenary: { name: string };
};

function rowOf({ askedBy, plenary, format, ...row }: Selected): ExportRow {
  const kept = row.state === "DONE" && row.keptUntil !== null && row.keptUntil > new Date();
  return {
    ...row,
    format: format as TableFormat,
    by: askedBy.name,
    plenary: plenary.name,
    kept,
  };
}

/** The latest exports of one's own, in whatever role they were asked; nobody else's. */
export async function listExports(actor: Actor): Promise<ExportRow[]> {
  const rows = await db.longExport.findMany({
    where: { askedById: actor.userId ?? -1 },
    orderBy: { id: "desc" },
    take: 50,
    select: ROW,
  });
  return rows.map(rowOf);
}

/** One's own export, and how many are to be made before it. @throws Refusal notFound, also for another person's */
export async function readExport(
  actor: Actor,
  id: number,
): Promise<ExportRow & { before: number }> {
  const row = await db.longExport.findFirst({
    where: { id, askedById: actor.userId ?? -1 },
    select: ROW,
  });
  if (!row) throw new Refusal("notFound", "没有这次导出，或不是您要的。");
  const before =
    row.state === "WAITING"
      ? await db.longExport.count({ where: { id: { lt: id }, state: { in: [...UNDER_WAY] } } })
      : 0;
  return { ...rowOf(row), before };
}

/**
 * May the person still have the file? It was right when it was asked; it must be right now too: the same role, every
 * case in it still to be seen, and no rating in it that is sealed again.
 */
export async function mayStillHave(
  actor: Actor,
  one: { what: ExportWhat; actor: unknown; cases: number[]; rated: number[] },
): Promise<Verdict> {
  const acts = actsAs(actor, one.actor as Actor);
  if (!acts.may) return acts;
  const asks = mayAskExport(actor, one.what);
  if (!asks.may) return asks;
  const seen = await db.proposal.count({
    where: { AND: [{ id: { in: one.cases } }, visibleTo(actor)] },
  });
  if (seen < one.cases.length)
    return no(`文件里有${one.cases.length - seen}件现在已不在您可看的范围内，请重新导出。`);
  const open = await db.proposal.count({
    where: {
      id: { in: one.rated },
      feedbacks: { some: { voidedAt: null, openedOn: { not: null } } },
    },
  });
  return open < one.rated.length ? no("文件里有评价现在还没有开封或已经作废，请重新导出。") : yes;
}
