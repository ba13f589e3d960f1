import type { Route } from "next";
import type { Actor } from "@/lib/actor";
import { recordEvent, recordEvents } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate, yearOf } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { join, sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import type { NumberCasesInput, TakeBackNumbersInput } from "@/lib/numbering/schema";
import { paths } from "@/lib/paths";
import { lockNumbers } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import {
  highestCaseNumber,
  isLastInterimNumber,
  nextInterimNumber,
  planCaseNumbers,
} from "@/lib/proposal/numbering";
import { mayNumber } from "@/lib/proposal/policy";
import { ensure } from "@/lib/verdict";

async function takenNumbers(tx: Tx, plenaryId: number): Promise<(string | null)[]> {
  const rows = await tx.proposal.findMany({
    where: { plenaryId, voidedAt: null, caseNumber: { not: null } },
    select: { caseNumber: true },
  });
  return rows.map((row) => row.caseNumber);
}

/** What a batch numbers: filed cases without number, those of 平时 apart, which get theirs at filing. */
const WAITING = sql`status = 'FILED' AND "caseNumber" IS NULL AND "voidedAt" IS NULL AND period IS DISTINCT FROM 'INTERIM'`;

async function givenNumbers(
  tx: Tx,
  numbered: readonly { id: number; caseNumber: string }[],
  batchId: number,
) {
  const pairs = numbered.map((one) => sql`(${one.id}::int, ${one.caseNumber})`);
  await tx.$executeRaw(sql`
    UPDATE "Proposal" SET "caseNumber" = given.number, "numberedInId" = ${batchId}, "updatedAt" = now()
    FROM (VALUES ${join(pairs)}) AS given (id, number) WHERE "Proposal".id = given.id`);
}

/**
 * 编案号: one batch over all filed cases of the plenary that have none, in the field's order, going on after the
 * highest. The cases and then the plenary's numbers are locked, so that two people at once give no number twice
 * and leave no hole: the second finds nothing left to number.
 * @throws Refusal denied; invalid, when nothing waits; conflict, when it is not what the preview showed
 */
export async function numberCases(
  actor: Actor,
  input: NumberCasesInput,
): Promise<{ to: Route; batchId: number }> {
  ensure(mayNumber(actor));
  const { plenaryId, numberedOn, seenCount } = input;
  ensureDay({ field: "numberedOn", label: "编号日期", day: numberedOn, today: actor.today });
  return inTransaction(async (tx) => {
    const locked = await tx.$queryRaw<{ id: number }[]>(
      sql`SELECT id FROM "Proposal" WHERE "plenaryId" = ${plenaryId} AND ${WAITING} ORDER BY id FOR NO KEY UPDATE`,
    );
    await lockNumbers(tx, plenaryId);
    const plenary = await tx.plenary.findUniqueOrThrow({ where: { id: plenaryId } });
    if (locked.length === 0)
      throw new Refusal("invalid", "没有待编案号的提案：已立案的都有案号了。");
    if (seenCount !== undefined && seenCount !== locked.length) {
      throw new Refusal("conflict", "待编案号的提案刚有变化，请刷新预览后再编号。");
    }
    const cases = await tx.proposal.findMany({
      where: { id: { in: locked.map((row) => row.id) } },
      select: {
        id: true,
        proposerKind: true,
        registrationNumber: true,
        reviews: { where: { voidedAt: null, outcome: "FILED" }, select: { decidedOn: true } },
      },
    });
    const early = cases.some((one) =>
      one.reviews.some((filed) => filed.decidedOn > fromPlainDate(numberedOn)),
    );
    const fault = "编号日期早于其中一件的立案日期，请改为立案之后的日期。";
    if (early) throw new Refusal("invalid", fault, { numberedOn: fault });
    const numbered = planCaseNumbers(
      cases,
      await takenNumbers(tx, plenaryId),
      plenary.caseNumberWidth,
    );
    const batch = await tx.numberingBatch.create({
      data: { plenaryId, numberedOn: fromPlainDate(numberedOn), recordedById: actor.userId },
    });
    await givenNumbers(tx, numbered, batch.id);
    const about = { plenaryId, on: numberedOn, subject: `NumberingBatch:${batch.id}` };
    await recordEvent(tx, actor, {
      ...about,
      kind: "numbering.give",
      data: {
        batchId: batch.id,
        count: numbered.length,
        first: numbered[0]?.caseNumber ?? null,
        last: numbered.at(-1)?.caseNumber ?? null,
      },
    });
    await recordEvents(
      tx,
      actor,
      numbered.map(({ id, caseNumber }) => ({
        ...about,
        kind: "proposal.number",
        proposalId: id,
        data: { caseNumber, batchId: batch.id },
      })),
    );
    return { to: paths.numbering({ plenary: plenaryId }), batchId: batch.id };
  });
}

/**
 * 收回案号: the last batch whole, as long as none of its cases is handed over. Its numbers are free again.
 * @throws Refusal denied; invalid, when it is not the last batch or something was built on it
 */
export async function takeBackNumbers(
  actor: Actor,
  input: TakeBackNumbersInput,
): Promise<{ to: Route }> {
  ensure(mayNumber(actor));
  return inTransaction(async (tx) => {
    const of = sql`"numberedInId" = ${input.batchId}`;
    await tx.$queryRaw(sql`SELECT id FROM "Proposal" WHERE ${of} ORDER BY id FOR NO KEY UPDATE`);
    const batch = await tx.numberingBatch.findUnique({ where: { id: input.batchId } });
    if (!batch) throw new Refusal("notFound", "没有这一批案号，请刷新后再看。");
    const { plenaryId } = batch;
    await lockNumbers(tx, plenaryId);
    const last = await tx.numberingBatch.findFirst({
      where: { plenaryId, takenBackAt: null },
      orderBy: { id: "desc" },
    });
    if (last?.id !== batch.id)
      throw new Refusal("invalid", "只能收回最近一批尚未收回的案号，请刷新后再看。");
    const cases = await tx.proposal.findMany({
      where: { numberedInId: batch.id },
      orderBy: { caseNumber: "asc" },
      select: {
        id: true,
        caseNumber: true,
        handOvers: { where: { voidedAt: null }, select: { id: true } },
      },
    });
    const handedOver = cases.find((one) => one.handOvers.length > 0);
    if (handedOver)
      throw new Refusal("invalid", `第${handedOver.caseNumber}号已经交办，这一批案号不能再收回。`);
    const own = cases.map((one) => one.caseNumber);
    if (highestCaseNumber(own) < highestCaseNumber(await takenNumbers(tx, plenaryId))) {
      throw new Refusal("invalid", "这一批之后还有更大的案号，收回会留下空号，因此不能收回。");
    }
    await tx.proposal.updateMany({
      where: { numberedInId: batch.id },
      data: { caseNumber: null, numberedInId: null },
    });
    await tx.numberingBatch.update({ where: { id: batch.id }, data: { takenBackAt: new Date() } });
    const about = { plenaryId, subject: `NumberingBatch:${batch.id}` };
    const data = { batchId: batch.id, reason: input.reason };
    await recordEvent(tx, actor, {
      ...about,
      kind: "numbering.takeBack",
      data: { ...data, count: cases.length, first: own[0] ?? null, last: own.at(-1) ?? null },
    });
    await recordEvents(
      tx,
      actor,
      cases.map(({ id, caseNumber }) => ({
        ...about,
        kind: "proposal.takeBackNumber",
        proposalId: id,
        data: { ...data, caseNumber },
      })),
    );
    return { to: paths.numbering({ plenary: plenaryId }) };
  });
}

/** 平时: the number is given with the filing. The proposal is locked already. */
export async function takeInterimNumber(
  tx: Tx,
  facts: ProposalFacts,
  filedOn: PlainDate,
): Promise<string> {
  await lockNumbers(tx, facts.plenaryId);
  const caseNumber = nextInterimNumber(yearOf(filedOn), await takenNumbers(tx, facts.plenaryId));
  await tx.proposal.update({ where: { id: facts.id }, data: { caseNumber } });
  return caseNumber;
}

/** With the filing of a 平时 case its number is taken back, if it is the last of its year. @throws Refusal invalid */
export async function releaseInterimNumber(tx: Tx, facts: ProposalFacts): Promise<void> {
  await lockNumbers(tx, facts.plenaryId, "allowed");
  const number = facts.caseNumber ?? "";
  if (!isLastInterimNumber(number, await takenNumbers(tx, facts.plenaryId))) {
    throw new Refusal(
      "invalid",
      `${number}之后已有案号，撤销立案会留下空号；请改为撤案，案号保留并注明。`,
    );
  }
  await tx.proposal.update({ where: { id: facts.id }, data: { caseNumber: null } });
}
