import type { Prisma } from "@/lib/db/generated/client";

/** Who of the staff proposed the filing that an event is about; nobody, where one person filed. */
export function filingProposer(data: unknown): Prisma.RoleGrantWhereInput[] {
  const { proposedById } = (data ?? {}) as { proposedById?: number | null };
  return proposedById ? [{ role: "committeeStaff", userId: proposedById }] : [];
}

/** The accounts of those whom an event asks: to co-sign, or to rate. */
export function invitedBy(data: unknown): Prisma.RoleGrantWhereInput[] {
  const { people } = (data ?? {}) as { people?: { memberId?: number; collectiveId?: number }[] };
  return (people ?? []).flatMap(({ memberId, collectiveId }) => {
    if (memberId) return { role: "proposer" as const, memberId };
    return collectiveId ? { role: "proposer" as const, collectiveId } : [];
  });
}
