import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { askCoSignersAgain } from "@/lib/proposal/co-signers";
import { editIn, lockProposal, submitIn } from "@/lib/proposal/commands";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { mayEdit } from "@/lib/proposal/policy";
import { proposerRows } from "@/lib/proposal/proposers";
import { ensureCategory, readProposers } from "@/lib/proposal/queries";
import { UNTITLED } from "@/lib/proposal/text";
import { ensure } from "@/lib/verdict";
import { mayWrite } from "@/lib/writing/policy";
import { type Written, writtenIn } from "@/lib/writing/queries";
import type { WriteInput } from "@/lib/writing/schema";

const OVERTAKEN =
  "您在另一个窗口存了另一稿，这一稿没有存上，还在这一页。请先看另一稿，再决定存哪一稿。";

/** The columns of the text as they are stored; a draft without a title has one that says so. */
function columnsOf(input: WriteInput) {
  return {
    title: input.title || UNTITLED,
    categoryId: input.categoryId ?? null,
    analysis: input.analysis,
    suggestions: input.suggestions,
    consent: input.consent,
    wish: input.wish || null,
  };
}

function isSame(before: Written, input: WriteInput): boolean {
  const after = columnsOf(input);
  const stored = Object.keys(after).map((key) => before[key as keyof typeof after]);
  return JSON.stringify(stored) === JSON.stringify(Object.values(after));
}

type Saved = { proposalId: number; revision: number };

/** A new draft; the same page's second first saving finds the one it began. */
async function begin(tx: Tx, actor: Actor, input: WriteInput): Promise<number> {
  const { plenaryId, draftKey } = input;
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${draftKey}, 0))`);
  const known = draftKey
    ? await tx.proposal.findFirst({ where: { draftKey, createdById: actor.userId } })
    : null;
  if (known) return known.id;
  const people = await readProposers(tx, actor, { coSignerIds: [] });
  await ensureCategory(tx, plenaryId, input.categoryId);
  const { id } = await tx.proposal.create({
    data: {
      ...columnsOf(input),
      plenaryId,
      draftKey: draftKey || null,
      status: "DRAFT",
      proposerKind: people.kind,
      sectorId: people.sectorId,
      createdById: actor.userId,
      proposers: { create: proposerRows(people) },
    },
  });
  await recordEvent(tx, actor, {
    kind: "proposal.register",
    proposalId: id,
    plenaryId,
    data: { registrationNumber: null, draft: true, title: input.title },
  });
  return id;
}

/** Writes the text. A draft's savings are no events; what was handed in is edited, with before and after in the log. */
async function writeIn(tx: Tx, actor: Actor, facts: ProposalFacts, input: WriteInput) {
  ensure(mayEdit(actor, facts));
  const before = await writtenIn(tx, facts.id);
  if (isSame(before, input)) return { revision: before.textRevision, theirs: false };
  if (input.proposalId !== undefined && before.textRevision !== input.revision)
    return { revision: before.textRevision, theirs: true };
  if (facts.status === "DRAFT") {
    await ensureCategory(tx, facts.plenaryId, input.categoryId);
    const data = { ...columnsOf(input), textRevision: before.textRevision + 1 };
    await tx.proposal.update({ where: { id: facts.id }, data });
    await askCoSignersAgain(tx, actor, facts.id, before, data);
  } else {
    const { remark } = before;
    const { wish, categoryId, ...rest } = columnsOf(input);
    const optional = { wish: wish ?? undefined, categoryId: categoryId ?? undefined };
    const people = { coSignerIds: [], remark: remark ?? undefined };
    await editIn(tx, actor, facts, { proposalId: facts.id, ...rest, ...optional, ...people });
  }
  return { revision: before.textRevision + 1, theirs: false };
}

/** @param only "draft": what was handed in is refused, for it changes by one's own act alone */
async function save(
  tx: Tx,
  actor: Actor,
  input: WriteInput,
  only?: "draft",
): Promise<Saved & { theirs: boolean }> {
  ensure(mayWrite(actor));
  const id = input.proposalId ?? (await begin(tx, actor, input));
  const facts = await lockProposal(tx, actor, id);
  if (only === "draft" && input.proposalId !== undefined && facts.status !== "DRAFT")
    throw new Refusal("conflict", "已经提交，改动要按“存修改”才存。");
  return { proposalId: id, ...(await writeIn(tx, actor, facts, input)) };
}

/**
 * Saves what a proposer wrote, as far as it is written; with `submit` it must be whole and is handed in.
 * @param now for the cut-off between 大会 and 平时
 * @throws Refusal denied; conflict when another window saved since; invalid, on the fields, when it is not whole
 */
export function writeProposal(actor: Actor, input: WriteInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const { proposalId, theirs } = await save(tx, actor, input);
    if (theirs) throw new Refusal("conflict", OVERTAKEN);
    if (input.intent !== "submit") return { to: paths.proposal.edit(proposalId), proposalId };
    const facts = await lockProposal(tx, actor, proposalId);
    return submitIn(tx, actor, facts, { now });
  });
}

export type Kept = Saved & { savedAt: string; theirs: boolean };

/**
 * As writeProposal, for a page that saves by itself. Only a draft: what was handed in changes by one's own act alone.
 * @returns `theirs`: another window saved since, and nothing was written; `revision` is then that one's
 */
export function keepWriting(actor: Actor, input: WriteInput, now = new Date()): Promise<Kept> {
  return inTransaction(async (tx) => ({
    ...(await save(tx, actor, input, "draft")),
    savedAt: now.toISOString(),
  }));
}
