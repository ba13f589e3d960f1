import { type Actor, systemActor } from "@/lib/actor";
import { lockAssignment, recordedBy, storeScan } from "@/lib/assignment/commands";
import { readDayTable } from "@/lib/assignment/queries";
import { recordEvent } from "@/lib/audit/record";
import {
  addDays,
  formatLong,
  fromPlainDate,
  hourInShanghai,
  type PlainDate,
} from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { sql } from "@/lib/db/sql";
import { notFound, Refusal } from "@/lib/errors";
import { readOffice, todayOf } from "@/lib/office/queries";
import { paths } from "@/lib/paths";
import { lockProposal } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import { PASSED, rungToSend } from "@/lib/promise/ladder";
import { mayKeepPromise, mayListPromises, maySayOnPromise } from "@/lib/promise/policy";
import { findPromises, listPromises, type PromiseView } from "@/lib/promise/queries";
import type { PromiseFilter } from "@/lib/promise/filter";
import type { KeepPromiseInput, SayOnPromiseInput } from "@/lib/promise/schema";
import { PROMISE_STATE } from "@/lib/promise/state";
import { REMINDED_FROM_HOUR } from "@/lib/reminder/hour";
import { writeCsv } from "@/lib/spreadsheet/write-csv";
import { ensure } from "@/lib/verdict";

/** One promise under its case's lock. @throws Refusal conflict when its reply was voided meanwhile */
async function locked(tx: Tx, id: number, today: PlainDate): Promise<PromiseView> {
  const [promise] = await findPromises(tx, { id }, today);
  if (!promise) throw new Refusal("conflict", "作出这项承诺的答复刚被作废，请刷新后再看。");
  return promise;
}

const said = ({ unit, unitNames, what, dueOn }: PromiseView) => ({
  unit,
  units: unitNames,
  what,
  dueOn,
});

const standing = { voidedAt: null } as const;

/** Calendar days before a promised day that its first reminder never lies before. */
const AHEAD = 40;

/** Promises that a reminder may be due for: not all that ever were, for this is asked every minute. */
const toRemind = (today: PlainDate): Prisma.UndertakingWhereInput => ({
  dueOn: { lte: fromPlainDate(addDays(today, AHEAD)) },
  reminders: { none: { rung: PASSED } },
  draft: { assignment: { proposal: { ...standing, status: { not: "WITHDRAWN" } } } },
  OR: [
    { kept: { none: standing } },
    { kept: { some: { ...standing, words: { some: { ...standing, confirmed: false } } } } },
  ],
});

/**
 * 兑现: the day on which it was done, and what was done. Not before the reply that promised it.
 * @throws Refusal denied; invalid on the fields; conflict
 */
export function keepPromise(actor: Actor, input: KeepPromiseInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment } = await lockAssignment(tx, actor, input);
    const promise = await locked(tx, input.promiseId, actor.today);
    if (promise.assignmentId !== assignment.id) throw notFound();
    ensure(mayKeepPromise(actor, facts, promise));
    const on = input.keptOn;
    const after = [{ label: "答复日期", on: promise.madeOn }];
    ensureDay({ field: "keptOn", label: "兑现日期", day: on, today: actor.today, after });
    const { fact, onBehalfOf } = recordedBy(
      actor,
      // A unit that took the promise over records it as its own.
      promise.unitIds.some((id) => id === actor.unitId)
        ? { ...assignment, unitId: actor.unitId }
        : assignment,
      promise.unit,
    );
    const { id } = await tx.promiseKept.create({
      data: {
        undertakingId: promise.id,
        assignmentId: assignment.id,
        keptOn: fromPlainDate(on),
        text: input.what,
        evidenceId: await storeScan(tx, input.scan),
        ...fact,
      },
      select: { id: true },
    });
    const event = { kind: "promise.keep", proposalId: facts.id, subject: `PromiseKept:${id}` };
    const data = { ...said(promise), keptOn: on, late: on > promise.dueOn };
    await recordEvent(tx, actor, { ...event, on, onBehalfOf, data });
    return { to: paths.proposal.show(facts.id) };
  });
}

