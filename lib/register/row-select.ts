import type { Prisma } from "@/lib/db/generated/client";

const standing = { voidedAt: null } as const;

/** What one line of the register shows; days come as the facts' own, lamp and turn from their rules. */
export const rowSelect = {
  id: true,
  voidedAt: true,
  caseNumber: true,
  registrationNumber: true,
  title: true,
  status: true,
  proposerKind: true,
  period: true,
  category: { select: { name: true } },
  proposers: {
    orderBy: { position: "asc" },
    select: {
      position: true,
      member: { select: { name: true } },
      collective: { select: { name: true } },
    },
  },
  _count: {
    select: {
      keySelections: { where: standing },
      mergedHere: { where: standing },
    },
  },
  assignments: {
    where: { ...standing, status: { not: "REASSIGNED" } },
    orderBy: [{ round: "asc" }, { position: "asc" }, { id: "asc" }],
    select: { round: true, role: true, unit: { select: { id: true, name: true } } },
  },
  submissions: {
    where: standing,
    orderBy: { id: "asc" },
    take: 1,
    select: { submittedOn: true, dated: true, source: true },
  },
  reviews: {
    where: standing,
    select: {
      outcome: true,
      disposition: true,
      mergedInto: { select: { id: true, caseNumber: true } },
    },
  },
} as const satisfies Prisma.ProposalSelect;

export type RegisterRow = Prisma.ProposalGetPayload<{ select: typeof rowSelect }>;
