import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { db, inTransaction, type Tx } from "@/lib/db/client";
import { standsForNow } from "@/lib/deputy/queries";
import { Refusal } from "@/lib/errors";
import { readOffice, todayOf } from "@/lib/office/queries";
import type { SessionKey } from "@/lib/sign-in/queries";
import { SignInRefusal } from "@/lib/sign-in/refusal";
import {
  ACCOUNT_THROTTLE,
  ADDRESS_THROTTLE,
  lockedUntil,
  type Throttle,
} from "@/lib/sign-in/throttle";
import { normalLogin } from "@/lib/user/login";
import { hashPassword, isPassword } from "@/lib/user/password";
import { weaknessOf } from "@/lib/user/password-rule";

const ACCOUNT = {
  id: true,
  login: true,
  name: true,
  mobile: true,
  passwordHash: true,
  disabledAt: true,
  sessionVersion: true,
  grants: { select: { id: true, role: true }, orderBy: { id: "asc" } },
} as const;

/**
 * Checks login name or mobile number and password, and begins a session in the person's first role.
 * `now` is the real time, not the committee's day. Throws SignInRefusal.
 */
export async function signIn(
  input: { login: string; password: string; address: string },
  now = new Date(),
): Promise<SessionKey> {
  const typed = normalLogin(input.login);
  const found = await db.user.findMany({
    where: { OR: [{ login: typed }, { mobile: typed }] },
    select: ACCOUNT,
  });
  const user = found.find((one) => one.login === typed) ?? found[0];
  const login = user?.login ?? typed.slice(0, 100);
  await countTry(login, input.address, now);
  const right = await isPassword(input.password, user?.passwordHash ?? null);
  if (!user || !right) throw new SignInRefusal("wrong");
  await db.signInFailure.deleteMany({ where: { login } });
  if (user.disabledAt) throw new SignInRefusal("disabled");
  const grant = user.grants[0];
  if (!grant) throw new SignInRefusal("roleless");
  return begin({ userId: user.id, grantId: grant.id, version: user.sessionVersion });
}

/** One click on the demo's sign-in page. Throws SignInRefusal for whatever is not a demo account on demo data. */
export async function enterDemo(grantId: number): Promise<SessionKey> {
  const office = await readOffice();
  const grant =
    office.isDemo && Number.isSafeInteger(grantId)
      ? await db.roleGrant.findUnique({
          where: { id: grantId, isDemo: true, user: { disabledAt: null } },
          select: { id: true, userId: true, user: { select: { sessionVersion: true } } },
        })
      : null;
  if (!grant) throw new SignInRefusal("demo");
  return begin({ userId: grant.userId, grantId: grant.id, version: grant.user.sessionVersion });
}

async function begin(key: SessionKey): Promise<SessionKey> {
  await inTransaction(async (tx) =>
    recordEvent(tx, await actorOf(tx, key), { kind: "session.begin" }),
  );
  return key;
}

/** The person acts in another of their roles from now on. Refuses a role that is not theirs. */
export async function switchRole(actor: Actor, input: { grantId: number }): Promise<SessionKey> {
  return inTransaction(async (tx) => {
    const userId = actor.userId ?? -1;
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { sessionVersion: true, grants: { select: { id: true } } },
    });
    const grants = [...(user?.grants ?? []), ...(await standsForNow(tx, userId, actor.today))];
    const grant = grants.find(({ id }) => id === input.grantId);
    if (!user || !grant)
      throw new Refusal("denied", "这个角色不是您的，或者刚被取消。请另选一个。");
    const key = { userId, grantId: grant.id, version: user.sessionVersion };
    await recordEvent(tx, await actorOf(tx, key), {
      kind: "session.switchRole",
      data: { from: actor.role },
    });
    return key;
  });
}

/**
 * Changes one's own password; every other session of the account ends. The current one is asked for, and wrong
 * ones count as at the sign-in. Returns the new key of this session, whose role stays as it is.
 */
export async function changePassword(
  actor: Actor,
  input: { currentPassword: string; newPassword: string; grantId: number; address: string },
  now = new Date(),
): Promise<SessionKey> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId ?? -1 },
    select: ACCOUNT,
  });
  await countTry(user.login, input.address, now);
  if (!(await isPassword(input.currentPassword, user.passwordHash))) {
    throw invalid("currentPassword", "现在的密码不对，请再填一遍。");
  }
  await db.signInFailure.deleteMany({ where: { login: user.login } });
  if (input.newPassword === input.currentPassword)
    throw invalid("newPassword", "新密码和现在的一样，请换一个。");
  const weakness = weaknessOf(input.newPassword, user);
  if (weakness) throw invalid("newPassword", weakness);
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(async (tx) => {
    const changed = await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, mustChangePassword: false, sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
    await recordEvent(tx, actor, { kind: "user.changePassword", subject: `User:${user.id}` });
    return { userId: user.id, grantId: input.grantId, version: changed.sessionVersion };
  });
}

/** Signing out is noted, so that the log says when somebody was there. */
export async function signOut(actor: Actor): Promise<void> {
  await inTransaction((tx) => recordEvent(tx, actor, { kind: "session.end" }));
}

/** Where the day's messages are mailed to; null: nowhere. */
export async function changeEmail(actor: Actor, { email }: { email: string | null }) {
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId ?? -1 }, data: { email } });
    await recordEvent(tx, actor, { kind: "user.changeEmail", data: { removed: email === null } });
  });
}

/** Light or dark, a setting of the person. */
export async function chooseTheme(actor: Actor, input: { theme: "light" | "dark" }): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId ?? -1 }, data: { theme: input.theme } });
    await recordEvent(tx, actor, { kind: "user.chooseTheme", data: { theme: input.theme } });
  });
}

/**
 * Counts a try as wrong before the password is looked at, one try after the other: a hundred at once do not get a
 * hundred guesses. A right one takes the account's count back. Throws SignInRefusal while locked.
 */
async function countTry(login: string, address: string, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sign-in'), hashtext(${login}))`;
    await refuseLocked(tx, { login }, ACCOUNT_THROTTLE, now);
    await refuseLocked(tx, { address }, ADDRESS_THROTTLE, now);
    await tx.signInFailure.create({ data: { login, address, at: now } });
  });
}

async function refuseLocked(
  tx: Tx,
  of: { login: string } | { address: string },
  throttle: Throttle,
  now: Date,
) {
  const rows = await tx.signInFailure.findMany({
    where: of,
    orderBy: { at: "desc" },
    take: throttle.wrong,
    select: { at: true },
  });
  const until = lockedUntil(
    rows.map((row) => row.at),
    throttle,
    now,
  );
  if (until) throw new SignInRefusal("locked", until);
}

async function actorOf(tx: Tx, key: SessionKey): Promise<Actor> {
  const grant = await tx.roleGrant.findUniqueOrThrow({
    where: { id: key.grantId },
    select: {
      role: true,
      unitId: true,
      memberId: true,
      collectiveId: true,
      userId: true,
      user: { select: { name: true } },
    },
  });
  const { user, userId, ...rest } = grant;
  const own = userId === key.userId;
  const person = own
    ? user
    : await tx.user.findUniqueOrThrow({ where: { id: key.userId }, select: { name: true } });
  return {
    userId: key.userId,
    name: person.name,
    ...(own ? {} : { deputyFor: user.name, deputyForId: userId }),
    ...rest,
    today: todayOf(await readOffice(tx), new Date()),
  };
}

function invalid(field: string, sentence: string): Refusal {
  return new Refusal("invalid", sentence, { [field]: sentence });
}