/** The lead proposer's word on it. @throws Refusal denied; conflict when it was voided; invalid, on `note` */
export function sayOnPromise(actor: Actor, { keptId, confirmed: answer, note }: SayOnPromiseInput) {
  return inTransaction(async (tx) => {
    const kept = await tx.promiseKept.findUnique({
      where: { id: keptId },
      select: { undertakingId: true, assignment: { select: { proposalId: true } } },
    });
    if (!kept) throw notFound();
    const facts = await lockProposal(tx, actor, kept.assignment.proposalId);
    const promise = await locked(tx, kept.undertakingId, actor.today);
    ensure(maySayOnPromise(actor, facts, { kept: promise.kept }));
    if (promise.kept?.id !== keptId)
      throw new Refusal("conflict", "这项兑现的登记刚被改过，请刷新后再看。");
    const confirmed = answer === "yes";
    if (!confirmed && note === undefined) {
      const sentence = "请写明哪里没有兑现，提案委和承办单位会看到。";
      throw new Refusal("invalid", sentence, { note: sentence });
    }
    const { id } = await tx.promiseWord.create({
      data: {
        keptId,
        confirmed,
        saidOn: fromPlainDate(actor.today),
        note: note ?? null,
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: confirmed ? "promise.confirm" : "promise.deny",
      proposalId: facts.id,
      subject: `PromiseWord:${id}`,
      on: actor.today,
      data: said(promise),
    });
    return { to: paths.proposal.show(facts.id) };
  });
}

/**
 * Reminds units of promises five working days before their day and on it, and tells everybody concerned on the day
 * after: each once, however often and on however many servers it runs. The events are told as news.
 * @returns how many were sent
 */
export async function remindOfPromises(today: PlainDate): Promise<number> {
  const actor = systemActor(today, "承诺跟踪");
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('promises'))`);
    const all = await findPromises(tx, toRemind(today), today);
    const table = await readDayTable(tx);
    const waiting = all.filter(({ state }) => PROMISE_STATE[state].open);
    const reminders = await tx.promiseReminder.findMany({
      where: { undertakingId: { in: waiting.map(({ id }) => id) } },
      select: { undertakingId: true, rung: true },
    });
    let sent = 0;
    for (const promise of waiting) {
      const before = reminders.filter((one) => one.undertakingId === promise.id);
      const gone = before.map(({ rung }) => rung);
      const rung = rungToSend(table, promise, gone, today);
      if (rung === null) continue;
      const reminder = { undertakingId: promise.id, rung, remindedOn: fromPlainDate(today) };
      const { id } = await tx.promiseReminder.create({ data: reminder, select: { id: true } });
      await recordEvent(tx, actor, {
        kind: rung === PASSED ? "promise.late" : "promise.remind",
        proposalId: promise.proposal.id,
        subject: `PromiseReminder:${id}`,
        on: today,
        data: said(promise),
      });
      sent += 1;
    }
    return sent;
  });
}

/** What the clock calls every minute; from the reminders' hour on, in the demo at once. null: it was not time. */
export async function remindOfPromisesWhenDue(now: Date): Promise<number | null> {
  const office = await readOffice();
  if (office.name === "" || (!office.demoToday && hourInShanghai(now) < REMINDED_FROM_HOUR))
    return null;
  return remindOfPromises(todayOf(office, now));
}

const COLUMNS = ["案号", "案由", "承诺单位", "计划落实事项", "谁负责", "答复日期", "承诺日期"];
const MORE = ["状态", "期限", "兑现日期", "做了什么"];

/** The list as CSV, under the same conditions; the export stands in the log. @throws Refusal denied */
export async function exportPromises(actor: Actor, plenaryId: number, filter: PromiseFilter) {
  ensure(mayListPromises(actor));
  const rows = await listPromises(actor, plenaryId, filter);
  const lines = rows.map((one) => [
    one.proposal.number,
    one.proposal.title,
    one.unit,
    one.what,
    one.owner,
    one.madeOn,
    one.dueOn,
    PROMISE_STATE[one.state].label,
    one.words,
    one.kept?.on ?? "",
    one.kept?.text ?? "",
  ]);
  await inTransaction((tx) =>
    recordEvent(tx, actor, { kind: "promise.export", plenaryId, data: { rows: rows.length } }),
  );
  return {
    name: `承诺事项，截至${formatLong(actor.today)}.csv`,
    bytes: writeCsv([[...COLUMNS, ...MORE], ...lines]),
    mediaType: "text/csv; charset=utf-8",
  };
}
