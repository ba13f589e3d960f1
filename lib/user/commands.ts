import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { freeLogin } from "@/lib/user/login";
import { hashPassword } from "@/lib/user/password";
import { newFirstPassword } from "@/lib/user/password-rule";
import {
  mayDisable,
  mayEnable,
  mayIssueSlip,
  mayManageUsers,
  mayRemoveRole,
} from "@/lib/user/policy";
import { countOtherAdministrators, noUser, slipOf } from "@/lib/user/queries";
import type { NewGrant } from "@/lib/user/schema";
import type { Slip } from "@/lib/user/slips";
import { ensure } from "@/lib/verdict";

export type NewUser = { name: string; login: string; mobile: string | null };
type EditedUser = NewUser & { userId: number; email?: string | null };

/** What is done by hand takes the place of an end by date. */
const NO_END = { endsOn: null, endsReason: null } as const;

/**
 * Makes an account with one role and a first password, which only the returned slip holds. An empty login is made
 * from the name. `also`: what belongs to the same act.
 */
export async function createUser(
  actor: Actor,
  input: NewUser & { grant: NewGrant },
  also?: (tx: Tx, id: number) => Promise<void>,
): Promise<{ id: number; slip: Slip }> {
  ensure(mayManageUsers(actor));
  const password = newFirstPassword();
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    await lockAccounts(tx);
    const user = await insertUser(tx, actor, { ...input, passwordHash, mustChangePassword: true });
    await grant(tx, actor, user.id, input.grant);
    await also?.(tx, user.id);
    const slip = await slipOf(tx, user.id, password);
    return { id: user.id, slip };
  });
}

/**
 * Writes an account as part of a larger act (set-up, demo), with its event. The caller holds `lockAccounts`.
 * Refuses a login or mobile number that is taken.
 */
export async function insertUser(
  tx: Tx,
  actor: Actor,
  input: NewUser & { passwordHash: string; mustChangePassword: boolean },
): Promise<{ id: number; login: string }> {
  const login = input.login || freeLogin(input.name, await takenLogins(tx));
  await refuseTaken(tx, { id: null, login, mobile: input.mobile });
  const { name, mobile, passwordHash, mustChangePassword } = input;
  const user = await tx.user.create({
    data: { login, name, mobile, passwordHash, mustChangePassword },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    kind: "user.create",
    subject: `User:${user.id}`,
    data: { name, login },
  });
  return { id: user.id, login };
}

/** Gives a person a role, as part of a larger act. Refuses one that they have. */
export async function grant(
  tx: Tx,
  actor: Actor,
  userId: number,
  one: NewGrant,
  isDemo = false,
): Promise<number> {
  const same = await tx.roleGrant.findFirst({ where: { userId, ...one }, select: { id: true } });
  const sentence = "这个人已经有这个角色，请另选一个。";
  if (same) throw new Refusal("conflict", sentence, { role: sentence });
  const { id } = await tx.roleGrant.create({
    data: { userId, ...one, isDemo },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    kind: "user.addRole",
    subject: `User:${userId}`,
    data: { ...one },
  });
  return id;
}

/** Name, login, mobile number, e-mail address; an address that is left out stays. */
export async function editUser(actor: Actor, input: EditedUser): Promise<void> {
  ensure(mayManageUsers(actor));
  const { userId: id, name, login, mobile, email } = input;
  await inTransaction(async (tx) => {
    await lockAccounts(tx);
    const before = await tx.user.findUnique({
      where: { id },
      select: { name: true, login: true, mobile: true, email: true },
    });
    if (!before) throw noUser();
    const after = { name, login, mobile, email: email === undefined ? before.email : email };
    await refuseTaken(tx, { id, login, mobile });
    await tx.user.update({ where: { id }, data: after });
    await recordEvent(tx, actor, {
      kind: "user.edit",
      subject: `User:${id}`,
      data: { before, after },
    });
  });
}

export async function addRole(
  actor: Actor,
  input: { userId: number; grant: NewGrant },
): Promise<void> {
  ensure(mayManageUsers(actor));
  await inTransaction(async (tx) => {
    await factsIn(tx, input.userId);
    await grant(tx, actor, input.userId, input.grant);
  });
}

