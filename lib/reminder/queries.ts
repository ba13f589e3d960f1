import type { Actor } from "@/lib/actor";
import type { LimitRules } from "@/lib/assignment/due";
import type { CaseFacts } from "@/lib/assignment/facts";
import type { CaseStep } from "@/lib/assignment/limits";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { addDays, fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { LimitStep, Role } from "@/lib/db/generated/enums";
import { readOffices } from "@/lib/hand-over-office/queries";
import { officeNameOf } from "@/lib/hand-over-office/systems";
import {
  officesOf,
  ofUnits,
  proposersOf,
  type Recipient,
  recipientsBy,
} from "@/lib/notice/queries";
import { visibleTo } from "@/lib/proposal/policy";
import { owedOf } from "@/lib/reminder/chased";

const standing = { voidedAt: null } as const;

export type ChasedCase = { id: number; facts: CaseFacts; rules: LimitRules };

/** Cases that are handed over and not completed by the actor's today, with what their limits need. */
export async function readUnfinished(actor: Actor): Promise<ChasedCase[]> {
  const rows = await db.proposal.findMany({
    where: {
      AND: [
        visibleTo(actor),
        {
          OR: [
            { status: { in: ["ASSIGNED", "ANSWERED"] } },
            {
              completions: {
                some: { ...standing, completedOn: { gt: fromPlainDate(actor.today) } },
              },
            },
          ],
        },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, plenaryId: true },
  });
  const plenaries = [...new Set(rows.map(({ plenaryId }) => plenaryId))];
  const rules = new Map(
    await Promise.all(plenaries.map(async (id) => [id, await readLimitRules(db, id)] as const)),
  );
  const facts = await readCaseFacts(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, plenaryId }) => {
    const [own, limits] = [facts.get(id), rules.get(plenaryId)];
    return own && limits ? [{ id, facts: own, rules: limits }] : [];
  });
}

/**
 * The day on which the ladder was gone through last before this one; yesterday where it never was, so that a first
 * start sends only what is due on its own day.
 */
export async function lastRunBefore(today: PlainDate): Promise<PlainDate> {
  const run = await db.reminderRun.findFirst({
    where: { day: { lt: fromPlainDate(today) } },
    orderBy: { day: "desc" },
  });
  return run ? toPlainDate(run.day) : addDays(today, -1);
}

/** Was the ladder gone through on this day? */
export async function hasRun(today: PlainDate): Promise<boolean> {
  return (await db.reminderRun.findUnique({ where: { day: fromPlainDate(today) } })) !== null;
}

const CLERKS: Role[] = ["unitClerk"];
const HEADS: Role[] = ["unitHead"];

/**
 * Whom a reminder goes to: the unit's clerks (its heads where it has no clerk), by hand and when it is escalated
 * its heads as well, and then the office; the ruling on a return is the office's own, a rating the lead proposer's.
 */
export async function remindedOf(
  tx: Tx,
  proposalId: number,
  { code, unitId }: Pick<CaseStep, "code" | "unitId">,
  { escalated, byHand }: { escalated: boolean; byHand: boolean },
): Promise<Recipient[]> {
  if (code === "FEEDBACK") return recipientsBy(tx, await proposersOf(tx, proposalId, true));
  const offices = await officesOf(tx, unitId === null ? [] : [unitId]);
  if (code === "RETURN_RULING" || unitId === null) return recipientsBy(tx, offices);
  const clerks = await recipientsBy(tx, [ofUnits([unitId], CLERKS)]);
  const withHeads = escalated || byHand || clerks.length === 0;
  const others = [...(withHeads ? [ofUnits([unitId], HEADS)] : []), ...(escalated ? offices : [])];
  return [...clerks, ...(await recipientsBy(tx, others))];
}

/** Which of these assignments were reminded by hand on the actor's today. */
export async function remindedToday(
  actor: Actor,
  assignmentIds: readonly number[],
): Promise<Set<number>> {
  const rows = await db.reminder.findMany({
    where: {
      assignmentId: { in: [...assignmentIds] },
      rung: null,
      remindedOn: fromPlainDate(actor.today),
      proposal: visibleTo(actor),
    },
    select: { assignmentId: true },
  });
  return new Set(rows.flatMap(({ assignmentId }) => assignmentId ?? []));
}

export type SentReminder = {
  id: number;
  on: PlainDate;
  step: LimitStep;
  round: number;
  byHand: boolean;
};

/** What the 催办单 of a unit says: what it owes as of today, and when it was reminded before, the first first. */
export async function readReminderLetter(actor: Actor, proposalId: number, assignmentId: number) {
  const where = { proposalId, assignmentId, proposal: visibleTo(actor) };
  const [facts, offices, unit, sent] = await Promise.all([
    readCaseFacts(db, [proposalId]),
    readOffices(db),
    db.unit.findFirst({
      where: { assignments: { some: { id: assignmentId, proposalId } } },
      select: { system: true },
    }),

    db.reminder.findMany({
      where: { ...where, remindedOn: { lte: fromPlainDate(actor.today) } },
      orderBy: [{ remindedOn: "asc" }, { id: "asc" }],
      select: { id: true, remindedOn: true, step: true, round: true, rung: true },
    }),
  ]);
  const own = facts.get(proposalId);
  const rules = own && (await readLimitRules(db, own.plenaryId));
  return {
    from: officeNameOf(unit?.system, offices),
    owed: own && rules ? owedOf(own, rules, assignmentId, actor.today) : null,
    sent: sent.map(({ remindedOn, rung, ...one }): SentReminder => ({
      ...one,
      on: toPlainDate(remindedOn),
      byHand: rung === null,
    })),
  };
}
