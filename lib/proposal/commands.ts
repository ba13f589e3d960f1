import type { Route } from "next";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { ProposalStatus } from "@/lib/db/generated/enums";
import { sql } from "@/lib/db/sql";
import { notFound, Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { askCoSignersAgain } from "@/lib/proposal/co-signers";
import { mayActIn } from "@/lib/plenary/policy";
import { ensureDay } from "@/lib/proposal/day";
import { FACTS_SELECT, type ProposalFacts, toFacts } from "@/lib/proposal/facts";
import {
  editNeedsReason,
  isStaff,
  mayEdit,
  mayMove,
  mayRegister,
  visibleTo,
} from "@/lib/proposal/policy";
import { mayActOn, placeOfSubmission } from "@/lib/proposal/place";
import { endFiling, lapseFiling } from "@/lib/proposal/proposed-filing";
import { leadColumns, proposerRows, replaceProposers, samePeople } from "@/lib/proposal/proposers";
import { ensureCategory, findFacts, readProposers } from "@/lib/proposal/queries";
import type {
  EditProposalInput,
  RegisterProposalInput,
  SubmitProposalInput,
} from "@/lib/proposal/schema";
import { assignmentStanding, proposalStanding } from "@/lib/proposal/standing";
import {
  dayOfSubmission,
  giveRegistrationNumber,
  periodOfSubmission,
  recordSubmission,
} from "@/lib/proposal/submission";
import { changesOf, ensureWhole, MOST_OF_TITLE, textData } from "@/lib/proposal/text";
import { ensure } from "@/lib/verdict";

const CONFLICT = "提案刚被他人处理，请刷新后再试。";

/** A void, or a change of units, goes through in a closed plenary too. */
export type InClosedPlenary = "refused" | "allowed";

export type Done = { to: Route; proposalId: number };

/**
 * Takes the proposal for the rest of the transaction and reads its facts. Others who act on it wait, and then
 * see what was done. Commands take this lock before any other.
 * @param seenStatus the status that the person's form saw
 * @param closed what becomes of it when its plenary is closed: a void, or a change of units, goes through all the same
 * @throws Refusal notFound, when it is not the actor's to see; conflict, when it stands differently by now; denied, when
 * its plenary is closed
 */
export async function lockProposal(
  tx: Tx,
  actor: Actor,
  id: number,
  seenStatus?: ProposalStatus,
  closed: InClosedPlenary = "refused",
): Promise<ProposalFacts> {
  const [locked] = await tx.$queryRaw<{ status: ProposalStatus }[]>(
    sql`SELECT status::text FROM "Proposal" WHERE id = ${id} FOR NO KEY UPDATE`,
  );
  const facts = await findFacts(tx, { AND: [{ id }, visibleTo(actor)] }, locked?.status);
  if (!facts) throw notFound();
  if (closed === "refused") ensure(mayActOn(facts));
  if (seenStatus && facts.status !== seenStatus) throw new Refusal("conflict", CONFLICT);
  return facts;
}

/**
 * Takes the plenary's numbers for the rest of the transaction; rows that point to the plenary can still be written.
 * @throws Refusal invalid, on the field; denied, when the plenary is closed
 */
export async function lockNumbers(
  tx: Tx,
  plenaryId: number,
  closed: InClosedPlenary = "refused",
): Promise<void> {
  const [row] = await tx.$queryRaw<{ name: string; closedOn: Date | null }[]>(
    sql`SELECT name, "closedOn" FROM "Plenary" WHERE id = ${plenaryId} FOR NO KEY UPDATE`,
  );
  if (!row)
    throw new Refusal("invalid", "没有这个届次，请重新选择。", { plenaryId: "请选择届次。" });
  if (closed === "refused") ensure(mayActIn(row));
}

/**
 * Writes the summaries of today from the facts: the proposal's status and those of its assignments. Every
 * command that writes a fact ends with it; nothing else writes a status.
 */
export async function refreshStatus(tx: Tx, proposalId: number): Promise<ProposalStatus> {
  const facts = toFacts(
    await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: FACTS_SELECT }),
  );
  for (const assignment of facts.assignments) {
    const status = assignmentStanding(assignment, facts);
    if (status !== assignment.status)
      await tx.assignment.update({ where: { id: assignment.id }, data: { status } });
  }
  const status = proposalStanding(facts);
  if (status !== facts.status)
    await tx.proposal.update({ where: { id: proposalId }, data: { status } });
  if (status !== "SUBMITTED" && facts.filingProposal)
    await endFiling(tx, facts.filingProposal.id, { ending: "OVERTAKEN" });
  return status;
}

/**
 * Registers a proposal, as a draft or handed in at once: by its proposer, or by committee staff from paper on
 * anybody's behalf. Handing in gives the 登记号, the next after the highest of the year.
 * @throws Refusal denied, or invalid on the fields
 */
