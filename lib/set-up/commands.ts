import { type Actor, systemActor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { createPlenaryIn, type NewPlenary } from "@/lib/plenary/commands";
import { hashOfToken } from "@/lib/set-up/token";
import { grant, insertUser, lockAccounts } from "@/lib/user/commands";
import { hashPassword } from "@/lib/user/password";
import { weaknessOf } from "@/lib/user/password-rule";

export type SetUp = {
  token: string;
  officeName: string;
  plenary: NewPlenary;
  administrator: { name: string; login: string; mobile: string | null; password: string };
};

/** The committee's name, the first plenary and the first administrator, all or nothing, once. */
export async function setUp(actor: Actor, input: SetUp): Promise<void> {
  const { name, login, mobile, password } = input.administrator;
  const weakness = weaknessOf(password, { login: login || name, mobile });
  if (weakness) throw new Refusal("invalid", weakness, { newPassword: weakness });
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    await lockAccounts(tx);
    const { count } = await tx.office.updateMany({
      where: { id: 1, setupTokenHash: hashOfToken(input.token) },
      data: { name: input.officeName, setupTokenHash: null },
    });
    if (count === 0)
      throw new Refusal("denied", "这个设置链接已经用过，或已换成新的。请用启动时最后打印的链接。");
    const shell = systemActor(actor.today, "首次设置");
    await createPlenaryIn(tx, shell, input.plenary).catch(asField);
    const user = await insertUser(tx, shell, {
      name,
      login,
      mobile,
      passwordHash,
      mustChangePassword: false,
    });
    await grant(tx, shell, user.id, {
      role: "administrator",
      unitId: null,
      memberId: null,
      collectiveId: null,
    });
    await recordEvent(tx, shell, { kind: "office.setUp", data: { name: input.officeName } });
  });
}

/** The plenary's name has another name in this form. */
function asField(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  const { name, ...fields } = error.fields;
  throw new Refusal(error.kind, error.message, name ? { ...fields, plenaryName: name } : fields);
}
