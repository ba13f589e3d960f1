import { db } from "@/lib/db/client";
import type { History } from "@/lib/figures/testing-history";
import { at, day, dayOf, kept, type Written } from "@/lib/figures/testing-values";

/** Writes what the units did; the proposals are there already. */
export async function writeAssignments(
  history: History,
  place: Written,
  classIds: number[],
): Promise<void> {
  const all = history.cases.flatMap((one, n) =>
    one.assignments.map((assigned) => ({ assigned, proposalId: place.proposalIds[n]! })),
  );
  const rows = await db.assignment.createManyAndReturn({
    data: all.map(({ assigned, proposalId }) => ({
      proposalId,
      unitId: assigned.unit === null ? null : place.unitIds[assigned.unit]!,
      round: assigned.round,
      role: assigned.role,
      // Only the database's uniqueness of units reads it here.
      status: assigned.returnRequests.some(
        (one) => one.ruling === "REASSIGNED" && one.voided === null,
      )
        ? ("REASSIGNED" as const)
        : ("PENDING" as const),
      assignedOn: assigned.on === null ? null : dayOf(assigned.on),
      dueOn: assigned.dueOn === null ? null : dayOf(assigned.dueOn),
      ...kept(assigned),
    })),
    select: { id: true },
  });
  const of = <T>(facts: (one: (typeof all)[number]["assigned"]) => T[]) =>
    all.flatMap(({ assigned }, n) =>
      facts(assigned).map((fact) => ({ fact, assignmentId: rows[n]!.id })),
    );
  await db.acceptance.createMany({
    data: of((one) => one.acceptances).map(({ fact, assignmentId }) => ({
      assignmentId,
      acceptedOn: dayOf(fact.on),
      ...kept(fact),
    })),
  });
  await db.opinion.createMany({
    data: of((one) => one.opinions).map(({ fact, assignmentId }) => ({
      assignmentId,
      sentOn: dayOf(fact.on),
      text: "",
      ...kept(fact),
    })),
  });
  await db.extension.createMany({
    data: of((one) => one.extensions).map(({ fact, assignmentId }) => ({
      assignmentId,
      grantedOn: dayOf(fact.on),
      newDueOn: dayOf(fact.newDueOn),
      reason: "",
      ...kept(fact),
    })),
  });
  await db.returnRequest.createMany({
    data: of((one) => one.returnRequests).map(({ fact, assignmentId }) => ({
      assignmentId,
      requestedOn: dayOf(fact.on),
      reason: "",
      ruledOn: day(fact.ruled),
      ruling: fact.ruling,
      rulingRecordedAt: at(fact.ruled),
      ...kept(fact),
    })),
  });
  await db.reply.createMany({
    data: of((one) => one.replies).map(({ fact, assignmentId }) => ({
      assignmentId,
      repliedOn: dayOf(fact.on),
      outcomeClassId: fact.class === null ? null : classIds[fact.class]!,
      disclosure: fact.disclosure,
      ...kept(fact),
    })),
  });
  const talks = of((one) => one.consultations);
  const ids = await db.consultation.createManyAndReturn({
    data: talks.map(({ fact, assignmentId }) => ({
      assignmentId,
      consultedOn: dayOf(fact.on),
      ...kept(fact),
    })),
    select: { id: true },
  });
  await db.consultationConfirmation.createMany({
    data: talks.flatMap(({ fact }, n) =>
      fact.words.map((word) => ({
        consultationId: ids[n]!.id,
        saidOn: dayOf(word.on),
        confirmed: word.confirmed,
        ...kept(word),
      })),
    ),
  });
}
