import type { Actor } from "@/lib/actor";
import { gotCase, lockAssignment, recordedBy, storeScan } from "@/lib/assignment/commands";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { mayRecordConsultation } from "@/lib/consultation/policy";
import { readProposerChoices } from "@/lib/consultation/queries";
import type { ConsultationRecord } from "@/lib/consultation/schema";
import { stageFault } from "@/lib/consultation/stage";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { ConsultationMode } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import { scanTypeOf } from "@/lib/file-kind";
import { paths } from "@/lib/paths";
import { refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import { ensure } from "@/lib/verdict";

type Locked = Awaited<ReturnType<typeof lockAssignment>>;

/** What came with it, stored before; `cases`: how many a meeting served. */
type Attached = {
  scanId: number | null;
  fileIds: readonly number[];
  meetingId?: number;
  cases?: number;
};

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/** Keeps photos and minutes exactly as they came. Returns their ids. @throws Refusal invalid, on the field */
export async function storeFiles(tx: Tx, files: readonly File[]): Promise<number[]> {
  const ids: number[] = [];
  for (const file of files) {
    const content = new Uint8Array(await file.arrayBuffer());
    const mediaType = scanTypeOf(content);
    if (!mediaType)
      refuse("files", `“${file.name}”的内容不是 PDF、JPEG 或 PNG，请重新选择照片或纪要。`);
    const sha256 = Buffer.from(await crypto.subtle.digest("SHA-256", content)).toString("hex");
    const { id } = await tx.storedFile.create({
      data: { name: file.name, mediaType, size: file.size, sha256, content },
      select: { id: true },
    });
    ids.push(id);
  }
  return ids;
}

/** A corrected consultation keeps the photos and minutes of the one that it replaces. */
export async function copyFiles(tx: Tx, from: number, to: number): Promise<void> {
  const rows = await tx.consultationFile.findMany({
    where: { consultationId: from },
    select: { fileId: true },
  });
  await tx.consultationFile.createMany({
    data: rows.map(({ fileId }) => ({ consultationId: to, fileId })),
  });
}

/** A phone call is contact (沟通), not 面商 (handbook §1). @throws Refusal invalid, on the field */
export function ensureFaceToFace(
  mode: ConsultationRecord["mode"],
): asserts mode is ConsultationMode {
  if (mode === "PHONE") refuse("mode", "电话联系是沟通，不是面商；请改用「登记联系」。");
}

/**
 * One case's consultation with its event; the case is locked.
 * @throws Refusal denied; invalid, on the field
 */
export async function writeConsultation(
  tx: Tx,
  actor: Actor,
  { facts, assignment, unit }: Locked,
  input: ConsultationRecord,
  { scanId, fileIds, meetingId, cases }: Attached,
): Promise<void> {
  ensure(mayRecordConsultation(actor, facts, assignment));
  const { mode, place, people, content, timeOfDay, stage, proposerView } = input;
  ensureFaceToFace(mode);
  const on = input.consultedOn;
  const { today } = actor;
  const after = [gotCase(assignment)];
  ensureDay({ field: "consultedOn", label: "面商日期", day: on, today, after });
  const fault = stage && stageFault(stage, on, assignment.reply?.on ?? null);
  if (fault) refuse("stage", fault);
  const { fact, onBehalfOf } = recordedBy(actor, assignment, unit);
  const { id } = await tx.consultation.create({
    data: {
      assignmentId: assignment.id,
      consultedOn: fromPlainDate(on),
      mode,
      stage,
      timeOfDay,
      place,
      people,
      content,
      proposerView,
      present: await presentNames(tx, facts.id, input.present ?? []),
      meetingId,
      scanId,
      files: { create: fileIds.map((fileId) => ({ fileId })) },
      ...fact,
    },
    select: { id: true },
  });
  const event = {
    kind: "consultation.record",
    proposalId: facts.id,
    subject: `Consultation:${id}`,
    on,
    onBehalfOf,
  };
  const more = { ...(place && { place }), ...(people && { people }), ...(cases && { cases }) };
  await recordEvent(tx, actor, { ...event, data: { unit, mode, ...more } });
  await refreshStatus(tx, facts.id);
}

/** Who of the case's proposers came, in their order. @throws Refusal invalid, on the field */
async function presentNames(
  tx: Tx,
  proposalId: number,
  ids: readonly number[],
): Promise<string | null> {
  if (ids.length === 0) return null;
  const known = (await readProposerChoices(tx, [proposalId])).get(proposalId) ?? [];
  if (!ids.every((id) => known.some((one) => one.id === id)))
    refuse("present", "到场的提案者须是本案的提案者，请重新勾选。");
  return known
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join("、");
}

/** 面商: face to face. A phone call is contact (沟通) and is refused here (handbook §1). */
export function recordConsultation(actor: Actor, input: ConsultationRecord) {
  return inTransaction(async (tx) => {
    const locked = await lockAssignment(tx, actor, input);
    ensure(mayRecordConsultation(actor, locked.facts, locked.assignment));
    const scanId = await storeScan(tx, input.scan);
    const fileIds = await storeFiles(tx, input.files ?? []);
    await writeConsultation(tx, actor, locked, input, { scanId, fileIds });
    return { to: paths.proposal.show(locked.facts.id) };
  });
}
