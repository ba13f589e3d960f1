import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import { mayNameMember, mayReadReason, nextCoSigners } from "@/lib/lead-passing/policy";
import { readMemberChoices } from "@/lib/member/queries";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { leadTurn } from "@/lib/proposal/lead-turn";
import { visibleTo } from "@/lib/proposal/policy";
import type { ProposerRow } from "@/lib/proposal/proposers";

const NAMES = { member: { select: { name: true } }, collective: { select: { name: true } } };
const nameOf = (one: { member: { name: string } | null; collective: { name: string } | null }) =>
  one.collective?.name ?? one.member?.name ?? "";

/** The value of one whom the turn can go to, as the form sends it. */
const valueOf = ({ memberId, collectiveId }: ProposerRow) =>
  memberId === null ? `collective-${collectiveId}` : `member-${memberId}`;

export type HolderChoice = { value: string; label: string; note?: string };

async function namesOfProposers(tx: Tx, proposalId: number): Promise<Map<string, string>> {
  const rows = await tx.proposer.findMany({
    where: { proposalId },
    select: { memberId: true, collectiveId: true, ...NAMES },
  });
  return new Map(rows.map((row) => [valueOf(row), nameOf(row)]));
}

/** Whom a form offers: the co-signers, the next one first; of a collective's case its contact, then every member. */
export async function listHolderChoices(
  actor: Actor,
  facts: ProposalFacts,
): Promise<HolderChoice[]> {
  const names = await namesOfProposers(db, facts.id);
  const coSigners = nextCoSigners(facts).map((one, at) => ({
    value: valueOf(one),
    label: names.get(valueOf(one)) ?? "",
    note: at === 0 ? "下一位附议人" : "附议人",
  }));
  if (!mayNameMember(facts)) return coSigners;
  const holder = leadTurn(facts);
  const collectiveId = facts.proposers.find(({ position }) => position === 0)?.collectiveId ?? -1;
  const collective = await db.collective.findUnique({
    where: { id: collectiveId },
    select: { contactId: true },
  });
  const others = (await readMemberChoices(actor)).map(({ id, name, sector }) => ({
    value: `member-${id}`,
    label: name,
    note: id === collective?.contactId ? "集体的联络人" : (sector ?? ""),
  }));
  const known = new Set([...coSigners.map(({ value }) => value), holder ? valueOf(holder) : ""]);
  return [...coSigners, ...others.filter(({ value }) => !known.has(value))].toSorted(
    (a, b) => Number(b.note === "集体的联络人") - Number(a.note === "集体的联络人"),
  );
}

/** The name of a member or collective, for a command's check; null: there is none. */
export async function readHolderName(tx: Tx, holder: ProposerRow): Promise<string | null> {
  const { memberId, collectiveId } = holder;
  const one =
    memberId === null
      ? await tx.collective.findUnique({ where: { id: collectiveId ?? -1 } })
      : await tx.member.findUnique({ where: { id: memberId } });
  return one?.name ?? null;
}

export type Passing = { id: number; name: string; on: PlainDate; reason: string | null };

/** The standing passings of a case, the last holds; without the reason for whom that is not. */
export async function readPassings(actor: Actor, facts: ProposalFacts): Promise<Passing[]> {
  const rows = await db.leadPassing.findMany({
    where: {
      proposalId: facts.id,
      voidedAt: null,
      proposal: visibleTo(actor),
    },
    orderBy: { id: "asc" },
    select: { id: true, passedOn: true, reason: true, ...NAMES },
  });
  return rows.map((row) => ({
    id: row.id,
    name: nameOf(row),
    on: toPlainDate(row.passedOn),
    reason: mayReadReason(actor, facts) ? row.reason : null,
  }));
}
