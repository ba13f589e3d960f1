import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ProposalStatus } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import { mayChangePlenary } from "@/lib/plenary/policy";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import { ensure } from "@/lib/verdict";

/** From handing in to completion; a draft is nobody's case yet and goes to the next plenary when it is handed in. */
const UNFINISHED: ProposalStatus[] = ["SUBMITTED", "SENT_BACK", "FILED", "ASSIGNED", "ANSWERED"];

function inTheWay(plenaryId: number): Prisma.ProposalWhereInput {
  return {
    plenaryId,
    voidedAt: null,
    OR: [
      { status: { in: UNFINISHED } },
      { feedbacks: { some: { voidedAt: null, openedOn: null } } },
    ],
  };
}

export type UnfinishedCase = {
  id: number;
  number: string | null;
  title: string;
  /** What has not been done, in words. */
  lacks: string;
};

/** The cases because of which a plenary cannot be closed, in the order of their numbers. */
export async function unfinishedIn(tx: Tx, plenaryId: number): Promise<UnfinishedCase[]> {
  const rows = await tx.proposal.findMany({
    where: inTheWay(plenaryId),
    orderBy: [{ caseNumber: "asc" }, { registrationNumber: "asc" }, { id: "asc" }],
    select: { id: true, caseNumber: true, registrationNumber: true, title: true, status: true },
  });
  return rows.map(({ id, caseNumber, registrationNumber, title, status }) => ({
    id,
    number: caseNumber ?? registrationNumber,
    title,
    lacks: UNFINISHED.includes(status) ? PROPOSAL_STATUS[status].label : "有评价没有开封",
  }));
}

export type Closure = {
  id: number;
  closedOn: PlainDate;
  note: string | null;
  reopenedOn: PlainDate | null;
  reopenReason: string | null;
};

/** What the page 结束届次 shows. @throws Refusal denied, notFound */
export async function readClosing(actor: Actor, plenaryId: number) {
  ensure(mayChangePlenary(actor));
  const row = await db.plenary.findUnique({
    where: { id: plenaryId },
    select: {
      id: true,
      name: true,
      closedOn: true,
      closures: {
        orderBy: { id: "desc" },
        select: { id: true, closedOn: true, note: true, reopenedOn: true, reopenReason: true },
      },
    },
  });
  if (!row) throw new Refusal("notFound", "没有这个届次，请回到届次列表。");
  const closures = row.closures.map((one): Closure => ({
    ...one,
    closedOn: toPlainDate(one.closedOn),
    reopenedOn: toPlainDate(one.reopenedOn),
  }));
  const unfinished = row.closedOn ? [] : await unfinishedIn(db, plenaryId);
  return { ...row, closedOn: toPlainDate(row.closedOn), closures, unfinished };
}
