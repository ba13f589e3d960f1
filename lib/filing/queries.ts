import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { isSecondPerson, mayReadFiling } from "@/lib/filing/policy";
import { visibleTo } from "@/lib/proposal/policy";

export type StandingFiling = {
  filingId: number;
  proposalId: number;
  registrationNumber: string | null;
  title: string;
  plenary: string;
  leadProposer: string;
  by: string;
  on: PlainDate;
  /** Is the actor the second person who may confirm it? */
  second: boolean;
};

/** 拟立案 that waits for a second person, the oldest first; none for whom it is not to be seen. */
export async function listFilings(actor: Actor): Promise<StandingFiling[]> {
  if (!mayReadFiling(actor).may) return [];
  const rows = await db.filingProposal.findMany({
    where: {
      endedAt: null,
      proposal: { AND: [visibleTo(actor), { status: "SUBMITTED", plenary: { closedOn: null } }] },
    },
    orderBy: [{ proposedOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      by: true,
      proposedOn: true,
      recordedById: true,
      deputyForId: true,
      proposal: {
        select: {
          id: true,
          registrationNumber: true,
          title: true,
          plenary: { select: { name: true } },
          proposers: {
            where: { position: 0 },
            select: { member: { select: { name: true } }, collective: { select: { name: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ id, by, proposedOn, proposal, ...people }) => {
    const [lead] = proposal.proposers;
    return {
      filingId: id,
      proposalId: proposal.id,
      registrationNumber: proposal.registrationNumber,
      title: proposal.title,
      plenary: proposal.plenary.name,
      leadProposer: (lead?.member ?? lead?.collective)?.name ?? "",
      by,
      on: toPlainDate(proposedOn),
      second: isSecondPerson(actor, people),
    };
  });
}
