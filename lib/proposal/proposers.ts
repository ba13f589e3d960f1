import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import type { ProposerKind } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";

export type ProposerRow = { memberId: number | null; collectiveId: number | null };

/** Who proposes, the lead proposer first. */
export type ProposersOfProposal = {
  proposers: ProposerRow[];
  kind: ProposerKind;
  /** the lead proposer's 界别 */
  sectorId: number | null;
  leadName: string;
};

export type NamedProposers = {
  leadMemberId?: number;
  leadCollectiveId?: number;
  coSignerIds: number[];
  /** On paper: the day on which it was handed in. */
  submittedOn?: PlainDate | undefined;
};

/** 个人, 联名 or 集体: a collective's proposal stays one, whoever joins it. */
export function kindOf(proposers: readonly ProposerRow[]): ProposerKind {
  if (proposers[0]?.collectiveId != null) return "COLLECTIVE";
  return proposers.length > 1 ? "JOINT" : "INDIVIDUAL";
}

export function samePeople(a: readonly ProposerRow[], b: readonly ProposerRow[]): boolean {
  const names = (rows: readonly ProposerRow[]) =>
    rows.map((row) => `${row.memberId}/${row.collectiveId}`).join();
  return names(a) === names(b);
}

function invalid(field: string, fault: string): Refusal {
  return new Refusal("invalid", fault, { [field]: fault });
}

/** The rows as the form names them. A proposer proposes for themself; a co-signer joins by their own act, so only paper names one. */
export function namedProposers(
  actor: Actor,
  named: NamedProposers,
  facts?: ProposalFacts,
): ProposerRow[] {
  if (!isStaff(actor)) {
    if (facts)
      return facts.proposers.map(({ memberId, collectiveId }) => ({ memberId, collectiveId }));
    if (named.coSignerIds.length > 0)
      throw invalid("coSignerIds", "附议须由附议人本人确认，不能由提案人代填；请把此项留空。");
    const { memberId, collectiveId } = actor;
    return [
      memberId !== null ? { memberId, collectiveId: null } : { memberId: null, collectiveId },
    ];
  }
  const { leadMemberId = null, leadCollectiveId = null, coSignerIds } = named;
  if (leadMemberId === null && leadCollectiveId === null) {
    throw invalid("leadMemberId", "请选择第一提案人，或者选择集体提案者。");
  }
  if (leadMemberId !== null && leadCollectiveId !== null) {
    throw invalid("leadCollectiveId", "第一提案人和集体提案者只能选一个，请去掉其中之一。");
  }
  if (
    new Set(coSignerIds).size < coSignerIds.length ||
    coSignerIds.some((id) => id === leadMemberId)
  ) {
    throw invalid("coSignerIds", "同一位委员只能列一次，请去掉重复的附议人。");
  }
  const lead = { memberId: leadMemberId, collectiveId: leadCollectiveId };
  return [lead, ...coSignerIds.map((memberId) => ({ memberId, collectiveId: null }))];
}

/**
 * The proposers as the directory knows them: their kind, the lead proposer's sector and name.
 * @throws Refusal invalid, on the field, for one that is in no directory
 */
export function describeProposers(
  proposers: ProposerRow[],
  members: readonly { id: number; name: string; sectorId: number | null }[],
  collective: { name: string } | null,
): ProposersOfProposal {
  const lead = proposers[0];
  const unknown = proposers.some(
    (row) => row.memberId !== null && !members.some((one) => one.id === row.memberId),
  );
  if (unknown) throw invalid("leadMemberId", "委员名册中没有所选的委员，请重新选择。");
  if (lead?.collectiveId != null) {
    if (!collective) throw invalid("leadCollectiveId", "名册中没有所选的集体提案者，请重新选择。");
    return { proposers, kind: "COLLECTIVE", sectorId: null, leadName: collective.name };
  }
  const member = members.find((one) => one.id === lead?.memberId);
  return {
    proposers,
    kind: kindOf(proposers),
    sectorId: member?.sectorId ?? null,
    leadName: member?.name ?? "",
  };
}

/** Kind and sector after others propose. Handed in, the same lead proposer keeps the sector of that day. */
export function leadColumns(facts: ProposalFacts, people: ProposersOfProposal) {
  const stays =
    facts.submissions.length > 0 &&
    samePeople(facts.proposers.slice(0, 1), people.proposers.slice(0, 1));
  return { proposerKind: people.kind, ...(stays ? {} : { sectorId: people.sectorId }) };
}

/** The rows to write, in order; position 0 is the lead proposer. */
export function proposerRows(people: Pick<ProposersOfProposal, "proposers">) {
  return people.proposers.map((proposer, position) => ({ ...proposer, position }));
}
