import { db } from "@/lib/db/client";
import {
  UNITS,
  CATEGORIES,
  type Case,
  type Fact,
  type History,
  type Later,
} from "@/lib/figures/testing-history";

/** Where a history lies in the database: its proposals by their index in `cases`. */
export type Written = {
  plenaryId: number;
  proposalIds: number[];
  unitIds: number[];
  categoryIds: number[];
};

const FIRST_DAY = Date.UTC(2012, 2, 1);
const FIRST_MOMENT = Date.UTC(2026, 0, 1);

export const dayOf = (day: number) => new Date(FIRST_DAY + day * 86_400_000);
export const plainDayOf = (day: number) => dayOf(day).toISOString().slice(0, 10);
export const momentOf = (moment: number) => new Date(FIRST_MOMENT + moment * 1000);

const kept = ({ recorded, voided, source }: Omit<Fact, "on">) => ({
  recordedAt: momentOf(recorded),
  voidedAt: voided === null ? null : momentOf(voided),
  voidReason: voided === null ? null : "误录",
  source,
});
const day = (one: Later) => (one ? dayOf(one.on) : null);
const at = (one: Later) => (one && one.recorded !== null ? momentOf(one.recorded) : null);

let written = 0;

/** Writes one history as a plenary of its own, beside whatever is there already. */
export async function writeHistory(history: History): Promise<Written> {
  written += 1;
  const plenary = await db.plenary.create({
    data: {
      name: `测试${written}`,
      oneUnitConsultsForAll: history.oneUnitConsultsForAll,
      outcomeClasses: {
        create: history.resolved.map((resolved, n) => ({
          letter: "ABC"[n]!,
          wording: "",
          resolved,
          position: n * 2 + 1,
        })),
      },
      categories: {
        create: Array.from({ length: CATEGORIES }, (_, n) => ({ name: `类${n}`, position: n })),
      },
    },
    include: {
      outcomeClasses: { orderBy: { position: "asc" } },
      categories: { orderBy: { position: "asc" } },
    },
  });
  const names = Array.from({ length: UNITS }, (_, n) => `单位${n}`);
  await db.unit.createMany({
    data: names.map((name, position) => ({ name, position })),
    skipDuplicates: true,
  });
  const units = await db.unit.findMany({
    where: { name: { in: names } },
    orderBy: { position: "asc" },
  });
  const place: Written = {
    plenaryId: plenary.id,
    proposalIds: [],
    unitIds: units.map((one) => one.id),
    categoryIds: plenary.categories.map((one) => one.id),
  };
  const classIds = plenary.outcomeClasses.map((one) => one.id);
  const proposals = await db.proposal.createManyAndReturn({
    data: history.cases.map((one, n) => ({
      plenaryId: plenary.id,
      status: "DRAFT" as const, // never read by a figure
      title: `提案${n}`,
      categoryId: one.category === null ? null : place.categoryIds[one.category]!,
      proposerKind: one.kind,
      voidedAt: one.voided === null ? null : momentOf(one.voided),
    })),
    select: { id: true },
  });
  place.proposalIds = proposals.map((one) => one.id);
  const of = <T>(facts: (one: Case) => T[]) =>
    history.cases.flatMap((one, n) =>
      facts(one).map((fact) => ({ fact, proposalId: place.proposalIds[n]! })),
    );

  await db.submission.createMany({
    data: of((one) => one.submissions).map(({ fact, proposalId }) => ({
      proposalId,
      submittedOn: dayOf(fact.on),
      ...kept(fact),
    })),
  });
  await db.review.createMany({
    data: of((one) => one.reviews).map(({ fact, proposalId }) => ({
      proposalId,
      outcome: fact.outcome,
      decidedOn: dayOf(fact.on),
      ...(fact.outcome === "DECLINED" && {
        declineReason: "OTHER" as const,
        disposition: "NONE" as const,
      }),
      ...kept(fact),
      ...(fact.outcome === "MERGED" && { source: "IMPORT" as const }),
    })),
  });
  await db.keySelection.createMany({
    data: of((one) => one.keySelections).map(({ fact, proposalId }) => ({
      proposalId,
      chosenOn: dayOf(fact.on),
      ...kept(fact),
    })),
  });
  await db.governmentReview.createMany({
    data: of((one) => one.governmentReviews).map(({ fact, proposalId }) => ({
      proposalId,
      openedOn: dayOf(fact.on),
      closedOn: day(fact.closed),
      closedRecordedAt: at(fact.closed),
      ...kept(fact),
    })),
  });
  await db.handOver.createMany({
    data: of((one) => one.handOvers).map(({ fact, proposalId }) => ({
      proposalId,
      handedOverOn: dayOf(fact.on),
      ...kept(fact),
    })),
  });
  await db.publication.createMany({
    data: of((one) => one.publications).map(({ fact, proposalId }) => ({
      proposalId,
      publishedOn: dayOf(fact.on),
      extent: "FULL" as const,
      withdrawnOn: day(fact.withdrawn),
      withdrawalReason: fact.withdrawn ? "有误" : null,
      withdrawalRecordedAt: at(fact.withdrawn),
      ...kept(fact),
    })),
  });
  await db.feedback.createMany({
    data: of((one) => one.feedbacks).map(({ fact, proposalId }) => ({
      proposalId,
      round: fact.round,
      returnedOn: dayOf(fact.on),
      attitude: fact.attitude,
      result: fact.result,
      openedOn: day(fact.opened),
      openedRecordedAt: at(fact.opened),
      confirmedOn: day(fact.confirmed),
      confirmedRecordedAt: at(fact.confirmed),
      ...kept(fact),
    })),
  });
  await db.completion.createMany({
    data: of((one) => one.completions).map(({ fact, proposalId }) => ({
      proposalId,
      completedOn: dayOf(fact.on),
      ground: "IMPORTED" as const,
      ...kept(fact),
    })),
  });
  await db.classChange.createMany({
    data: of((one) => one.classChanges).map(({ fact, proposalId }) => ({
      proposalId,
      changedOn: dayOf(fact.on),
      evidence: "",
      outcomeClassId: classIds[fact.class]!,
      ...kept(fact),
    })),
  });
  await db.classOverride.createMany({
    data: of((one) => one.overrides).map(({ fact, proposalId }) => ({
      proposalId,
      overriddenOn: dayOf(fact.on),
      reason: "",
      outcomeClassId: classIds[fact.class]!,
      ...kept(fact),
    })),
  });
  await writeAssignments(history, place, classIds);
  return place;
}

async function writeAssignments(
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
