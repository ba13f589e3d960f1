import type { CollectiveKind } from "@/lib/db/generated/enums";

/** What the register says of a person or a collective that proposes. */
type Person = {
  name: string;
  employer: string | null;
  post: string | null;
  committee: string | null;
  sector: { name: string } | null;
};
type Group = { name: string; kind: CollectiveKind; contact: { name: string } | null };

type Proposer = {
  position: number;
  memberId: number | null;
  collectiveId: number | null;
  member: Person | null;
  collective: Group | null;
};

/** A row of ProposerThen. */
type Then = Omit<Person, "name"> & {
  memberId: number | null;
  collectiveId: number | null;
  collectiveKind: CollectiveKind | null;
  contact: { name: string } | null;
};

/** To be read with a proposal whose proposers are shown as they were. */
export const PROPOSERS_THEN = {
  select: {
    memberId: true,
    collectiveId: true,
    committee: true,
    employer: true,
    post: true,
    collectiveKind: true,
    sector: { select: { name: true } },
    contact: { select: { name: true } },
  },
} as const;

/**
 * A proposer as the register described them when the proposal was handed in (one who joined later: when they joined);
 * before that as it does now. Names are today's: a name that was corrected is the same person's. The lead
 * proposer's sector is the one by which the proposal is counted.
 */
export function asSubmitted(
  proposer: Proposer,
  thens: readonly Then[],
  countedSector: { name: string } | null,
): Proposer {
  const { position, memberId, collectiveId, member, collective } = proposer;
  const then = thens.find((one) => one.memberId === memberId && one.collectiveId === collectiveId);
  if (!then) return proposer;
  const { employer, post, committee, sector, contact } = then;
  const counted = position === 0 ? (countedSector ?? sector) : sector;
  return {
    ...proposer,
    member: member && { name: member.name, employer, post, committee, sector: counted },
    collective: collective && {
      name: collective.name,
      kind: then.collectiveKind ?? collective.kind,
      contact,
    },
  };
}
