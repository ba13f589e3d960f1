import type { Actor } from "@/lib/actor";
import { lockAssignment, storeScan } from "@/lib/assignment/commands";
import { ensureFaceToFace, storeFiles, writeConsultation } from "@/lib/consultation/commands";
import { mayRecordConsultation } from "@/lib/consultation/policy";
import { inTransaction, type Tx } from "@/lib/db/client";
import { notFound, Refusal } from "@/lib/errors";
import type { RecordMeetingInput } from "@/lib/meeting/schema";
import { paths } from "@/lib/paths";
import { ensure } from "@/lib/verdict";

type Locked = Awaited<ReturnType<typeof lockAssignment>>;

/**
 * 一次面商，几件提案: one consultation a case, each with its own event, confirmation and correction; all of them or
 * none. Afterwards each counts, is voided and is corrected without the others.
 * @throws Refusal notFound, for a case that is not the actor's to see; denied or invalid, naming the case
 */
export async function recordMeeting(actor: Actor, input: RecordMeetingInput) {
  const { cases, scan, files, ...common } = input;
  ensureFaceToFace(common.mode);
  return inTransaction(async (tx) => {
    const locked = await lockAll(
      tx,
      actor,
      cases.map(({ assignmentId }) => assignmentId),
    );
    for (const one of locked.values())
      await naming(one, async () =>
        ensure(mayRecordConsultation(actor, one.facts, one.assignment)),
      );
    const attached = { scanId: await storeScan(tx, scan), fileIds: await storeFiles(tx, files) };
    const { id: meetingId } = await tx.meeting.create({
      data: { recordedById: actor.userId },
      select: { id: true },
    });
    for (const { assignmentId, ...own } of cases) {
      const one = locked.get(assignmentId);
      if (!one) throw notFound();
      await naming(one, () =>
        writeConsultation(
          tx,
          actor,
          one,
          { ...common, ...own, assignmentId, scan },
          { ...attached, meetingId, cases: cases.length },
        ),
      );
    }
    const first = locked.get(cases[0]?.assignmentId ?? 0);
    return { to: first ? paths.proposal.show(first.facts.id) : paths.desk };
  }, 60_000);
}

/** Locked in the order of the cases, whatever order they were ticked in: two meetings never wait for one another. */
async function lockAll(
  tx: Tx,
  actor: Actor,
  assignmentIds: readonly number[],
): Promise<Map<number, Locked>> {
  const rows = await tx.assignment.findMany({
    where: { id: { in: [...assignmentIds] } },
    select: { id: true, unitId: true },
    orderBy: [{ proposalId: "asc" }, { id: "asc" }],
  });
  if (rows.length < assignmentIds.length) throw notFound();
  if (new Set(rows.map(({ unitId }) => unitId)).size > 1)
    throw new Refusal("invalid", "一次登记的面商须是同一个承办单位的，请分开登记。");
  const locked = new Map<number, Locked>();
  for (const { id } of rows) locked.set(id, await lockAssignment(tx, actor, { assignmentId: id }));
  return locked;
}

/** A refusal that says which of the cases it is about. */
async function naming<Answer>(
  { facts: { caseNumber }, assignment }: Locked,
  act: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal) || !caseNumber || error.kind === "notFound") throw error;
    const named = (sentence: string) => `案号${caseNumber}：${sentence}`;
    const fields = Object.entries(error.fields).map(([field, words]) => [
      field === "present" ? `present-${assignment.id}` : field,
      named(words),
    ]);
    throw new Refusal(error.kind, named(error.message), Object.fromEntries(fields));
  }
}
