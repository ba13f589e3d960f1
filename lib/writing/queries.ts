import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { notFound } from "@/lib/errors";
import { asSubmitted, PROPOSERS_THEN } from "@/lib/proposal/as-submitted";
import { visibleTo } from "@/lib/proposal/policy";
import { UNTITLED } from "@/lib/proposal/text";

const WRITTEN_SELECT = {
  title: true,
  categoryId: true,
  analysis: true,
  suggestions: true,
  consent: true,
  wish: true,
  remark: true,
  textRevision: true,
  updatedAt: true,
} as const satisfies Prisma.ProposalSelect;

export type Written = Prisma.ProposalGetPayload<{ select: typeof WRITTEN_SELECT }>;

/** The stored text of a locked proposal. */
export function writtenIn(tx: Tx, id: number): Promise<Written> {
  return tx.proposal.findUniqueOrThrow({ where: { id }, select: WRITTEN_SELECT });
}

/** The text as its form shows it: a title that is not written yet is empty. @throws Refusal notFound */
export async function readWriting(actor: Actor, id: number): Promise<Written> {
  const where = { AND: [{ id }, visibleTo(actor)] };
  const row = await db.proposal.findFirst({ where, select: WRITTEN_SELECT });
  if (!row) throw notFound();
  return { ...row, title: row.title === UNTITLED ? "" : row.title };
}

/** A proposer prints what is theirs or what they are asked to sign, not every published case that they may read. */
function printedFor(actor: Actor): Prisma.ProposalWhereInput {
  if (actor.role !== "proposer") return {};
  const { memberId, collectiveId, userId } = actor;
  const self: ({ memberId: number } | { collectiveId: number })[] = [];
  if (memberId !== null) self.push({ memberId });
  if (collectiveId !== null) self.push({ collectiveId });
  return {
    OR: [
      { createdById: userId ?? -1 },
      { proposers: { some: { OR: self } } },
      { coSignatures: { some: { endedOn: null, OR: self } } },
    ],
  };
}

/** What the printed 提案表 shows, the proposers as they were when it was handed in. No telephone and no address: it lies on other people's desks. @throws Refusal notFound */
export async function readPrinted(actor: Actor, id: number) {
  const person = {
    select: {
      name: true,
      employer: true,
      post: true,
      committee: true,
      sector: { select: { name: true } },
    },
  } as const;
  const row = await db.proposal.findFirst({
    where: { AND: [{ id }, visibleTo(actor), printedFor(actor)] },
    select: {
      ...WRITTEN_SELECT,
      id: true,
      registrationNumber: true,
      caseNumber: true,
      period: true,
      proposerKind: true,
      plenary: { select: { name: true } },
      category: { select: { name: true } },
      sector: { select: { name: true } },
      proposers: {
        orderBy: { position: "asc" },
        select: {
          position: true,
          memberId: true,
          collectiveId: true,
          member: person,
          collective: { select: { name: true, kind: true, contact: { select: { name: true } } } },
        },
      },
      proposersThen: PROPOSERS_THEN,
      files: { orderBy: { id: "asc" }, select: { file: { select: { name: true } } } },
    },
  });
  if (!row) throw notFound();
  const { proposersThen, ...printed } = row;
  const proposers = row.proposers.map((one) => asSubmitted(one, proposersThen, row.sector));
  return { ...printed, proposers };
}

export type Printed = Awaited<ReturnType<typeof readPrinted>>;
