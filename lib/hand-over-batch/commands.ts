import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { foreignUnits } from "@/lib/hand-over/commands";
import { giveToUnits, takeFromUnits } from "@/lib/hand-over/giving";
import { mayHandOver } from "@/lib/hand-over/policy";
import { mayHandOverBatch, mayUndoBatch } from "@/lib/hand-over-batch/policy";
import { type CaseToBatch, faultOf, numberWords, seenOf } from "@/lib/hand-over-batch/preview";
import { readUndo } from "@/lib/hand-over-batch/queries";
import type { HandOverBatchInput, UndoBatchInput } from "@/lib/hand-over-batch/schema";
import { readOfficePlans } from "@/lib/hand-over-plan/queries";
import { paths } from "@/lib/paths";
import { nextNumber } from "@/lib/plenary/series";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { lockProposals } from "@/lib/proposal/many";
import { ensure } from "@/lib/verdict";

/** A batch of 1,000 cases takes some seconds; a page waits for it. */
const TIMEOUT = 60_000;

/**
 * 成批交办: all chosen cases to the units that the office prepared, on one day, under one number of the plenary. All
 * or nothing; of two people at once the second is told which case was gone.
 * @throws Refusal denied; invalid on the day, or naming the case that cannot go; conflict, when a choice or a case is
 * not what the preview showed
 */
export async function handOverBatch(actor: Actor, input: HandOverBatchInput) {
  ensure(mayHandOverBatch(actor));
  const { plenaryId, handedOverOn: on } = input;
  ensureDay({ field: "handedOverOn", label: "交办日期", day: on, today: actor.today });
  const ids = [...new Set(input.proposalIds)];
  return inTransaction(async (tx) => {
    const cases = await lockProposals(tx, actor, ids);
    ensureStillThere(actor, cases, plenaryId);
    const prepared = await prepare(tx, cases);
    for (const { facts, ...one } of prepared) {
      const fault = faultOf({ ...facts, ...one }, on, actor.today);
      if (fault) throw new Refusal("invalid", `${numberWords(facts)}${fault}，没有交办任何一件。`);
    }
    await ensureOwnLeads(tx, actor, prepared);
    ensureAsSeen(prepared, input);
    const number = await nextNumber(tx, "handOverBatch", plenaryId, on);
    const { id } = await tx.handOverBatch.create({
      data: { plenaryId, number, handedOverOn: fromPlainDate(on), recordedById: actor.userId },
      select: { id: true },
    });
    const toGive = prepared.flatMap(({ facts, office }) =>
      office
        ? [
            {
              facts,
              mode: office.mode,
              places: office.units.map(({ unitId, role }) => ({ unitId, role })),
            },
          ]
        : [],
    );
    await giveToUnits(tx, actor, toGive, on, { id, number });
    await recordEvent(tx, actor, {
      kind: "handOverBatch.give",
      plenaryId,
      subject: `HandOverBatch:${id}`,
      on,
      data: { number, count: toGive.length },
    });
    return { to: paths.handOver.batch(id), batchId: id, number };
  }, TIMEOUT);
}

/** Each case still filed, numbered and of this plenary. */
function ensureStillThere(actor: Actor, cases: readonly ProposalFacts[], plenaryId: number): void {
  for (const facts of cases) {
    if (facts.plenaryId !== plenaryId)
      throw new Refusal("invalid", `${numberWords(facts)}不是这次会议的提案，不能放进这一批。`);
    const verdict = mayHandOver(actor, facts);
    if (verdict.may) continue;
    const sentence = `${numberWords(facts)}刚有变化：${verdict.reason}没有交办任何一件，请重新预览。`;
    throw new Refusal("conflict", sentence);
  }
}

async function prepare(tx: Tx, cases: readonly ProposalFacts[]) {
  const plans = await readOfficePlans(
    tx,
    cases.map(({ id }) => id),
  );
  return cases.map((facts) => ({
    facts,
    filedOn: facts.reviews.find(({ outcome }) => outcome === "FILED")?.on ?? null,
    office: plans.get(facts.id) ?? null,
  }));
}

/** Each case's lead unit is the office's own. */
async function ensureOwnLeads(
  tx: Tx,
  actor: Actor,
  prepared: Awaited<ReturnType<typeof prepare>>,
): Promise<void> {
  const leadOf = ({ office }: (typeof prepared)[number]) => office?.units[0]?.unitId ?? 0;
  const [foreign] = await foreignUnits(tx, actor, prepared.map(leadOf));
  const one = foreign && prepared.find((each) => leadOf(each) === foreign.id);
  if (!one) return;
  const why = `的主办单位「${foreign.name}」由别的督查室交办`;
  throw new Refusal("invalid", `${numberWords(one.facts)}${why}，没有交办任何一件。`);
}

function ensureAsSeen(
  prepared: readonly (Pick<CaseToBatch, "office" | "filedOn"> & { facts: ProposalFacts })[],
  { seen }: HandOverBatchInput,
): void {
  const now = seenOf(prepared.map(({ facts, ...one }) => ({ ...facts, ...one })));
  if (now !== seen)
    throw new Refusal("conflict", "拟交办的单位刚有变化，没有交办任何一件，请重新预览。");
}

/**
 * 撤销整批交办, as long as no unit of it has acted: every case of it or none. The rows stay, voided; what the office
 * had prepared is there again for the next batch.
 * @throws Refusal notFound; denied, naming the cases and units that stand against it
 */
export async function undoBatch(actor: Actor, { batchId, reason }: UndoBatchInput) {
  return inTransaction(async (tx) => {
    const ids = await tx.handOver.findMany({
      where: { handOverBatchId: batchId, voidedAt: null },
      select: { proposalId: true },
      orderBy: { proposalId: "asc" },
    });
    await lockProposals(
      tx,
      actor,
      ids.map(({ proposalId }) => proposalId),
    );
    const { batch, cases } = await readUndo(tx, actor, batchId);
    ensure(mayUndoBatch(actor, batch, cases));
    const { id, number } = batch;
    const facts = cases.map((one) => one.facts);
    await takeFromUnits(tx, actor, facts, reason, { id, number });
    await tx.handOverBatch.update({
      where: { id },
      data: { undoneAt: new Date(), undoneById: actor.userId, undoneReason: reason },
    });
    await recordEvent(tx, actor, {
      kind: "handOverBatch.undo",
      plenaryId: batch.plenaryId,
      subject: `HandOverBatch:${id}`,
      data: { number, count: facts.length, reason },
    });
    return { to: paths.handOver.batch(id) };
  }, TIMEOUT);
}
