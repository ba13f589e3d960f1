import { db } from "@/lib/db/client";
import {
  CATEGORIES,
  LEADERS,
  SECTORS,
  UNITS,
  type Case,
  type History,
} from "@/lib/figures/testing-history";
import { at, day, dayOf, kept, momentOf, type Written } from "@/lib/figures/testing-values";
import { writeAssignments } from "@/lib/figures/testing-write-assignments";

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
  const sectorNames = Array.from({ length: SECTORS }, (_, n) => `界${n}`);
  await db.sector.createMany({
    data: sectorNames.map((name, position) => ({ name, position })),
    skipDuplicates: true,
  });
  const sectors = await db.sector.findMany({
    where: { name: { in: sectorNames } },
    orderBy: { position: "asc" },
  });
  const place: Written = {
    plenaryId: plenary.id,
    proposalIds: [],
    unitIds: units.map((one) => one.id),
    categoryIds: plenary.categories.map((one) => one.id),
    sectorIds: sectors.map((one) => one.id),
  };
  const classIds = plenary.outcomeClasses.map((one) => one.id);
  const proposals = await db.proposal.createManyAndReturn({
    data: history.cases.map((one, n) => ({
      plenaryId: plenary.id,
      status: "DRAFT" as const, // never read by a figure
      title: `提案${n}`,
      categoryId: one.category === null ? null : place.categoryIds[one.category]!,
      sectorId: one.sector === null ? null : place.sectorIds[one.sector]!,
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
  await db.keyOfficial.createMany({
    data: of((one) => one.supervisors).map(({ fact, proposalId }) => ({
      proposalId,
      part: "SUPERVISING" as const,
      official: LEADERS[fact.leader]!,
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
