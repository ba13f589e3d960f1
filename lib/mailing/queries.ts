import type { Actor } from "@/lib/actor";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { stepsOf } from "@/lib/assignment/limits";
import { secretOfSite } from "@/lib/auth-settings";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma, RoleGrant } from "@/lib/db/generated/client";
import type { MailSecurity, MailState } from "@/lib/db/generated/enums";
import { actingOn } from "@/lib/deputy/policy";
import type { DigestLine } from "@/lib/mail/digest";
import { openSealed } from "@/lib/mail/secret";
import type { MailServer } from "@/lib/mail/smtp";
import { type AskedCase, stillStands } from "@/lib/mailing/asks";
import { mayManageMail } from "@/lib/mailing/policy";
import { visibleTo } from "@/lib/proposal/policy";
import { knownUrl } from "@/lib/public-url";
import { ensure } from "@/lib/verdict";

export const MAIL_PAGE = 50;

export type MailSettingsView = {
  host: string;
  port: number;
  security: MailSecurity;
  login: string;
  /** The password itself is never shown again. */
  hasPassword: boolean;
  fromAddress: string;
  siteUrl: string;
  enabled: boolean;
  /** Minutes after midnight, Asia/Shanghai. */
  gatherAt: number;
  trustedCa: string | null;
  ratingLinks: boolean;
};

/** The mail server's settings; null: none yet. @throws Refusal denied */
export async function readMailSettings(actor: Actor): Promise<MailSettingsView | null> {
  ensure(mayManageMail(actor));
  const row = await db.mailSettings.findUnique({ where: { id: 1 } });
  if (!row) return null;
  const { id: _, sealedPassword, changedAt: __, ...settings } = row;
  return { ...settings, hasPassword: sealedPassword !== null };
}

export type Outgoing = {
  server: MailServer;
  from: string;
  siteUrl: string;
  enabled: boolean;
  /** Minutes after midnight, Asia/Shanghai: when the day's mails are written. */
  gatherAt: number;
  /** Proposers get the one-time link for rating by mail. */
  ratingLinks: boolean;
};

/** The mail server as the jobs use it; null: no settings. A password of another site's secret is an empty one. */
export async function readOutgoing(tx: Tx): Promise<Outgoing | null> {
  const row = await tx.mailSettings.findUnique({ where: { id: 1 } });
  if (!row) return null;
  const { host, port, security, login, sealedPassword, fromAddress, siteUrl } = row;
  const password = sealedPassword ? openSealed(sealedPassword, secretOfSite()) : "";
  const { enabled, gatherAt, trustedCa, ratingLinks } = row;
  const server = { host, port, security, login, password: password ?? "", trustedCa };
  return { server, from: fromAddress, siteUrl: knownUrl(siteUrl), enabled, gatherAt, ratingLinks };
}

export type MailRow = {
  id: number;
  to: string;
  /** null: a test */
  userId: number | null;
  name: string | null;
  subject: string;
  state: MailState;
  attempts: number;
  queuedAt: Date;
  tryAt: Date | null;
  sentAt: Date | null;
  error: string | null;
};

/** Everything that was mailed, the newest first, a page of 50, and how many there are. @throws Refusal denied */
export async function listMails(
  actor: Actor,
  page: number,
): Promise<{ rows: MailRow[]; total: number }> {
  ensure(mayManageMail(actor));
  const [total, mails] = await Promise.all([
    db.mail.count(),
    db.mail.findMany({
      orderBy: { id: "desc" },
      skip: (page - 1) * MAIL_PAGE,
      take: MAIL_PAGE,
      omit: { body: true, day: true },
      include: { user: { select: { name: true } } },
    }),
  ]);
  const rows = mails.map(({ user, ...mail }) => ({ ...mail, name: user?.name ?? null }));
  return { rows, total };
}

/** Were the mails of this day gathered? */
export async function hasGathered(day: PlainDate): Promise<boolean> {
  return (await db.mailRun.findUnique({ where: { day: fromPlainDate(day) } })) !== null;
}

const HELD = {
  select: { role: true, unitId: true, memberId: true, collectiveId: true },
} as const;

type Held = Pick<RoleGrant, keyof typeof HELD.select>;

const STOOD_FOR = {
  select: { ...HELD.select, user: { select: { name: true } } },
} as const;

/** A grant without whose it is. */
function heldOf({ role, unitId, memberId, collectiveId }: Held): Held {
  return { role, unitId, memberId, collectiveId };
}

