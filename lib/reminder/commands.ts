import { type Actor, systemActor } from "@/lib/actor";
import { lockAssignment } from "@/lib/assignment/commands";
import type { CaseFacts } from "@/lib/assignment/facts";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, hourInShanghai, type PlainDate } from "@/lib/calendar/plain-date";
import { completeOnceAllRated, remindCoProposers } from "@/lib/co-rating/commands";
import { complete } from "@/lib/completion/commands";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { writeNotices } from "@/lib/notice/commands";
import { readOffice, todayOf } from "@/lib/office/queries";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { REMINDED_FROM_HOUR } from "@/lib/reminder/hour";
import {
  type Chased,
  chasedOn,
  chaseSentence,
  othersChasedOn,
  owedOf,
  stepName,
} from "@/lib/reminder/chased";
import { RATING } from "@/lib/reminder/ladder";
import { mayRemind, mayRemindUnit } from "@/lib/reminder/policy";
import { hasRun, lastRunBefore, readUnfinished, remindedOf } from "@/lib/reminder/queries";
import type { RemindNowInput, RemindUnitInput } from "@/lib/reminder/schema";
import { othersOverOn, type Unrated, unratedOn } from "@/lib/reminder/unrated";
import { ensure } from "@/lib/verdict";

/**
 * Writes one reminder with its notices and its event; false: another server, or somebody in another window, was
 * faster, and nothing is written.
 */
