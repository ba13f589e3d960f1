import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate, yearOf } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import { ensureDay } from "@/lib/proposal/day";
import { isStaff } from "@/lib/proposal/policy";
import { freeRegistrationNumber } from "@/lib/proposal/queries";

/** A proposer hands in today; committee staff may give the day on the paper. */
export function dayOfSubmission(actor: Actor, given: PlainDate | undefined): PlainDate {
  const day = isStaff(actor) ? (given ?? actor.today) : actor.today;
  ensureDay({ field: "submittedOn", label: "提交日期", day, today: actor.today });
  return day;
}

/** The fact 提交 with its 登记号; the caller has locked the plenary's numbers. */
export async function recordSubmission(
  tx: Tx,
  actor: Actor,
  proposalId: number,
  plenaryId: number,
  on: PlainDate,
) {
  const before = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { registrationNumber: true },
  });
  let { registrationNumber } = before;
  if (registrationNumber === null) {
    registrationNumber = await freeRegistrationNumber(tx, plenaryId, yearOf(on));
    await tx.proposal.update({ where: { id: proposalId }, data: { registrationNumber } });
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
  return { registrationNumber, subject: `Submission:${id}` };
}