export async function registerProposal(actor: Actor, input: RegisterProposalInput): Promise<Done> {
  ensure(mayRegister(actor));
  const submits = input.intent === "submit";
  const day = dayOfSubmission(actor, input.submittedOn);
  if (submits) ensureWhole(input);
  return inTransaction(async (tx) => {
    const people = await readProposers(tx, actor, input);
    await ensureCategory(tx, input.plenaryId, input.categoryId);
    const chosen = { plenaryId: input.plenaryId, categoryId: input.categoryId ?? null };
    const place = submits ? await placeOfSubmission(tx, actor, chosen, day) : chosen;
    await lockNumbers(tx, place.plenaryId);
    const { id } = await tx.proposal.create({
      data: {
        ...textData(input),
        ...place,
        period: input.period,
        status: "DRAFT",
        proposerKind: people.kind,
        sectorId: people.sectorId,
        createdById: actor.userId,
        proposers: { create: proposerRows(people) },
      },
    });
    const subject = submits ? await recordSubmission(tx, actor, id, day) : undefined;
    const number = submits ? await giveRegistrationNumber(tx, id, place.plenaryId, day) : null;
    await recordEvent(tx, actor, {
      kind: "proposal.register",
      proposalId: id,
      plenaryId: place.plenaryId,
      subject,
      on: submits ? day : null,
      onBehalfOf: isStaff(actor) ? people.leadName : null,
      data: { registrationNumber: number, draft: !submits, title: input.title },
    });
    await refreshStatus(tx, id);
    return { to: paths.proposal.show(id), proposalId: id };
  });
}

/**
 * Hands in a draft, or anew what was sent back.
 * @throws Refusal denied, conflict, or invalid when the text is not whole
 */
export function submitProposal(actor: Actor, input: SubmitProposalInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    return submitIn(tx, actor, facts, { day: input.submittedOn, now: new Date() });
  });
}

/** The same as part of a larger act. `now`: for the cut-off, in real time also in the demo. */
export async function submitIn(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  at: { day?: PlainDate; now: Date },
): Promise<Done> {
  ensure(mayMove(actor, "submit", facts));
  const day = dayOfSubmission(actor, at.day);
  const sentBack = facts.reviews.findLast(({ outcome }) => outcome === "SENT_BACK");
  const after = [{ label: "退回日期", on: sentBack?.on }];
  ensureDay({ field: "submittedOn", label: "提交日期", day, today: actor.today, after });
  const text = await tx.proposal.findUniqueOrThrow({
    where: { id: facts.id },
    select: { title: true, analysis: true, suggestions: true, categoryId: true },
  });
  ensureWhole(text, isStaff(actor) ? undefined : MOST_OF_TITLE);
  const again = facts.submissions.length > 0;
  const stays = { plenaryId: facts.plenaryId, categoryId: text.categoryId };
  const place = again ? stays : await placeOfSubmission(tx, actor, stays, day);
  const { plenaryId } = place;
  const period = await periodOfSubmission(tx, actor, { ...facts, plenaryId }, at.now);
  await tx.proposal.update({
    where: { id: facts.id },
    data: { ...place, ...(period ? { period } : {}) },
  });
  const subject = await recordSubmission(tx, actor, facts.id, day);
  await refreshStatus(tx, facts.id);
  // The numbers last: on the evening before the cut-off everybody waits for whoever holds them.
  await lockNumbers(tx, plenaryId);
  const registrationNumber = await giveRegistrationNumber(tx, facts.id, plenaryId, day);
  const event = { kind: "proposal.submit", proposalId: facts.id, subject, on: day };
  await recordEvent(tx, actor, { ...event, data: { registrationNumber, again } });
  return { to: paths.proposal.show(facts.id), proposalId: facts.id };
}

/**
 * Corrects the text and the proposers. The log keeps what stood before; after the decision a reason is needed.
 * @throws Refusal denied; conflict, when somebody else wrote meanwhile; invalid on the fields
 */
export function editProposal(actor: Actor, input: EditProposalInput): Promise<Done> {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    return editIn(tx, actor, facts, input);
  });
}

/** The same as part of a larger act, on a locked proposal. */
export async function editIn(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  input: EditProposalInput,
): Promise<Done> {
  ensure(mayEdit(actor, facts));
  if (input.seenAt && input.seenAt !== facts.updatedAt.toISOString())
    throw new Refusal("conflict", CONFLICT);
  if (editNeedsReason(facts) && !input.reason) {
    throw new Refusal("invalid", "审查之后更正须写明原因。", { reason: "请填写更正的原因。" });
  }
  if (facts.status !== "DRAFT") ensureWhole(input);
  await ensureCategory(tx, facts.plenaryId, input.categoryId);
  const people = await readProposers(tx, actor, input, facts);
  const data = { ...textData(input), period: input.period ?? facts.period };
  const before = await tx.proposal.findUniqueOrThrow({ where: { id: facts.id } });
  const changes = changesOf(before, data);
  const others = !samePeople(facts.proposers, people.proposers);
  if (Object.keys(changes).length === 0 && !others)
    throw new Refusal("invalid", "没有改动任何内容。");
  if (others) await replaceProposers(tx, facts.id, people);
  const lead = others ? leadColumns(facts, people) : {};
  const written = { ...data, ...lead, textRevision: { increment: 1 } };
  await tx.proposal.update({ where: { id: facts.id }, data: written });
  const proposers = others
    ? { proposers: { before: facts.proposers, after: proposerRows(people) } }
    : {};
  const kind = "proposal.edit";
  const logged = { changes: { ...changes, ...proposers }, reason: input.reason ?? null };
  await recordEvent(tx, actor, { kind, proposalId: facts.id, data: logged });
  await lapseFiling(tx, actor, facts);
  // What staff correct on paper's word, they answer for; names on the paper stay.
  if (!isStaff(actor)) await askCoSignersAgain(tx, actor, facts.id, before, data);
  await refreshStatus(tx, facts.id);
  return { to: paths.proposal.show(facts.id), proposalId: facts.id };
}
