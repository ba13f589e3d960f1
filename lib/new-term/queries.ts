import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { mayManageMembers } from "@/lib/member/policy";
import { changeWords, type MemberValues, type Register } from "@/lib/new-term/register";
import { absentOn } from "@/lib/tenure/queries";
import { type AccountPlan, accountWords } from "@/lib/term-account/plan";
import { ensure } from "@/lib/verdict";

/** The register as a new term finds it on a day, by sector and name; whoever asks has been let in before. */
export async function readRegister(tx: Tx | typeof db, day: PlainDate): Promise<Register> {
  const absent = await absentOn(tx, day);
  const rows = await tx.member.findMany({
    orderBy: [
      { sector: { position: "asc" } },
      { sector: { name: "asc" } },
      { name: "asc" },
      { id: "asc" },
    ],
    select: {
      id: true,
      name: true,
      committee: true,
      employer: true,
      post: true,
      sector: { select: { name: true } },
    },
  });
  const all = rows.map(({ sector, ...row }) => ({ ...row, sector: sector?.name ?? null }));
  const collectives = await tx.collective.findMany({
    where: { id: { notIn: [...absent.collectives.keys()] } },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    select: { id: true, name: true, contactId: true },
  });
  return {
    members: all.filter(({ id }) => !absent.members.has(id)),
    left: all.filter(({ id }) => absent.members.has(id)),
    collectives,
  };
}

/** The standing lists, the latest first. */
export function standingLists(tx: Tx | typeof db) {
  return tx.newTerm.findMany({
    where: { undoneAt: null },
    orderBy: { startsOn: "desc" },
    select: { id: true, term: true, startsOn: true },
  });
}

/** For the list's page: everybody in office, and the lists of before. @throws Refusal denied */
export async function readNewTermForm(actor: Actor) {
  ensure(mayManageMembers(actor));
  const register = await readRegister(db, actor.today);
  const lists = await db.newTerm.findMany({
    orderBy: { id: "desc" },
    select: { id: true, term: true, startsOn: true, undoneOn: true },
  });
  const { _max } = await db.plenary.aggregate({ _max: { term: true } });
  return {
    register,
    term: _max.term,
    lists: lists.map((one) => ({
      ...one,
      startsOn: toPlainDate(one.startsOn),
      undoneOn: toPlainDate(one.undoneOn),
    })),
  };
}

/** One list with what it said of whom. @throws Refusal denied, notFound */
export async function readNewTerm(actor: Actor, id: number) {
  ensure(mayManageMembers(actor));
  const row = await db.newTerm.findUnique({
    where: { id },
    select: {
      id: true,
      term: true,
      startsOn: true,
      undoneOn: true,
      undoneReason: true,
      accounts: true,
      tenures: {
        orderBy: { id: "asc" },
        select: {
          id: true,
          name: true,
          kind: true,
          isNew: true,
          before: true,
          after: true,
          collectiveId: true,
        },
      },
    },
  });
  if (!row) throw notFound();
  const [last] = await standingLists(db);
  const obstacles = last?.id === id ? await obstaclesToUndo(db, id) : ["以后又换过届"];
  const { accounts, ...rest } = row;
  return {
    ...rest,
    /** What it did to accounts, in sentences. */
    accounts: accounts === null ? [] : accountWords(accounts as AccountPlan),
    startsOn: toPlainDate(row.startsOn),
    undoneOn: toPlainDate(row.undoneOn),
    tenures: row.tenures.map(({ collectiveId, ...one }) => ({
      ...one,
      isCollective: collectiveId !== null,
    })),
    /** Why it cannot be taken back; none: it can. */
    obstacles: row.undoneOn ? [] : obstacles,
  };
}

export type NewTermDone = Awaited<ReturnType<typeof readNewTerm>>;

/** Where else a member stands: also in what is kept of proposers and contacts of earlier days. */
const COUNTED = {
  grants: true,
  coSigning: true,
  collectives: true,
  proposedAs: true,
  passedTurns: true,
  contactThen: true,
  contactBefore: true,
} as const;

/**
 * What was done on a list since, in words: somebody added or come back proposes, co-signs or has an account, or a
 * value that it set was changed again. None: it can be taken back whole.
 */
export async function obstaclesToUndo(tx: Tx | typeof db, newTermId: number): Promise<string[]> {
  const { startsOn, tenures } = await tx.newTerm.findUniqueOrThrow({
    where: { id: newTermId },
    select: {
      startsOn: true,
      tenures: {
        where: { memberId: { not: null }, OR: [{ kind: "JOINS" }, { isNew: true }] },
        select: {
          isNew: true,
          name: true,
          member: {
            select: {
              proposing: {
                select: {
                  proposal: { select: { submissions: { select: { submittedOn: true } } } },
                },
              },
              _count: { select: COUNTED },
            },
          },
        },
      },
    },
  });
  const acted = tenures.flatMap(({ isNew, name, member }) => {
    if (!member) return [];
    const { proposing, _count } = member;
    const since = proposing.some(({ proposal }) =>
      proposal.submissions.some(({ submittedOn }) => submittedOn >= startsOn),
    );
    if (isNew && _count.grants > 0) return [`${name}已有账号`];
    if (since || (isNew && proposing.length + _count.proposedAs + _count.passedTurns > 0))
      return [`${name}已经提出或附议提案`];
    if (isNew && _count.coSigning > 0) return [`已经邀请${name}附议`];
    const contacts = _count.collectives + _count.contactThen + _count.contactBefore;
    return isNew && contacts > 0 ? [`${name}是或做过集体的联络员`] : [];
  });
  return [...acted, ...(await changedSince(tx, newTermId))];
}

async function changedSince(tx: Tx | typeof db, newTermId: number): Promise<string[]> {
  const rows = await tx.tenure.findMany({
    where: { newTermId },
    select: {
      name: true,
      after: true,
      member: {
        select: { committee: true, employer: true, post: true, sector: { select: { name: true } } },
      },
      collective: { select: { contactId: true } },
    },
  });
  return rows.flatMap(({ name, after, member, collective }) => {
    if (after === null) return [];
    const again = member
      ? changeWords(after as MemberValues, { ...member, sector: member.sector?.name ?? null })
      : (after as { contact: number }).contact === (collective?.contactId ?? 0)
        ? ""
        : "联络员";
    return again === "" ? [] : [`${name}的资料又改过（${again}）`];
  });
}
