import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate, toPlainDate, yearOf } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { periodAt, timeInShanghai } from "@/lib/proposal/period";
import { isStaff } from "@/lib/proposal/policy";
import { freeRegistrationNumber } from "@/lib/proposal/queries";
import { ensureInOffice } from "@/lib/tenure/queries";

/** A proposer hands in today; committee staff may give the day on the paper. */
export function dayOfSubmission(actor: Actor, given: PlainDate | undefined): PlainDate {
  const day = isStaff(actor) ? (given ?? actor.today) : actor.today;
  ensureDay({ field: "submittedOn", label: "提交日期", day, today: actor.today });
  return day;
}

/** The fact 提交. @returns it as the subject of an event */
export async function recordSubmission(
  tx: Tx,
  actor: Actor,
  proposalId: number,
  on: PlainDate,
): Promise<string> {
  const before = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      submissions: { select: { id: true }, take: 1 },
      proposers: { where: { position: 0 }, select: { memberId: true, collectiveId: true } },
    },
  });
  // Handed in anew, it is a case of those who proposed it, and stays under their sector.
  if (before.submissions.length === 0) {
    await ensureInOffice(tx, before.proposers, on, "leadMemberId");
    await countUnderPresentSector(tx, proposalId);
  }
  const { id } = await tx.submission.create({
    data: {
      proposalId,
      submittedOn: fromPlainDate(on),
      // A fact of the proposer logged by committee staff came on paper.
      source: isStaff(actor) ? "PAPER" : "OWN",
      recordedById: actor.userId,
    },
  });
  return `Submission:${id}`;
}

/** The 登记号 that a proposal has, or gets now; the caller has locked the plenary's numbers. */
export async function giveRegistrationNumber(
  tx: Tx,
  proposalId: number,
  plenaryId: number,
  on: PlainDate,
): Promise<string> {
  const where = { id: proposalId };
  const before = await tx.proposal.findUniqueOrThrow({
    where,
    select: { registrationNumber: true },
  });
  if (before.registrationNumber !== null) return before.registrationNumber;
  const registrationNumber = await freeRegistrationNumber(tx, plenaryId, yearOf(on));
  await tx.proposal.update({ where, data: { registrationNumber } });
  return registrationNumber;
}

/** Between draft and submission the lead proposer may have moved to another sector; handed in anew, it stays. */
async function countUnderPresentSector(tx: Tx, proposalId: number): Promise<void> {
  const lead = await tx.proposer.findFirst({
    where: { proposalId, position: 0 },
    select: { member: { select: { sectorId: true } } },
  });
  const sectorId = lead?.member?.sectorId ?? null;
  await tx.proposal.update({ where: { id: proposalId }, data: { sectorId } });
}

/**
 * 大会 or 平时 of what a proposer hands in at this moment. What was handed in before and sent back keeps its period;
 * committee staff give it from the paper.
 * @returns null: it stays as it is
 */
export async function periodOfSubmission(tx: Tx, actor: Actor, facts: ProposalFacts, now: Date) {
  if (isStaff(actor) || facts.submissions.length > 0) return null;
  const { closesOn, cutOffOn, cutOffTime } = await tx.plenary.findUniqueOrThrow({
    where: { id: facts.plenaryId },
    select: { closesOn: true, cutOffOn: true, cutOffTime: true },
  });
  const window = { closesOn: toPlainDate(closesOn), cutOffOn: toPlainDate(cutOffOn), cutOffTime };
  return periodAt(window, actor.today, timeInShanghai(now));
}
