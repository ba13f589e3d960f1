import type { Actor } from "@/lib/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { UnitSystem } from "@/lib/db/generated/enums";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { type Move, type MoveParty, PROPOSAL_MOVES, type ProposalMove } from "@/lib/proposal/moves";
import { answering, standingAssignments } from "@/lib/proposal/standing";
import {
  BEFORE_DECISION,
  FILED_STATUSES,
  HANDED_OVER_STATUSES,
  PROPOSAL_STATUS,
} from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";
import { absenceWords } from "@/lib/tenure/standing";

type Proposers = Pick<ProposalFacts, "proposers">;

const includes = (list: readonly string[], value: string): boolean => list.includes(value);

/** 提案委; a command from the shell may do what committee staff may. */
export function isStaff(actor: Actor): boolean {
  return actor.role === "committeeStaff" || actor.role === "system";
}

export function isOffice(actor: Actor): boolean {
  return actor.role === "governmentOffice";
}

/**
 * Does the actor's hand-over office look after this unit (handbook §1)? Where there are several, the office of the
 * lead unit (sole, or the first of separate ones) hands a case over, undoes that and adds or drops units; then each
 * rules, passes and chases for its own units. All of them see every filed case.
 */
export function isOfficeOf(actor: Actor, unit: { system: UnitSystem } | undefined): boolean {
  if (!isOffice(actor)) return false;
  return !actor.systems || (unit !== undefined && actor.systems.includes(unit.system));
}

/** The assignments of the actor's own office's units; of all, where there is one office for all. */
export function assignmentsOfOffice({ systems }: Actor): Prisma.AssignmentWhereInput {
  return systems ? { unit: { system: { in: [...systems] } } } : {};
}

/** Cases that the actor's office hands over: nobody has prepared them, or for a lead unit of its own. */
export function plannedForOffice({ systems }: Actor): Prisma.ProposalWhereInput {
  if (!systems) return {};
  const foreign = { position: 0, unit: { system: { notIn: [...systems] } } };
  return { handOverPlans: { none: { side: "OFFICE", units: { some: foreign } } } };
}

/** A clerk or the head of a unit. */
export function isUnit(actor: Actor): boolean {
  return (actor.role === "unitClerk" || actor.role === "unitHead") && actor.unitId !== null;
}

/** The member, or a contact of the collective. */
export function isSelf(
  actor: Actor,
  proposer: { memberId: number | null; collectiveId: number | null },
): boolean {
  if (actor.role !== "proposer") return false;
  const member = actor.memberId !== null && proposer.memberId === actor.memberId;
  return member || (actor.collectiveId !== null && proposer.collectiveId === actor.collectiveId);
}

/** The lead proposer, or the contact of the collective that proposes. */
export function isLeadProposer(actor: Actor, facts: Proposers): boolean {
  return facts.proposers.some((proposer) => proposer.position === 0 && isSelf(actor, proposer));
}

/** A proposer of the case, co-signers too. */
export function isProposerOf(actor: Actor, facts: Proposers): boolean {
  return facts.proposers.some((proposer) => isSelf(actor, proposer));
}

/** The actor's unit's own standing assignments of the case. */
export function unitAssignments(
  actor: Actor,
  facts: Pick<ProposalFacts, "assignments">,
): AssignmentFacts[] {
  if (!isUnit(actor)) return [];
  return standingAssignments(facts).filter((assignment) => assignment.unitId === actor.unitId);
}

/** A draft is its author's only, also for committee staff. */
function isForeignDraft(
  actor: Actor,
  facts: Pick<ProposalFacts, "status" | "createdById">,
): boolean {
  return facts.status === "DRAFT" && facts.createdById !== actor.userId;
}

const HOLDS: Record<MoveParty, (actor: Actor, facts: ProposalFacts) => boolean> = {
  author: (actor, facts) =>
    actor.role === "proposer" && facts.createdById === actor.userId && isProposerOf(actor, facts),
  leadProposer: isLeadProposer,
  committeeStaff: isStaff,
  governmentOffice: isOffice,
  unit: (actor, facts) => unitAssignments(actor, facts).some(answering),
};

const hasMerged = (facts: ProposalFacts) =>
  facts.mergedHere > 0 && "有提案并入本案，请先撤销这些并案。";

/** What stands in a move's way beside status and role: the sentence, or false. */
const OBSTACLES: Partial<Record<ProposalMove, (facts: ProposalFacts) => string | false>> = {
  withdraw: hasMerged,
  withdrawFiled: hasMerged,
  decline: hasMerged,
  merge: hasMerged,
  number: (facts) => facts.caseNumber !== null && "本案已有案号。",
  handOver: (facts) => facts.caseNumber === null && "没有案号的提案不能交办，请提案委先编案号。",
  undoHandOver: (facts) =>
    facts.assignments.some(
      (assignment) => assignment.acceptance || assignment.opinion || assignment.reply,
    ) && "已有承办单位签收或办理，不能撤销交办。",
  unmerge: (facts) => {
    const main = facts.reviews.find((review) => review.outcome === "MERGED")?.main;
    return (
      !!main && includes(HANDED_OVER_STATUSES, main.status) && "主案已经交办，不能再撤销并案。"
    );
  },
  unfile: (facts) => {
    if (facts.keySelection) return "本案已定为重点提案，请先作废重点提案的遴选。";
    const batchNumber = facts.caseNumber !== null && facts.period !== "INTERIM";
    return batchNumber && `本案已编案号${facts.caseNumber}，请先收回最近一批案号。`;
  },
};

