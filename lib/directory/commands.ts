import type { Actor } from "@/lib/actor";
import { recordEvents } from "@/lib/audit/record";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { type AccountsWanted, chosenOf } from "@/lib/directory/chosen";
import { planAccounts } from "@/lib/directory/plan";
import { readDirectories } from "@/lib/directory/queries";
import { lockAccounts } from "@/lib/user/commands";
import { hashFirstPasswords } from "@/lib/user/password";
import { newFirstPassword } from "@/lib/user/password-rule";
import { mayManageUsers } from "@/lib/user/policy";
import type { Slip } from "@/lib/user/slips";
import { ensure } from "@/lib/verdict";

/**
 * Makes the accounts of the chosen directories in one transaction, none twice, and gives people with an account
 * the roles they lack. Refused when the preview no longer holds. Only the returned slips hold the passwords.
 */
export async function createAccounts(actor: Actor, input: AccountsWanted): Promise<Slip[]> {
  ensure(mayManageUsers(actor));
  const chosen = chosenOf(input);
  // Hashing takes seconds: it is done before the lock, for as many as the preview showed.
  const passwords = Array.from(
    { length: Math.min(Math.max(input.seenCount, 0), 20_000) },
    newFirstPassword,
  );
  const hashes = await hashFirstPasswords(passwords);
  return inTransaction(async (tx) => {
    await lockAccounts(tx);
    const plan = planAccounts(await readDirectories(actor, tx), chosen);
    if (plan.create.length !== input.seenCount) {
      throw new Refusal("conflict", "名册或账号刚有变动，没有建。请看一遍新的清单再建。");
    }
    if (plan.create.length === 0 && plan.extend.length === 0)
      throw new Refusal("conflict", "没有要建的账号：名册里的人都有了。");
    const users = await tx.user.createManyAndReturn({
      data: plan.create.map(({ name, login, mobile }, index) => ({
        name,
        login,
        mobile,
        passwordHash: hashes[index] as string,
        mustChangePassword: true,
      })),
      select: { id: true, login: true },
    });
    const idOf = new Map(users.map((user) => [user.login, user.id]));
    const grants = plan.create.flatMap((account) =>
      account.grants.map(({ words: _words, ...one }) => ({
        userId: idOf.get(account.login) as number,
        ...one,
      })),
    );
    const more = plan.extend.map(({ userId, grant: { words: _words, ...one } }) => ({
      userId,
      ...one,
    }));
    await tx.roleGrant.createMany({ data: [...grants, ...more] });
    await recordEvents(tx, actor, [
      ...plan.create.map(({ name, login }) => ({
        kind: "user.create",
        subject: `User:${idOf.get(login)}`,
        data: { name, login, from: "directory" },
      })),
      ...more.map(({ userId, ...one }) => ({
        kind: "user.addRole",
        subject: `User:${userId}`,
        data: one,
      })),
    ]);
    return plan.create.map((account, index) => ({
      name: account.name,
      login: account.login,
      mobile: account.mobile,
      password: passwords[index] as string,
      place: account.place,
      roles: account.grants.map((one) => one.words).join("、"),
    }));
  }, 60_000);
}
