import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Disposition } from "@/lib/db/generated/enums";
import { isStaff, visibleTo } from "@/lib/proposal/policy";

const standing = { voidedAt: null } as const;

/** Declined, gone on elsewhere, and nobody has said what became of it; of plenaries that are not closed. */
const OPEN = {
  status: "DECLINED",
  plenary: { closedOn: null },
  reviews: {
    some: { ...standing, outcome: "DECLINED", disposition: { notIn: ["NONE"] } },
  },
  dispositionOutcomes: { none: standing },
} as const satisfies Prisma.ProposalWhereInput;

export type OpenOutcome = {
  id: number;
  registrationNumber: string | null;
  title: string;
  plenary: { id: number; name: string };
  leadProposer: string;
  disposition: Disposition;
  /** null: no day was recorded */
  declinedOn: PlainDate | null;
};

/** Declined submissions without an outcome, the longest first; for the committee's staff alone. */
export async function listOpenOutcomes(actor: Actor): Promise<OpenOutcome[]> {
  if (!isStaff(actor)) return [];
  const rows = await db.proposal.findMany({
    where: { AND: [visibleTo(actor), OPEN] },
    select: {
      id: true,
      registrationNumber: true,
      title: true,
      plenary: { select: { id: true, name: true } },
      reviews: {
        where: { ...standing, outcome: "DECLINED" },
        select: { disposition: true, decidedOn: true, dated: true },
      },
      proposers: {
        where: { position: 0 },
        select: { member: { select: { name: true } }, collective: { select: { name: true } } },
      },
    },
  });
  return rows
    .map(({ reviews: [decline], proposers: [lead], ...row }) => ({
      ...row,
      leadProposer: (lead?.member ?? lead?.collective)?.name ?? "",
      disposition: decline?.disposition ?? ("NONE" as const),
      declinedOn: decline?.dated ? toPlainDate(decline.decidedOn) : null,
    }))
    .toSorted((a, b) => (a.declinedOn ?? "").localeCompare(b.declinedOn ?? "") || a.id - b.id);
}
