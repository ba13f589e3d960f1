import type { Actor } from "@/lib/actor";
import { assigned, makeRegister } from "@/lib/assignment/testing";
import { recordEvent } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { startSmtp } from "@/lib/mail/testing-smtp";
import { saveMailSettings } from "@/lib/mailing/commands";
import { type MailSettingsInput, mailSettingsInput } from "@/lib/mailing/schema";
import { tellNews } from "@/lib/notice/commands";

/** A register whose people have addresses, an administrator, and a mail server that nobody has set yet. */
export async function makeMailing() {
  process.env.NEXTAUTH_SECRET = "a secret of the tests";
  delete process.env.PUBLIC_URL;
  const register = await makeRegister();
  await db.office.create({ data: { id: 1, name: "临安市政协" } });
  await give(register.waterClerk, "unitClerk", "water@example.com");
  await give(register.financeClerk, "unitClerk", null);
  await give(register.proposer, "proposer", "member@example.com");
  const administrator = await register.actor("administrator");
  const smtp = await startSmtp();
  const ready = {
    ...smtp.settings,
    fromAddress: "tian@example.com",
    siteUrl: "http://tian.example",
    enabled: "on",
  };
  return {
    register,
    administrator,
    smtp,
    save: (
      change: Partial<Record<keyof MailSettingsInput, unknown>> = {},
      actor: Actor = administrator,
    ) => saveMailSettings(actor, mailSettingsInput.parse({ ...ready, ...change })),
    mailsTo: (to: string) => smtp.received.filter((mail) => mail.to.includes(to)),
    /** A case handed over, and told. */
    async handedOver() {
      const id = await register.filedCase();
      const ids = await assigned(register, id);
      await db.$transaction((tx) =>
        recordEvent(tx, register.office, { kind: "proposal.handOver", proposalId: id }),
      );
      await tellNews();
      return { id, ...ids };
    },
  };
}

export type Mailing = Awaited<ReturnType<typeof makeMailing>>;

async function give({ userId, unitId, memberId }: Actor, role: Role, email: string | null) {
  const id = userId ?? 0;
  await db.user.update({ where: { id }, data: { email } });
  await db.roleGrant.create({ data: { userId: id, role, unitId, memberId } });
}
