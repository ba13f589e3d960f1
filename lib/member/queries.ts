import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import { mayReadDirectory } from "@/lib/member/policy";

export type MemberChoice = {
  id: number;
  name: string;
  sector: string | null;
  employer: string | null;
};
export type CollectiveChoice = { id: number; name: string };

/** Every member for a form's list, by name; employer and sector tell namesakes apart. */
export async function readMemberChoices(actor: Actor): Promise<MemberChoice[]> {
  if (!mayReadDirectory(actor).may) return [];
  const members = await db.member.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, employer: true, sector: { select: { name: true } } },
  });
  return members.map(({ sector, ...member }) => ({ ...member, sector: sector?.name ?? null }));
}

/** Every collective proposer for a form's list, by name. */
export async function readCollectiveChoices(actor: Actor): Promise<CollectiveChoice[]> {
  if (!mayReadDirectory(actor).may) return [];
  return db.collective.findMany({ orderBy: [{ name: "asc" }], select: { id: true, name: true } });
}

/** The members of these numbers, for a command's check; those that do not exist are missing. */
export function membersByIds(tx: Tx, ids: number[]) {
  return tx.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, sectorId: true },
  });
}

/** A collective's name, for a command's check; null: there is none. */
export function collectiveById(tx: Tx, id: number) {
  return tx.collective.findUnique({ where: { id }, select: { id: true, name: true } });
}

/** The name of a proposal's lead proposer: on whose behalf committee staff act. */
export async function leadProposerName(tx: Tx, proposalId: number): Promise<string | null> {
  const lead = await tx.proposer.findFirst({
    where: { proposalId, position: 0 },
    select: { member: { select: { name: true } }, collective: { select: { name: true } } },
  });
  return lead?.member?.name ?? lead?.collective?.name ?? null;
}