async function remind(tx: Tx, actor: Actor, proposalId: number, chased: Chased): Promise<boolean> {
  const { step, lamp, rung } = chased;
  const escalated = rung?.escalated ?? false;
  const [made] = await tx.reminder.createManyAndReturn({
    data: [
      {
        proposalId,
        assignmentId: step.assignmentId,
        round: step.round,
        step: step.code,
        dueOn: step.dueOn && fromPlainDate(step.dueOn),
        rung: rung?.rung ?? null,
        escalated,
        remindedOn: fromPlainDate(actor.today),
        recordedById: actor.userId,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return false;
  const byHand = rung === null;
  const kind = step.code === "FEEDBACK" ? "feedback.remind" : "assignment.remind";
  await writeNotices(tx, await remindedOf(tx, proposalId, step, { escalated, byHand }), {
    kind,
    sentence: chaseSentence(step, lamp, actor.today, byHand),
    on: actor.today,
    proposalId,
    reminderId: made.id,
  });
  await recordEvent(tx, actor, {
    kind,
    proposalId,
    subject: `Reminder:${made.id}`,
    on: actor.today,
    data: {
      unit: step.owedBy,
      step: stepName(step),
      dueOn: step.dueOn,
      lamp: lamp.words,
      byHand,
      escalated,
    },
  });
  return true;
}

/**
 * Goes through the ladder of every unfinished case on a day (handbook §4): what is due since it was gone through
 * before is sent, one transaction a case, and each rung once, however often and on however many servers this runs.
 * A case that fails does not hold up the others; the day then stays open and is tried again.
 * @returns how many reminders were sent
 */
export async function remindAll(today: PlainDate): Promise<number> {
  const actor = systemActor(today, "自动催办");
  const since = await lastRunBefore(today);
  const failures: unknown[] = [];
  let sent = 0;
  for (const { id, facts, rules } of await readUnfinished(actor)) {
    const days = { today, since };
    const due = chasedOn(facts, rules, days).length > 0 || othersChasedOn(facts, rules, days);
    if (!due && !unratedOn(facts, rules, today) && !isOpenedAndAnswered(facts)) continue;
    try {
      sent += await remindCase(actor, id, since);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "some cases were not reminded");
  const day = fromPlainDate(today);
  await inTransaction((tx) =>
    tx.reminderRun.upsert({
      where: { day },
      create: { day, reminders: sent },
      update: { reminders: { increment: sent } },
    }),
  );
  return sent;
}

/** The lead's rating was opened, and the case waits for the co-proposers' perhaps; what it says is not asked here. */
function isOpenedAndAnswered({ status, feedbacks }: CaseFacts): boolean {
  return status === "ANSWERED" && feedbacks.some(({ openedOn }) => openedOn !== null);
}

/** The case is read anew under its lock: what was done a moment ago is not chased. */
function remindCase(actor: Actor, proposalId: number, since: PlainDate): Promise<number> {
  return inTransaction(async (tx) => {
    const locked = await lockProposal(tx, actor, proposalId);
    const facts = (await readCaseFacts(tx, [proposalId])).get(proposalId);
    if (!facts) return 0;
    const rules = await readLimitRules(tx, locked.plenaryId);
    let sent = 0;
    for (const chased of chasedOn(facts, rules, { today: actor.today, since }))
      if (await remind(tx, actor, proposalId, chased)) sent += 1;
    const others = othersChasedOn(facts, rules, { today: actor.today, since });
    if (others) await remindCoProposers(tx, actor, locked, { ...others.step, ...others.rung });
    await completeUnrated(tx, actor, locked, unratedOn(facts, rules, actor.today));
    if (isOpenedAndAnswered(facts)) {
      const over = othersOverOn(facts, rules, actor.today);
      await completeOnceAllRated(tx, actor, locked, {
        on: over ?? actor.today,
        over: over !== null,
      });
    }
    return sent;
  });
}

/**
 * 未反馈: completed without a rating once both reminders went out and it is waited for no more; never counted as
 * satisfied (handbook §3). A rating that was not reminded of, as of an imported case, is waited for.
 */
async function completeUnrated(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  unrated: Unrated | null,
): Promise<void> {
  if (!unrated || facts.status !== "ANSWERED") return;
  const { round, dueOn, on } = unrated;
  const reminders = await tx.reminder.findMany({
    where: {
      proposalId: facts.id,
      step: "FEEDBACK",
      round,
      dueOn: fromPlainDate(dueOn),
      rung: { in: [...RATING] },
    },
    select: { rung: true },
  });
  if (reminders.length < RATING.length) return;
  await complete(tx, actor, facts, { on, ground: "NO_FEEDBACK" });
  await refreshStatus(tx, facts.id);
}

/**
 * What the clock calls every minute: goes through the ladder once a day, from 8 o'clock; in the demo, whose today is
 * a setting, as soon as its day was moved. @returns how many were sent; null: it was not time
 */
export async function remindWhenDue(now: Date): Promise<number | null> {
  const office = await readOffice();
  const today = todayOf(office, now);
  if (office.name === "" || (!office.demoToday && hourInShanghai(now) < REMINDED_FROM_HOUR))
    return null;
  return (await hasRun(today)) ? null : remindAll(today);
}

/**
 * 催办 by hand: the unit's most urgent step, at any time before it is done, once a day.
 * @throws Refusal denied; invalid where no limit runs for the unit
 */
export function remindNow(actor: Actor, input: RemindNowInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment } = await lockAssignment(tx, actor, input);
    ensure(mayRemind(actor, facts, assignment));
    const owed = await readOwed(tx, actor, facts, assignment.id);
    ensure(mayRemind(actor, facts, assignment, { waiting: owed?.step.waiting }));
    if (!owed) throw new Refusal("invalid", "该单位没有在计时的步骤，不用催办。");
    const sent = await remind(tx, actor, facts.id, { ...owed, rung: null });
    ensure(mayRemind(actor, facts, assignment, { remindedToday: !sent }));
    return { to: paths.proposal.show(facts.id) };
  });
}

/**
 * Everything that one unit is late with, in one act; what was done or chased in the meantime is left out.
 * @throws Refusal denied; conflict when nothing is left to chase
 */
export async function remindUnit(actor: Actor, { unitId }: RemindUnitInput) {
  ensure(mayRemindUnit(actor));
  const held = (await readUnfinished(actor)).flatMap(({ facts }) =>
    facts.assignments.filter((one) => one.unitId === unitId).map(({ id }) => id),
  );
  return inTransaction(async (tx) => {
    let sent = 0;
    for (const assignmentId of held) {
      const { facts, assignment } = await lockAssignment(tx, actor, { assignmentId });
      if (!mayRemind(actor, facts, assignment).may) continue;
      const owed = await readOwed(tx, actor, facts, assignmentId);
      if (!owed?.lamp.late || owed.step.waiting) continue;
      if (await remind(tx, actor, facts.id, { ...owed, rung: null })) sent += 1;
    }
    if (sent === 0)
      throw new Refusal("conflict", "该单位超期的今天都已催办过，或刚刚办完，请刷新后再看。");
    return { to: paths.desk };
  });
}

async function readOwed(
  tx: Tx,
  actor: Actor,
  { id, plenaryId }: ProposalFacts,
  assignmentId: number,
) {
  const facts = (await readCaseFacts(tx, [id])).get(id);
  return facts
    ? owedOf(facts, await readLimitRules(tx, plenaryId), assignmentId, actor.today)
    : null;
}