/** Takes a role away; a session in that role ends at once. */
export async function removeRole(actor: Actor, input: { grantId: number }): Promise<void> {
  await inTransaction(async (tx) => {
    const held = await tx.roleGrant.findUnique({
      where: { id: input.grantId },
      select: { userId: true, role: true, unitId: true, memberId: true, collectiveId: true },
    });
    if (!held) throw new Refusal("conflict", "这个角色刚被取消。刷新后再看。");
    const account = await factsIn(tx, held.userId);
    ensure(
      mayRemoveRole(actor, account, held.role, await countOtherAdministrators(tx, held.userId)),
    );
    await tx.roleGrant.delete({ where: { id: input.grantId } });
    await recordEvent(tx, actor, {
      kind: "user.removeRole",
      subject: `User:${held.userId}`,
      data: held,
    });
  });
}

/** Ends the account's sessions at once; what it did stays under its name. `first`: what comes before, or refuses. */
export async function disableUser(
  actor: Actor,
  { userId: id }: { userId: number },
  first?: (tx: Tx) => Promise<void>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const account = await factsIn(tx, id);
    ensure(mayDisable(actor, account, await countOtherAdministrators(tx, id)));
    await first?.(tx);
    const closed = { disabledAt: new Date(), sessionVersion: { increment: 1 } };
    await tx.user.update({ where: { id }, data: { ...closed, ...NO_END } });
    await recordEvent(tx, actor, { kind: "user.disable", subject: `User:${id}` });
  });
}

export async function enableUser(actor: Actor, input: { userId: number }): Promise<void> {
  await inTransaction(async (tx) => {
    ensure(mayEnable(actor, await factsIn(tx, input.userId)));
    const data = { disabledAt: null, ...NO_END };
    await tx.user.update({ where: { id: input.userId }, data });
    await recordEvent(tx, actor, { kind: "user.enable", subject: `User:${input.userId}` });
  });
}

/** A new first password for one person; the old one and every session end at once. Only the returned slip holds it. */
export async function issueSlip(actor: Actor, input: { userId: number }): Promise<Slip> {
  const password = newFirstPassword();
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    ensure(mayIssueSlip(actor, await factsIn(tx, input.userId)));
    await tx.user.update({
      where: { id: input.userId },
      data: { passwordHash, mustChangePassword: true, sessionVersion: { increment: 1 } },
    });
    const slip = await slipOf(tx, input.userId, password);
    await tx.signInFailure.deleteMany({ where: { login: slip.login } });
    await recordEvent(tx, actor, { kind: "user.issueSlip", subject: `User:${input.userId}` });
    return slip;
  });
}

/** One act on accounts at a time, so that a login is never given twice and the last administrator stays. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('accounts'))`;
}

async function factsIn(tx: Tx, id: number) {
  await lockAccounts(tx);
  const user = await tx.user.findUnique({
    where: { id },
    select: { disabledAt: true, grants: { select: { role: true, unitId: true } } },
  });
  if (!user) throw noUser();
  return { id, disabled: user.disabledAt !== null, grants: user.grants };
}

async function takenLogins(tx: Tx): Promise<Set<string>> {
  const users = await tx.user.findMany({ select: { login: true, mobile: true } });
  return new Set(users.flatMap((user) => [user.login, user.mobile ?? user.login]));
}

/** A login may not be another's mobile number either: both sign in. */
async function refuseTaken(
  tx: Tx,
  wanted: { id: number | null; login: string; mobile: string | null },
): Promise<void> {
  const { id, login, mobile } = wanted;
  const texts = mobile ? [login, mobile] : [login];
  const others = await tx.user.findMany({
    where: { id: { not: id ?? -1 }, OR: [{ login: { in: texts } }, { mobile: { in: texts } }] },
    select: { name: true, login: true, mobile: true },
  });
  const fields: Record<string, string> = {};
  for (const other of others) {
    if (other.login === login || other.mobile === login)
      fields.login = `账号“${login}”${other.name}在用，请换一个，如“${login}2”。`;
    if (mobile && (other.mobile === mobile || other.login === mobile))
      fields.mobile = `手机号${mobile}${other.name}在用。同一个人请在那个账号上加角色。`;
  }
  const first = Object.values(fields)[0];
  if (first) throw new Refusal("conflict", first, fields);
}
