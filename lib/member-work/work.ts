import type { PlainDate } from "@/lib/calendar/plain-date";
import type { PointKind, ReviewOutcome } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/member-work/points";

/** A proposal with its facts up to the asked day, reviews in the order in which they were decided. */
export type WorkedProposal = {
  id: number;
  caseNumber: string | null;
  registrationNumber: string | null;
  title: string;
  /** Each with the sector under which it was handed in. */
  proposers: readonly { position: number; memberId: number | null; sector: SectorName }[];
  reviews: readonly { outcome: ReviewOutcome; on: PlainDate | null }[];
  chosen: readonly { on: PlainDate | null }[];
  commended: readonly { on: PlainDate; title: string }[];
};

/** 界别; null: none was filled in */
export type SectorName = string | null;

/** `sector`: that of the last proposal. */
export type MemberWork = { handedIn: number; done: Work[]; sector: SectorName };

/**
 * What each member did, by id. A filed case counts for its lead and its co-signers, unless it was withdrawn or
 * merged away by then; a key selection and each
 * commendation are added for the lead; a submission merged away or declined counts for its
 * lead under that name alone. A collective's proposal counts for no member.
 */
export function workOf(proposals: readonly WorkedProposal[]): Map<number, MemberWork> {
  const byMember = new Map<number, MemberWork>();
  for (const proposal of proposals) {
    for (const { position, memberId, sector } of proposal.proposers) {
      if (memberId === null) continue;
      const work = byMember.get(memberId) ?? { handedIn: 0, done: [], sector };
      byMember.set(memberId, work);
      work.sector = sector;
      work.handedIn += 1;
      work.done.push(...doneBy(proposal, position === 0));
    }
  }
  return byMember;
}

function doneBy(proposal: WorkedProposal, leads: boolean): Work[] {
  const last = proposal.reviews.at(-1);
  const number = proposal.caseNumber ?? proposal.registrationNumber ?? "未编号";
  const line = (kind: PointKind, on: PlainDate | null = null): Work => ({
    kind,
    proposalId: proposal.id,
    number,
    title: proposal.title,
    on,
  });
  switch (last?.outcome) {
    case "FILED":
      if (!leads) return [line("CO_SIGNED", last.on)];
      return [
        line("LEAD_FILED", last.on),
        ...proposal.chosen.slice(0, 1).map(({ on }) => line("KEY", on)),
        ...proposal.commended.map(({ on, title }) => ({ ...line("COMMENDED", on), note: title })),
      ];
    case "MERGED":
      return leads ? [line("MERGED", last.on)] : [];
    case "DECLINED":
      return leads ? [line("DECLINED", last.on)] : [];
    default:
      return [];
  }
}