/** May the actor make this move now? The button and the command ask the same function and get the same reason. */
export function mayMove(actor: Actor, move: ProposalMove, facts: ProposalFacts): Verdict {
  const { from, by, label }: Move = PROPOSAL_MOVES[move];
  if (!includes(from, facts.status))
    return no(`「${PROPOSAL_STATUS[facts.status].label}」的提案不能${label}。`);
  if (isForeignDraft(actor, facts) || !by.some((party) => HOLDS[party](actor, facts))) {
    return no(`您没有${label}的权限。`);
  }
  const obstacle = OBSTACLES[move]?.(facts);
  return obstacle ? no(obstacle) : yes;
}

/** Register: a proposer for themself, committee staff on anybody's behalf. */
export function mayRegister(actor: Actor): Verdict {
  const proposer = actor.role === "proposer" && (actor.memberId ?? actor.collectiveId) !== null;
  if (!proposer && !isStaff(actor)) return no("只有提案者本人和提案委可以登记提案。");
  return actor.leftOn ? no(absenceWords("您", { stands: false, leftOn: actor.leftOn })) : yes;
}

/** Give numbers to what is filed, or take the last batch back. */
export function mayNumber(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("只有提案委可以编案号、收回案号。");
}

/** The text is the proposer's until the decision on it; afterwards committee staff correct it, with a reason. */
export function mayEdit(actor: Actor, facts: ProposalFacts): Verdict {
  if (isForeignDraft(actor, facts)) return no("草稿只有起草人可以修改。");
  if (isStaff(actor)) return yes;
  if (!HOLDS.author(actor, facts) && !isLeadProposer(actor, facts))
    return no("只有第一提案人和提案委可以修改提案。");
  return includes(BEFORE_DECISION, facts.status)
    ? yes
    : no(`「${PROPOSAL_STATUS[facts.status].label}」的提案本人不能再修改，请联系提案委更正。`);
}

/** After the decision a correction of the text says why. */
export function editNeedsReason(facts: Pick<ProposalFacts, "status">): boolean {
  return !includes(BEFORE_DECISION, facts.status);
}

/** 批示 is internal: never for the public, nor for proposers. */
export function mayReadInstructions(actor: Actor): Verdict {
  const may = isStaff(actor) || isOffice(actor) || isUnit(actor) || actor.role === "leader";
  return may ? yes : no("批示为内部内容，不对外显示。");
}

const NOTHING: Prisma.ProposalWhereInput = { id: { in: [] } };

const STANDING_INVITATION: Prisma.CoSignatureWhereInput = {
  endedOn: null,
  OR: [{ answer: null }, { answer: "ACCEPTED" }],
};

/** Own (co-signed too), the main case of an own one that was merged, what is published, was passed to them, or they rated. */
function visibleToProposer(actor: Actor): Prisma.ProposalWhereInput {
  const self: ({ memberId: number } | { collectiveId: number })[] = [];
  if (actor.memberId !== null) self.push({ memberId: actor.memberId });
  if (actor.collectiveId !== null) self.push({ collectiveId: actor.collectiveId });
  const own: Prisma.ProposalWhereInput = { proposers: { some: { OR: self } } };
  const given = self.map((one) =>
    "memberId" in one ? { giverMemberId: one.memberId } : { giverCollectiveId: one.collectiveId },
  );
  return {
    OR: [
      { AND: [own, { OR: [{ status: { not: "DRAFT" } }, { createdById: actor.userId ?? -1 }] }] },
      { mergedHere: { some: { voidedAt: null, outcome: "MERGED", proposal: own } } },
      { publications: { some: { voidedAt: null, withdrawnOn: null } } },
      // Who is asked to co-sign reads what they are to sign, a draft too.
      { coSignatures: { some: { AND: [{ OR: self }, STANDING_INVITATION] } } },
      { leadPassings: { some: { voidedAt: null, OR: self } } },
      { feedbacks: { some: { voidedAt: null, OR: given } } },
    ],
  };
}

const FILED: Prisma.ProposalWhereInput = {
  OR: [
    { status: { in: [...FILED_STATUSES] } },
    // A filed case that was withdrawn later keeps its number, marked.
    { status: "WITHDRAWN", caseNumber: { not: null } },
  ],
};

const allButDrafts = (): Prisma.ProposalWhereInput => ({ status: { not: "DRAFT" } });

const allButForeignDrafts = (actor: Actor): Prisma.ProposalWhereInput => ({
  OR: [allButDrafts(), { createdById: actor.userId ?? -1 }],
});

const ownCases = (actor: Actor): Prisma.ProposalWhereInput => ({
  assignments: {
    some: {
      voidedAt: null,
      assignedOn: { not: null },
      // A successor goes on reading what the units before it closed.
      OR: [
        { unitId: actor.unitId ?? -1 },
        {
          unit: { successions: { some: { successorId: actor.unitId ?? -1, voidedAt: null } } },
        },
      ],
    },
  },
});

/** Handbook §2, row "see", for every role there is. */
const SEEN: Record<Actor["role"], (actor: Actor) => Prisma.ProposalWhereInput> = {
  committeeStaff: allButForeignDrafts,
  system: allButForeignDrafts,
  leader: allButDrafts,
  governmentOffice: () => FILED,
  unitClerk: ownCases,
  unitHead: ownCases,
  proposer: visibleToProposer,
  administrator: () => NOTHING,
  auditor: () => NOTHING,
  public: () => NOTHING,
};

/**
 * The proposals that the actor may see (handbook §2, row "see"). What may not be seen is not found. With `knownAt` also
 * those taken out of the register after that moment: a list behind a number of then holds what the number counted.
 */
export function visibleTo(actor: Actor, knownAt?: Date | null): Prisma.ProposalWhereInput {
  const standing = knownAt
    ? { OR: [{ voidedAt: null }, { voidedAt: { gt: knownAt } }] }
    : { voidedAt: null };
  return { AND: [standing, SEEN[actor.role](actor)] };
}
