import type { Actor } from "@/lib/actor";
import { readLimitRules } from "@/lib/assignment/queries";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { latestExtension, presentDueOn } from "@/lib/extension/latest";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { assignmentsOfOffice, visibleTo } from "@/lib/proposal/policy";

/** The present limit and the last day an extension may reach, for the form and its policy. */
export async function readExtensionLimits(facts: ProposalFacts, assignment: AssignmentFacts) {
  const rules = await readLimitRules(db, facts.plenaryId, facts.period);
  return { present: presentDueOn(assignment), latest: latestExtension(facts, rules) };
}

/**
 * Requests that wait on the person's day, of cases that they may see: for the office's ruling, or after it for the
 * committee's word. The oldest first. What was answered meanwhile waits no more.
 */
export async function listOpenExtensions(actor: Actor, waitsFor: "office" | "committee") {
  const rows = await db.extensionRequest.findMany({
    where: {
      voidedAt: null,
      requestedOn: { lte: fromPlainDate(actor.today) },
      officeOutcome: waitsFor === "office" ? null : "AGREED",
      committeeOutcome: null,
      assignment: {
        voidedAt: null,
        ...assignmentsOfOffice(actor),
        status: { notIn: ["REPLIED", "OPINION_SENT", "REASSIGNED"] },
        proposal: { AND: [visibleTo(actor), { status: { in: ["ASSIGNED", "ANSWERED"] } }] },
      },
    },
    orderBy: [{ requestedOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      requestedOn: true,
      newDueOn: true,
      assignment: {
        select: {
          id: true,
          unit: { select: { name: true } },
          proposal: { select: { id: true, caseNumber: true, title: true } },
        },
      },
    },
  });
  return rows.map(({ id, requestedOn, newDueOn, assignment: { proposal, ...held } }) => ({
    id,
    requestedOn: toPlainDate(requestedOn),
    newDueOn: toPlainDate(newDueOn),
    assignmentId: held.id,
    unit: held.unit?.name ?? "单位未填",
    proposalId: proposal.id,
    number: proposal.caseNumber ?? "",
    title: proposal.title,
  }));
}

export type OpenExtension = Awaited<ReturnType<typeof listOpenExtensions>>[number];
