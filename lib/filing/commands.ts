import type { Actor } from "@/lib/actor";
import { nameOf, recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { notFound, Refusal } from "@/lib/errors";
import { mayConfirmFiling, mayTakeBackFiling } from "@/lib/filing/policy";
import type {
  ConfirmFilingInput,
  FileProposalInput,
  RefuseFilingInput,
  TakeBackFilingInput,
} from "@/lib/filing/schema";
import { takeInterimNumber } from "@/lib/numbering/commands";
import { paths } from "@/lib/paths";
import { type Done, lockProposal } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { lockProposals } from "@/lib/proposal/many";
import { mayMove } from "@/lib/proposal/policy";
import { endFiling, filingOf } from "@/lib/proposal/proposed-filing";
import { decide, earlierSteps } from "@/lib/review/commands";
import { ensure } from "@/lib/verdict";

const CONFLICT = "拟立案刚被他人处理，请刷新后再试。";

/** The decision itself: the number of a 平时 case comes with it, never before. */
async function fileIn(tx: Tx, actor: Actor, facts: ProposalFacts, on: PlainDate): Promise<Done> {
  const interim = facts.period === "INTERIM" && facts.caseNumber === null;
  const caseNumber = interim ? await takeInterimNumber(tx, facts, on) : null;
  const first = facts.filingProposal ? filingOf(facts.filingProposal) : {};
  const event = { caseNumber, ...first };
  return decide(tx, actor, facts, { move: "file", on, data: { outcome: "FILED" }, event });
}

/** What happens to 拟立案 beside the decision: the event, and back to the case. */
async function finish(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  event: { kind: string; id: number; on: PlainDate; data: { reason?: string } & object },
): Promise<Done> {
  const { id, plenaryId } = facts;
  await recordEvent(tx, actor, {
    kind: event.kind,
    proposalId: id,
    plenaryId,
    subject: `FilingProposal:${event.id}`,
    on: event.on,
    data: { ...event.data },
  });
  return { to: paths.proposal.show(id), proposalId: id };
}

/**
 * 立案. A case of 大会 gets its number later, in a batch; one of 平时 gets `闭YYYYNNN` here. Where the plenary wants a
 * second person, it is only proposed (拟立案): no decision, no number, and the submission stays 待审查.
 * @throws Refusal
 */
export function fileProposal(actor: Actor, input: FileProposalInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayMove(actor, "file", facts));
    const on = input.decidedOn;
    if (!facts.plenary.filingNeedsSecond) return fileIn(tx, actor, facts, on);
    const after = earlierSteps(facts);
    ensureDay({ field: "decidedOn", label: "拟立案日期", day: on, today: actor.today, after });
    const { id } = await tx.filingProposal.create({
      data: {
        proposalId: facts.id,
        proposedOn: fromPlainDate(on),
        by: nameOf(actor),
        recordedById: actor.userId,
        deputyForId: actor.deputyForId ?? null,
      },
    });
    return finish(tx, actor, facts, { kind: "proposal.proposeFiling", id, on, data: {} });
  });
}

/**
 * 复核立案, of one or of several at once: all of them, or none. Each becomes a filing of that day, which may not lie
 * before the day it was proposed.
 * @throws Refusal denied to who proposed one of them; conflict, when one of them stands no more
 */
export function confirmFilings(actor: Actor, input: ConfirmFilingInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const rows = await tx.filingProposal.findMany({
      where: { id: { in: input.filingIds } },
      select: { id: true, proposalId: true },
      orderBy: { proposalId: "asc" },
    });
    if (rows.length < new Set(input.filingIds).size) throw notFound();
    const cases = await lockProposals(
      tx,
      actor,
      rows.map(({ proposalId }) => proposalId),
    );
    let done: Done | undefined;
    for (const [index, facts] of cases.entries()) {
      const { filingProposal } = facts;
      if (!filingProposal || filingProposal.id !== rows[index]?.id)
        throw new Refusal("conflict", CONFLICT);
      ensure(mayConfirmFiling(actor, facts));
      const { decidedOn: day } = input;
      const after = [{ label: "拟立案日期", on: filingProposal.proposedOn }];
      ensureDay({ field: "decidedOn", label: "立案日期", day, today: actor.today, after });
      await endFiling(tx, filingProposal.id, { ending: "CONFIRMED", actor });
      done = await fileIn(tx, actor, facts, day);
    }
    if (!done) throw notFound();
    return cases.length > 1 ? { ...done, to: paths.filings } : done;
  });
}

async function lockStanding(
  tx: Tx,
  actor: Actor,
  { proposalId, seenStatus, filingId }: TakeBackFilingInput,
) {
  const facts = await lockProposal(tx, actor, proposalId, seenStatus);
  const { filingProposal } = facts;
  if (filingProposal && filingProposal.id !== filingId) throw new Refusal("conflict", CONFLICT);
  return { facts, filing: filingProposal };
}

/** 复核不同意, with a reason: 待审查 as before, and who proposed it is told. @throws Refusal */
export function refuseFiling(actor: Actor, input: RefuseFilingInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const { facts, filing } = await lockStanding(tx, actor, input);
    ensure(mayConfirmFiling(actor, facts));
    if (!filing) throw new Error(`proposal ${facts.id} has no proposed filing`);
    const { reason } = input;
    await endFiling(tx, filing.id, { ending: "REFUSED", reason, actor });
    const data = { ...filingOf(filing), reason };
    const { id } = filing;
    return finish(tx, actor, facts, {
      kind: "proposal.refuseFiling",
      id,
      on: actor.today,
      data,
    });
  });
}

/** Who proposed it takes it back before it is confirmed. @throws Refusal */
export function takeBackFiling(actor: Actor, input: TakeBackFilingInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const { facts, filing } = await lockStanding(tx, actor, input);
    ensure(mayTakeBackFiling(actor, facts));
    if (!filing) throw new Error(`proposal ${facts.id} has no proposed filing`);
    await endFiling(tx, filing.id, { ending: "TAKEN_BACK", actor });
    const { id } = filing;
    return finish(tx, actor, facts, {
      kind: "proposal.takeBackFiling",
      id,
      on: actor.today,
      data: {},
    });
  });
}