export type PersonsDay = { to: string; noticeIds: number[]; lines: DigestLine[] };

/**
 * What stands unread of these notices, by person: of accounts in use that have an address, in roles that they still
 * hold, and only what is still to be done or only tells. What was done since is left out, and what is of no case
 * any more (voided).
 */
export async function readUnmailed(
  tx: Tx,
  today: PlainDate,
  where: Prisma.NoticeWhereInput,
): Promise<Map<number, PersonsDay>> {
  const all = await tx.notice.findMany({
    where: {
      ...where,
      readAt: null,
      user: { disabledAt: null, email: { not: null } },
      OR: [{ deputyId: null }, { deputy: actingOn(today) }],
    },
    orderBy: { id: "asc" },
    include: {
      reminder: true,
      user: { select: { name: true, email: true, grants: HELD } },
      deputy: { select: { grant: STOOD_FOR } },
    },
  });
  const ids = [...new Set(all.flatMap(({ proposalId }) => proposalId ?? []))];
  const cases = await readAskedCases(tx, today, ids);
  const seen = new Map<string, Promise<Map<number, NonNullable<DigestLine["proposal"]>>>>();
  const days = new Map<number, PersonsDay>();
  for (const { id, userId, user, role, unitId, reminder, proposalId, kind, ...notice } of all) {
    const stoodFor = notice.deputy?.grant;
    const grants = stoodFor ? [heldOf(stoodFor)] : user.grants;
    const held = grants.filter((one) => one.role === role && one.unitId === unitId);
    const known = proposalId === null ? null : cases.get(proposalId);
    if (held.length === 0 || known === undefined) continue;
    const asked = reminder && { ...reminder, dueOn: toPlainDate(reminder.dueOn) };
    const asks = { kind, unitId, toProposer: role === "proposer", reminder: asked };
    if (known && !stillStands(asks, known)) continue;
    const key = `${userId} ${role} ${unitId}`;
    const actors = held.map((one): Actor => ({ userId, name: user.name, today, ...one }));
    if (!seen.has(key)) seen.set(key, readSeen(tx, actors, ids));
    const proposal = (await seen.get(key))?.get(proposalId ?? 0) ?? null;
    const day = days.get(userId) ?? { to: user.email ?? "", noticeIds: [], lines: [] };
    day.noticeIds.push(id);
    const sentence = stoodFor ? `代${stoodFor.user.name}：${notice.sentence}` : notice.sentence;
    day.lines.push({ sentence, proposal });
    days.set(userId, day);
  }
  return days;
}

/** Those of the cases that a person may see in one role, with their numbers and titles. */
async function readSeen(tx: Tx, actors: readonly Actor[], ids: number[]) {
  const rows = await tx.proposal.findMany({
    where: { AND: [{ id: { in: ids } }, { OR: actors.map((actor) => visibleTo(actor)) }] },
    select: { id: true, title: true, caseNumber: true, registrationNumber: true },
  });
  return new Map(
    rows.map(({ id, title, caseNumber, registrationNumber }) => [
      id,
      { id, title, number: caseNumber ?? registrationNumber ?? "草稿" },
    ]),
  );
}

async function readAskedCases(
  tx: Tx,
  today: PlainDate,
  ids: number[],
): Promise<Map<number, AskedCase>> {
  const rows = await tx.proposal.findMany({
    where: { id: { in: ids }, voidedAt: null },
    select: { id: true, status: true, plenaryId: true },
  });
  const waiting = await tx.consultation.findMany({
    where: { voidedAt: null, confirmations: { none: {} }, assignment: { proposalId: { in: ids } } },
    select: { assignment: { select: { proposalId: true } } },
  });
  const waits = new Set(waiting.map(({ assignment }) => assignment.proposalId));
  const facts = await readCaseFacts(tx, ids);
  const known = new Map<number, AskedCase>();
  const rules = new Map<number, Awaited<ReturnType<typeof readLimitRules>>>();
  for (const { id, status, plenaryId } of rows) {
    const limits = rules.get(plenaryId) ?? (await readLimitRules(tx, plenaryId));
    rules.set(plenaryId, limits);
    const own = facts.get(id);
    const steps = own ? stepsOf(own, today, limits) : [];
    known.set(id, { status, steps, consultationWaits: waits.has(id), today });
  }
  return known;
}
