import type { CreateAccountInput, KeepEndInput } from "@/lib/account-end/schema";
import { endFactsOf, mayKeepEnd } from "@/lib/account-end/policy";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { createUser, lockAccounts } from "@/lib/user/commands";
import { countOtherAdministrators, noUser } from "@/lib/user/queries";
import { ensure } from "@/lib/verdict";

type Kept = Pick<KeepEndInput, "userId" | "endsOn" | "reason">;

/**
 * 到期日: the last day on which an account is in use, by the office's calendar; set, moved, or taken back (null),
 * each time with a reason. From the day after it signs in no more, but for own cases that still run (`rolesOn`).
 * An account that has ended by its date is in use again with a new one.
 * @throws Refusal denied; notFound; invalid, at the day, for one that is over or that it has already
 */
export async function keepEnd(actor: Actor, input: Kept): Promise<void> {
  await inTransaction(async (tx) => {
    await lockAccounts(tx);
    await keepEndIn(tx, actor, input);
  });
}

/** As a part of a larger act, whose caller holds `lockAccounts`. */
export async function keepEndIn(tx: Tx, actor: Actor, { userId, endsOn, reason }: Kept) {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { disabledAt: true, endsOn: true, grants: { select: { role: true } } },
  });
  if (!user) throw noUser();
  const facts = endFactsOf({ id: userId, ...user });
  ensure(mayKeepEnd(actor, facts, await countOtherAdministrators(tx, userId)));
  const before = toPlainDate(user.endsOn);
  if (endsOn !== null && endsOn < actor.today)
    refuse("最后一天不能早于今天；要马上停用，请在账号页上按“停用”。");
  if (endsOn === before)
    refuse(before === null ? "没有填到期日；不限就不用存。" : "到期日和现在的一样，没有改。");
  await tx.user.update({
    where: { id: userId },
    data: {
      endsOn: endsOn === null ? null : fromPlainDate(endsOn),
      endsReason: endsOn === null ? null : reason,
      disabledAt: null,
    },
  });
  await recordEvent(tx, actor, {
    kind: "user.keepEnd",
    subject: `User:${userId}`,
    on: endsOn,
    data: { before, endsOn, reason },
  });
}

/** A new account, with its last day if it has one from the start. */
export function createAccount(actor: Actor, { endsOn, reason, ...input }: CreateAccountInput) {
  return createUser(actor, input, async (tx, userId) => {
    if (endsOn !== null) await keepEndIn(tx, actor, { userId, endsOn, reason });
  });
}

function refuse(sentence: string): never {
  throw new Refusal("invalid", sentence, { endsOn: sentence });
}
