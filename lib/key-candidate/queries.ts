import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { ProposalStatus } from "@/lib/db/generated/enums";
import { CANDIDATE_STATUSES, mayReadCandidates } from "@/lib/key-candidate/policy";
import { visibleTo } from "@/lib/proposal/policy";
import { findSimilar } from "@/lib/similar/queries";

const standing = { voidedAt: null } as const;

export type Candidate = {
  id: number;
  /** 案号, else 登记号 */
  number: string;
  title: string;
  /** the lead proposer, and how many more */
  proposers: string;
  category: string | null;
  sector: string | null;
  status: ProposalStatus;
  reason: string;
  on: PlainDate;
  /** earlier cases of all plenaries that are similar to it */
  similar: number;
  /** the day on which the chairmen's meeting chose it; null: not yet */
  chosenOn: PlainDate | null;
};

/**
 * What the chairmen's meeting looks at: the plenary's candidates that still wait for review or are filed, by number,
 * those chosen already among them. Nothing for whom candidates are not.
 */
export async function listCandidates(actor: Actor, plenaryId: number): Promise<Candidate[]> {
  if (!mayReadCandidates(actor).may) return [];
  const rows = await db.proposal.findMany({
    where: {
      AND: [
        visibleTo(actor),
        {
          plenaryId,
          status: { in: [...CANDIDATE_STATUSES] },
          keyCandidates: { some: standing },
        },
      ],
    },
    select: {
      id: true,
      title: true,
      status: true,
      suggestions: true,
      caseNumber: true,
      registrationNumber: true,
      category: { select: { name: true } },
      sector: { select: { name: true } },
      keyCandidates: { where: standing, select: { reason: true, markedOn: true } },
      keySelections: { where: standing, select: { chosenOn: true } },
      proposers: {
        orderBy: { position: "asc" },
        select: { member: { select: { name: true } }, collective: { select: { name: true } } },
      },
    },
    orderBy: [{ caseNumber: { sort: "asc", nulls: "last" } }, { registrationNumber: "asc" }],
  });
  return Promise.all(
    rows.map(async (row) => {
      const { id, title, suggestions } = row;
      const similar = await findSimilar(actor, { proposalId: id, title, suggestions });
      const names = row.proposers.map(({ member, collective }) => (member ?? collective)?.name);
      const others = names.length > 1 ? `等${names.length}位` : "";
      return {
        id,
        title,
        number: row.caseNumber ?? row.registrationNumber ?? "",
        proposers: `${names[0] ?? ""}${others}`,
        category: row.category?.name ?? null,
        sector: row.sector?.name ?? null,
        status: row.status,
        reason: row.keyCandidates[0]?.reason ?? "",
        on: toPlainDate(row.keyCandidates[0]?.markedOn ?? new Date(0)),
        similar: similar.length,
        chosenOn: toPlainDate(row.keySelections[0]?.chosenOn ?? null),
      };
    }),
  );
}
