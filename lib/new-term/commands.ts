import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { formatLong, fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { lockMembers } from "@/lib/member/commands";
import { mayManageMembers } from "@/lib/member/policy";
import type { Question } from "@/lib/new-term/added";
import { leavingOf, type Plan, planNewTerm, type PlanWords, planWords } from "@/lib/new-term/plan";
import { obstaclesToUndo, readRegister, standingLists } from "@/lib/new-term/queries";
import { type MemberValues, valuesOf } from "@/lib/new-term/register";
import type { NewTermInput, UndoNewTermInput } from "@/lib/new-term/schema";
import { seenOf } from "@/lib/running-limit/queries";
import { applyAccounts, undoAccounts } from "@/lib/term-account/commands";
import { type AccountPlan, accountWords } from "@/lib/term-account/plan";
import { planAccounts } from "@/lib/term-account/queries";
import { lockAccounts } from "@/lib/user/commands";
import { ensure } from "@/lib/verdict";

/** What a list would do, before it does. */
export type NewTermPreview = {
  words: PlanWords;
  /** What it would do to accounts, in sentences. */
  accounts: string[];
  questions: Question[];
  seen: string;
  errors: Record<string, string>;
  typed: Record<string, string>;
};

/**
 * 换届: takes over, changes, adds and ends members and collectives from the first day of a term, all at once. The
 * first answer shows what it would do; the second, with the same seen, does it, in one transaction with one event.
 * Who leaves keeps their cases, and the account until the day that the list sets; a contact's role goes along.
 * @throws Refusal denied; invalid, at the field, for a day to come, or a term or day not after the last list's; an end of accounts that is over
 */
export function recordNewTerm(
  actor: Actor,
  input: NewTermInput,
): Promise<{ id: number } | { preview: NewTermPreview }> {
  ensure(mayManageMembers(actor));
  return inTransaction(async (tx) => {
    await lockMembers(tx);
    await refuseDay(tx, actor, input);
    const register = await readRegister(tx, actor.today);
    const plan = planNewTerm(register, input);
    await lockAccounts(tx);
    const accounts = await planAccounts(tx, leavingOf(plan), input.accountsEndOn);
    const { questions } = plan;
    const errors = { ...plan.errors, ...endFault(actor, input) };
    const { members, collectives, added } = plan;
    const seen = seenOf(register, members, collectives, added, input.startsOn, accounts);
    const open = Object.keys(errors).length > 0;
    if (!open && input.seen === seen) return { id: await write(tx, actor, input, plan, accounts) };
    const { seen: _seen, ...typed } = input.typed;
    const words = planWords(plan);
    return { preview: { words, accounts: accountWords(accounts), questions, seen, errors, typed } };
  }, 60_000);
}

/** Of a collective without a contact, in the JSON of what the list changed. */
const NOBODY = 0;

async function refuseDay(tx: Tx, actor: Actor, { term, startsOn }: NewTermInput): Promise<void> {
  const refuse = (field: string, sentence: string) => {
    throw new Refusal("invalid", sentence, { [field]: sentence });
  };
  if (startsOn > actor.today)
    refuse("startsOn", "新一届的第一天还没有到。名单请到那天再存，先不要填将来的日期。");
  const [last] = await standingLists(tx);
  if (!last) return;
  if (term <= last.term) refuse("term", `第${last.term}届的名单已经存过，请核对是第几届。`);
  const before = toPlainDate(last.startsOn);
  if (startsOn <= before)
    refuse("startsOn", `要在上次换届（${formatLong(before)}）以后，请核对日期。`);
}

function endFault(actor: Actor, { accountsEndOn }: NewTermInput): Record<string, string> {
  if (accountsEndOn === null || accountsEndOn >= actor.today) return {};
  return { accountsEndOn: "账号的最后一天不能早于今天；不限就空着。" };
}

async function write(
  tx: Tx,
  actor: Actor,
  input: NewTermInput,
  plan: Plan,
  accounts: AccountPlan,
): Promise<number> {
  const { term, startsOn } = input;
  const { id: newTermId } = await tx.newTerm.create({
    data: { term, startsOn: fromPlainDate(startsOn), recordedById: actor.userId, accounts },
  });
  const sectors = await sectorIds(tx, plan);
  const columns = ({ sector, committee, employer, post }: MemberValues) => ({
    sectorId: sector === null ? null : (sectors.get(sector) ?? null),
    committee,
    employer,
    post,
  });
  for (const { member, kind, after } of plan.members) {
    const changed = after ? { before: valuesOf(member), after } : {};
    const about = { newTermId, memberId: member.id, name: member.name, kind };
    await tx.tenure.create({ data: { ...about, ...changed } });
    if (after) await tx.member.update({ where: { id: member.id }, data: columns(after) });
  }
  for (const { line, returns } of plan.added) {
    const data = columns(line);
    const { id } = returns
      ? await tx.member.update({ where: { id: returns.id }, data, select: { id: true } })
      : await tx.member.create({ data: { name: line.name, ...data }, select: { id: true } });
    const before = returns ? { before: valuesOf(returns) } : {};
    const about = { newTermId, memberId: id, name: line.name, kind: "JOINS" as const };
    await tx.tenure.create({
      data: { ...about, isNew: returns === null, ...before, after: valuesOf(line) },
    });
  }
  for (const { collective, kind, contactId } of plan.collectives) {
    const changes = kind !== "LEAVES" && contactId !== collective.contactId;
    const changed = changes
      ? {
          before: { contact: collective.contactId ?? NOBODY },
          after: { contact: contactId ?? NOBODY },
        }
      : {};
    const about = { newTermId, collectiveId: collective.id, name: collective.name, kind };
    await tx.tenure.create({ data: { ...about, ...changed } });
    if (changes) await tx.collective.update({ where: { id: collective.id }, data: { contactId } });
  }
  await applyAccounts(tx, actor, accounts, `第${term}届换届`);
  const { stays, leaves, joins, changes, ended } = planWords(plan);
  await recordEvent(tx, actor, {
    kind: "member.newTerm",
    subject: `NewTerm:${newTermId}`,
    on: startsOn,
    data: {
      term,
      stays,
      leaves: leaves.length,
      joins: joins.length,
      changes: changes.length,
      accounts: accounts.ends.length + accounts.moves.length,
      ended: ended.length,
    },
  });
  return newTermId;
}

/** The sectors by name; one that is new is added. */
async function sectorIds(tx: Tx, { members, added }: Plan): Promise<Map<string, number>> {
  const wanted = [...members.map(({ after }) => after), ...added.map(({ line }) => line)];
  const names = new Set(wanted.flatMap((one) => one?.sector ?? []));
  const ids = new Map<string, number>();
  for (const name of names) {
    const row = await tx.sector.upsert({ where: { name }, create: { name }, update: {} });
    ids.set(name, row.id);
  }
  return ids;
}

/**
 * 收回换届名单, the last one, whole: everybody is in office as before, changed values are as they were, accounts and contacts' roles too, and who was
 * added to the register goes again. The list itself stays, with the reason.
 * @throws Refusal denied; notFound; conflict, when it is not the last, or something was done on it meanwhile
 */
export async function undoNewTerm(
  actor: Actor,
  { newTermId, reason }: UndoNewTermInput,
): Promise<void> {
  ensure(mayManageMembers(actor));
  await inTransaction(async (tx) => {
    await lockMembers(tx);
    await lockAccounts(tx);
    const [last] = await standingLists(tx);
    if (last?.id !== newTermId)
      throw new Refusal("conflict", "只能收回最近一次的换届名单，或者它刚被收回。请刷新后再看。");
    const obstacles = await obstaclesToUndo(tx, newTermId);
    if (obstacles.length > 0)
      throw new Refusal("conflict", `名单存后已经用到，不能整个收回：${obstacles.join("；")}。`);
    const rows = await tx.tenure.findMany({ where: { newTermId } });
    for (const { memberId, collectiveId, before } of rows) {
      if (before === null) continue;
      if (memberId !== null) await restoreMember(tx, memberId, before as MemberValues);
      if (collectiveId === null) continue;
      const { contact } = before as { contact: number };
      const data = { contactId: contact === NOBODY ? null : contact };
      await tx.collective.update({ where: { id: collectiveId }, data });
    }
    const added = rows.flatMap(({ isNew, memberId }) => (isNew && memberId ? [memberId] : []));
    await tx.member.deleteMany({ where: { id: { in: added } } });
    const { accounts } = await tx.newTerm.findUniqueOrThrow({ where: { id: newTermId } });
    if (accounts !== null)
      await undoAccounts(tx, actor, accounts as AccountPlan, `第${last.term}届换届名单收回`);
    await tx.newTerm.update({
      where: { id: newTermId },
      data: {
        undoneOn: fromPlainDate(actor.today),
        undoneAt: new Date(),
        undoneById: actor.userId,
        undoneReason: reason,
      },
    });
    const data = { term: last.term, reason };
    const subject = `NewTerm:${newTermId}`;
    await recordEvent(tx, actor, { kind: "member.undoNewTerm", subject, on: actor.today, data });
  }, 60_000);
}

async function restoreMember(tx: Tx, id: number, { sector, ...values }: MemberValues) {
  const row = sector === null ? null : await tx.sector.findUnique({ where: { name: sector } });
  await tx.member.update({ where: { id }, data: { ...values, sectorId: row?.id ?? null } });
}
