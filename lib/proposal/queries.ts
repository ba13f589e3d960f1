import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { collectiveById, membersByIds } from "@/lib/member/queries";
import type { Prisma } from "@/lib/db/generated/client";
import type { ProposalStatus } from "@/lib/db/generated/enums";
import {
  DRAFT_SELECT,
  draftFacts,
  FACTS_SELECT,
  type ProposalFacts,
  toFacts,
} from "@/lib/proposal/facts";
import { nextRegistrationNumber } from "@/lib/proposal/numbering";
import {
  describeProposers,
  namedProposers,
  type NamedProposers,
  type ProposersOfProposal,
  samePeople,
} from "@/lib/proposal/proposers";
import { ensureInOffice } from "@/lib/tenure/queries";

/**
 * The proposers that a form names, checked against the directory.
 * @param facts the proposal, when it is edited: a proposer leaves its people as they are
 * @throws Refusal invalid, on the field
 */
export async function readProposers(
  tx: Tx,
  actor: Actor,
  named: NamedProposers,
  facts?: ProposalFacts,
): Promise<ProposersOfProposal> {
  const rows = namedProposers(actor, named, facts);
  const added = rows.filter((row) => !facts?.proposers.some((one) => samePeople([one], [row])));
  const day = named.submittedOn ?? facts?.submissions.at(-1)?.on ?? actor.today;
  await ensureInOffice(tx, added, day, rows[0] === added[0] ? "leadMemberId" : "coSignerIds");
  const memberIds = rows.flatMap((row) => row.memberId ?? []);
  const members = await membersByIds(tx, memberIds);
  const collectiveId = rows[0]?.collectiveId ?? null;
  const collective = collectiveId === null ? null : await collectiveById(tx, collectiveId);
  return describeProposers(rows, members, collective);
}

/** A category belongs to its plenary. @throws Refusal invalid, on the field */
export async function ensureCategory(tx: Tx, plenaryId: number, categoryId: number | undefined) {
  if (categoryId === undefined) return;
  const found = await tx.category.count({ where: { id: categoryId, plenaryId } });
  const fault = "该届次没有这个分类，请重新选择。";
  if (found === 0) throw new Refusal("invalid", fault, { categoryId: fault });
}

/** The next 登记号 of the year; the plenary's numbers are locked by the caller. */
export async function freeRegistrationNumber(tx: Tx, plenaryId: number, year: number) {
  const taken = await tx.proposal.findMany({
    where: { plenaryId, voidedAt: null, registrationNumber: { startsWith: `${year}-` } },
    select: { registrationNumber: true },
  });
  return nextRegistrationNumber(
    year,
    taken.map((row) => row.registrationNumber),
  );
}

/**
 * The facts of the proposal that `where` finds; null: there is none. Of a draft only what a draft has is read, for on
 * the evening before the cut-off hundreds are saved at once.
 * @param status as it is stored, read under the same lock or just before
 */
export async function findFacts(
  client: Pick<Tx, "proposal">,
  where: Prisma.ProposalWhereInput,
  status: ProposalStatus | undefined,
): Promise<ProposalFacts | null> {
  if (status === "DRAFT") {
    const draft = { AND: [where, { status }] };
    const row = await client.proposal.findFirst({ where: draft, select: DRAFT_SELECT });
    if (row) return draftFacts(row);
  }
  const row = await client.proposal.findFirst({ where, select: FACTS_SELECT });
  return row && toFacts(row);
}
