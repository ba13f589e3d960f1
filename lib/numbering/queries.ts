import type { Actor } from "@/lib/actor";
import { toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { planCaseNumbers } from "@/lib/proposal/numbering";
import { mayNumber } from "@/lib/proposal/policy";
import { ensure } from "@/lib/verdict";

/**
 * The numbers that the next batch would give, in their order, and the batches so far, newest first. Only the
 * last one that stands may be taken back, and none of whose cases is handed over.
 * @throws Refusal denied
 */
export async function readNumbering(actor: Actor, plenaryId: number) {
  ensure(mayNumber(actor));
  const [plenary, waiting, taken, batches] = await Promise.all([
    db.plenary.findUniqueOrThrow({ where: { id: plenaryId }, select: { caseNumberWidth: true } }),
    db.proposal.findMany({
      where: {
        plenaryId,
        status: "FILED",
        caseNumber: null,
        voidedAt: null,
        OR: [{ period: null }, { period: { not: "INTERIM" } }],
      },
      select: {
        id: true,
        title: true,
        proposerKind: true,
        registrationNumber: true,
        proposers: {
          where: { position: 0 },
          select: { member: { select: { name: true } }, collective: { select: { name: true } } },
        },
      },
    }),
    db.proposal.findMany({
      where: { plenaryId, voidedAt: null, caseNumber: { not: null } },
      select: { caseNumber: true },
    }),
    db.numberingBatch.findMany({
      where: { plenaryId },
      orderBy: { id: "desc" },
      select: {
        id: true,
        numberedOn: true,
        takenBackAt: true,
        proposals: {
          orderBy: { caseNumber: "asc" },
          select: {
            caseNumber: true,
            handOvers: { where: { voidedAt: null }, select: { id: true } },
          },
        },
      },
    }),
  ]);
  const planned = planCaseNumbers(
    waiting,
    taken.map((row) => row.caseNumber),
    plenary.caseNumberWidth,
  );
  const last = batches.find((batch) => batch.takenBackAt === null);
  return {
    planned: planned.map(({ proposers, ...one }) => ({
      ...one,
      leadProposer: proposers[0]?.member?.name ?? proposers[0]?.collective?.name ?? "",
    })),
    batches: batches.map((batch) => ({
      id: batch.id,
      numberedOn: toPlainDate(batch.numberedOn),
      takenBack: batch.takenBackAt !== null,
      count: batch.proposals.length,
      first: batch.proposals[0]?.caseNumber ?? null,
      last: batch.proposals.at(-1)?.caseNumber ?? null,
      mayTakeBack:
        batch.id === last?.id && batch.proposals.every((one) => one.handOvers.length === 0),
    })),
  };
}
