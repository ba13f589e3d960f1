import type { Actor } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db/client";
import { grant, insertUser, lockAccounts } from "@/lib/user/commands";
import { hashPassword } from "@/lib/user/password";
import type { NewGrant } from "@/lib/user/schema";

/** The unit whose desk the demo shows, and people of the design's pictures. */
const UNIT = "市交通运输局";
const NOBODY = { unitId: null, memberId: null, collectiveId: null };

type DemoPerson = { name: string; grant: NewGrant };

/**
 * The demo's one-click accounts, one for each role, for the people whose desks have something to show. Their
 * passwords are random and known to nobody. Loading it again adds only what is missing. The register must be
 * loaded before: the proposer, the collective and the assisting unit are taken from it.
 */
export async function seedDemoAccounts(actor: Actor): Promise<void> {
  const passwordHash = await hashPassword(crypto.randomUUID());
  await inTransaction(async (tx) => {
    await lockAccounts(tx);
    for (const person of await demoPeople(tx)) {
      if (
        await tx.roleGrant.findFirst({
          where: { isDemo: true, ...person.grant, user: { name: person.name } },
        })
      )
        continue;
      const user = await insertUser(tx, actor, {
        name: person.name,
        login: "",
        mobile: null,
        passwordHash,
        mustChangePassword: false,
      });
      await grant(tx, actor, user.id, person.grant, true);
    }
  });
}

async function demoPeople(tx: Tx): Promise<DemoPerson[]> {
  const unit = await tx.unit.findUniqueOrThrow({
    where: { name: UNIT },
    select: { id: true, contact: true },
  });
  const assisting = await tx.unit.findFirst({
    where: { id: { not: unit.id }, assignments: { some: { role: "ASSIST", voidedAt: null } } },
    orderBy: { position: "asc" },
    select: { id: true, name: true, contact: true },
  });
  const member = await tx.member.findFirst({
    where: { proposing: { some: ANSWERED_AS_LEAD } },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  const collective = await tx.collective.findFirst({
    where: { contactId: { not: null }, proposing: { some: ANSWERED_AS_LEAD } },
    orderBy: { id: "asc" },
    select: { id: true, contact: { select: { name: true } } },
  });
  return [
    { name: "汪晓岚", grant: { role: "committeeStaff", ...NOBODY } },
    { name: "顾明远", grant: { role: "committeeStaff", ...NOBODY } },
    { name: "俞海波", grant: { role: "governmentOffice", ...NOBODY } },
    { name: unit.contact ?? "葛晓东", grant: { role: "unitClerk", ...NOBODY, unitId: unit.id } },
    { name: "郑伯年", grant: { role: "unitHead", ...NOBODY, unitId: unit.id } },
    ...(assisting
      ? [
          {
            name: assisting.contact ?? assisting.name,
            grant: { role: "unitClerk", ...NOBODY, unitId: assisting.id },
          } as const,
        ]
      : []),
    ...(member
      ? [
          {
            name: member.name,
            grant: { role: "proposer", ...NOBODY, memberId: member.id },
          } as const,
        ]
      : []),
    ...(collective?.contact
      ? [
          {
            name: collective.contact.name,
            grant: { role: "proposer", ...NOBODY, collectiveId: collective.id },
          } as const,
        ]
      : []),
    { name: "方静芝", grant: { role: "leader", ...NOBODY } },
    { name: "管理员", grant: { role: "administrator", ...NOBODY } },
    { name: "审计", grant: { role: "auditor", ...NOBODY } },
  ];
}

/** First proposer of a case that has been answered. */
const ANSWERED_AS_LEAD = {
  position: 0,
  proposal: { voidedAt: null, assignments: { some: { replies: { some: { voidedAt: null } } } } },
} as const;
