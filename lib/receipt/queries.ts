import type { Actor } from "@/lib/actor";
import { toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { readOffices } from "@/lib/hand-over-office/queries";
import { officeNameOf } from "@/lib/hand-over-office/systems";
import { visibleTo } from "@/lib/proposal/policy";
import { mayReadReceipt, mayReadRequestSheet } from "@/lib/receipt/policy";
import { ensure } from "@/lib/verdict";

/**
 * The receipts of a unit's acceptances of a case, the latest first, voided ones too. An imported acceptance has no
 * number. An assignment that was itself taken back keeps its receipts.
 * @throws Refusal notFound; denied to others than the unit, the office and the committee's staff
 */
export async function readReceipts(actor: Actor, proposalId: number, assignmentId: number) {
  const row = await db.assignment.findFirst({
    where: { id: assignmentId, proposalId, proposal: visibleTo(actor) },
    select: {
      unitId: true,
      unit: { select: { name: true, system: true } },
      role: true,
      assignedOn: true,
      dueOn: true,
      voidedAt: true,
      voidReason: true,
      proposal: {
        select: {
          id: true,
          caseNumber: true,
          registrationNumber: true,
          title: true,
          plenary: { select: { name: true } },
          proposers: {
            where: { position: 0 },
            select: { member: { select: { name: true } }, collective: { select: { name: true } } },
          },
        },
      },
      acceptances: {
        orderBy: { id: "desc" },
        select: {
          id: true,
          receiptNumber: true,
          acceptedOn: true,
          acceptedBy: true,
          recordedAt: true,
          recordedById: true,
          source: true,
          voidedAt: true,
          voidReason: true,
        },
      },
    },
  });
  if (!row) throw notFound();
  ensure(mayReadReceipt(actor, row));
  const { acceptances, assignedOn, dueOn, unit, proposal, voidedAt, voidReason, ...rest } = row;
  const users = await db.user.findMany({
    where: { id: { in: acceptances.flatMap(({ recordedById }) => recordedById ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  const { proposers, ...file } = proposal;
  return {
    ...rest,
    file,
    proposer: proposers[0]?.member?.name ?? proposers[0]?.collective?.name ?? "",
    unit: unit?.name ?? "单位未填",
    office: officeNameOf(unit?.system, await readOffices(db)),
    assignedOn: toPlainDate(assignedOn),
    dueOn: toPlainDate(dueOn),
    /** Why the unit has the case no more; null: it has it. */
    takenBack: voidedAt && (voidReason ?? ""),
    receipts: acceptances.map(({ acceptedOn, recordedById, ...receipt }) => ({
      ...receipt,
      acceptedOn: toPlainDate(acceptedOn),
      recordedBy: nameOf.get(recordedById ?? -1) ?? null,
    })),
  };
}

export type Receipts = Awaited<ReturnType<typeof readReceipts>>;

/**
 * The scan of a return or extension request of the unit that came on paper; also of one whose ruling was undone.
 * @throws Refusal notFound; denied to whom the printed request is not shown
 */
export async function readRequestScan(
  actor: Actor,
  { proposalId, assignmentId, fileId }: Record<"proposalId" | "assignmentId" | "fileId", number>,
) {
  const of = { some: { scanId: fileId } };
  const found = await db.assignment.findFirst({
    where: {
      id: assignmentId,
      proposal: { AND: [{ id: proposalId }, visibleTo(actor)] },
      OR: [{ returnRequests: of }, { extensionRequests: of }],
    },
    select: { unitId: true },
  });
  if (!found) throw notFound();
  ensure(mayReadRequestSheet(actor, found));
  const file = await db.storedFile.findUniqueOrThrow({ where: { id: fileId } });
  return { name: file.name, mediaType: file.mediaType, bytes: file.content };
}
