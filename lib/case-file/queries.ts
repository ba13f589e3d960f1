import { cache } from "react";
import type { Actor } from "@/lib/actor";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { isFollower } from "@/lib/case-file/following";
import { lateRecord } from "@/lib/case-file/late-record";
import { stepLines } from "@/lib/case-file/limits";
import { plainCaseOf, plainCaseOfFile } from "@/lib/case-file/plain-case";
import { plainWords } from "@/lib/case-file/plain-words";
import { caseFileSelect, type CaseFile } from "@/lib/case-file/select";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { mayReadFiling } from "@/lib/filing/policy";
import { mayReadPlans } from "@/lib/hand-over-plan/policy";
import { mayReadCandidates } from "@/lib/key-candidate/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { hasLeadTurn } from "@/lib/proposal/lead-turn";
import { mayReadInstructions, visibleTo } from "@/lib/proposal/policy";
import { findFacts } from "@/lib/proposal/queries";
import { clockOf } from "@/lib/register/clock";
import { mayReadCheck } from "@/lib/review-check/policy";

/**
 * One case with all its facts, voided ones too, as the person may see it. What may not be seen is not found.
 * Instructions (批示) are internal: a proposer's copy has none.
 * @throws Refusal notFound
 */
export const readCaseFile = cache(async (actor: Actor, id: number): Promise<CaseFile> => {
  const file = await db.proposal.findFirst({
    where: { AND: [{ id, voidedAt: null }, visibleTo(actor)] },
    select: caseFileSelect,
  });
  if (!file) throw notFound();
  return mayReadInstructions(actor).may ? file : { ...file, instructions: [] };
});

export type CaseEvent = {
  id: string;
  at: Date;
  kind: string;
  actorName: string;
  actorRole: string;
  onBehalfOf: string | null;
  on: Date | null;
  /** Where it was recorded more than 3 working days after its day: that day. */
  lateOn: PlainDate | null;
  data: unknown;
};

/** 拟立案 and what became of it, before the decision. */
const FILING_KINDS = ["propose", "refuse", "takeBack", "lapse"].map(
  (verb) => `proposal.${verb}Filing`,
);

/** The log of one case, newest first. Its texts hold no value of any rating. */
export async function readCaseEvents(actor: Actor, id: number): Promise<CaseEvent[]> {
  const { plenaryId } = await readProposalFacts(actor, id);
  const { table } = await readLimitRules(db, plenaryId);
  const events = await db.event.findMany({
    where: { proposalId: id },
    orderBy: { id: "desc" },
    select: {
      id: true,
      at: true,
      kind: true,
      actorName: true,
      actorRole: true,
      onBehalfOf: true,
      on: true,
      recordedOn: true,
      data: true,
    },
  });
  const plans = mayReadPlans(actor).may ? [] : ["proposal.planHandOver", "proposal.suggestUnits"];
  const checks = mayReadCheck(actor).may ? [] : ["proposal.check"];
  const filing = mayReadFiling(actor).may ? [] : FILING_KINDS;
  const internal = mayReadInstructions(actor).may ? () => false : isInternal;
  const candidate = mayReadCandidates(actor).may ? () => false : isOfCandidate;
  return events
    .filter(
      ({ kind, data }) =>
        !internal({ kind, data }) &&
        !candidate({ kind, data }) &&
        ![...plans, ...checks, ...filing].includes(kind),
    )
    .map(({ recordedOn, ...event }) => ({
      ...event,
      id: String(event.id),
      lateOn: lateRecord(table, {
        kind: event.kind,
        on: toPlainDate(event.on),
        recordedOn: toPlainDate(recordedOn),
      }),
    }));
}

/** The facts of one case that policies and forms ask, as the person may see it. @throws Refusal notFound */
export const readProposalFacts = cache(async (actor: Actor, id: number): Promise<ProposalFacts> => {
  const known = await db.proposal.findUnique({ where: { id }, select: { status: true } });
  const where = { AND: [{ id, voidedAt: null }, visibleTo(actor)] };
  const facts = known && (await findFacts(db, where, known.status));
  if (!facts) throw notFound();
  return facts;
});

/** The steps of a case with their limits, and the clock of the whole, as of a day. @throws Refusal notFound */
export async function readLimits(actor: Actor, id: number, asOf: PlainDate) {
  const { plenaryId } = await readProposalFacts(actor, id);
  const [facts, rules] = await Promise.all([
    readCaseFacts(db, [id]),
    readLimitRules(db, plenaryId),
  ]);
  const own = facts.get(id);
  if (!own) throw notFound();
  return { lines: stepLines(own, asOf, rules), clock: clockOf(own, asOf, rules) };
}

/**
 * The case in the words of its proposers, with the office telephones of the units that have it: who proposes must be
 * able to reach them (handbook §6). null: the person is none of those who follow it. @throws Refusal notFound
 */
export async function readPlainWords(actor: Actor, id: number) {
  const [file, record] = await Promise.all([readCaseFile(actor, id), readProposalFacts(actor, id)]);
  if (!isFollower(actor, record, file)) return null;
  const [facts, rules] = await Promise.all([
    readCaseFacts(db, [id]),
    readLimitRules(db, record.plenaryId),
  ]);
  const own = facts.get(id);
  if (!own) throw notFound();
  const plain = plainCaseOf(own, record, hasLeadTurn(actor, record));
  const words = plainWords(plainCaseOfFile(file, plain), actor.today, rules);
  const units = await db.unit.findMany({
    where: { id: { in: words.units.flatMap(({ unitId }) => unitId ?? []) }, phone: { not: null } },
    select: { id: true, phone: true },
  });
  return { words, phones: new Map(units.map((unit) => [unit.id, unit.phone ?? ""])) };
}

/** 批示 is internal: that there is one is not shown either to whom its text is not. Nor is a reply before it is sent. */
function isInternal({ kind, data }: { kind: string; data: unknown }): boolean {
  const { fact } = (data ?? {}) as { fact?: unknown };
  return kind === "proposal.instruct" || kind.startsWith("draft.") || fact === "instruction";
}

/** Of 重点提案候选 neither proposers nor units learn, also not that one was taken back. */
function isOfCandidate({ kind, data }: { kind: string; data: unknown }): boolean {
  const { fact } = (data ?? {}) as { fact?: unknown };
  return kind === "proposal.markKeyCandidate" || fact === "keyCandidate";
}
