import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import type { Directories } from "@/lib/directory/plan";
import { absentOn } from "@/lib/tenure/queries";
import { mayManageUsers } from "@/lib/user/policy";
import { ensure } from "@/lib/verdict";

/** What the accounts of the directories are planned from: whoever is in office today. */
export async function readDirectories(actor: Actor, tx: Tx | typeof db = db): Promise<Directories> {
  ensure(mayManageUsers(actor));
  // One after the other: inside a transaction there is one connection.
  const units = await tx.unit.findMany({
    where: { endedOn: null },
    select: { id: true, name: true, shortName: true, contact: true, phone: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const absent = await absentOn(tx, actor.today);
  const members = await tx.member.findMany({
    where: { id: { notIn: [...absent.members.keys()] } },
    select: { id: true, name: true, mobile: true, sector: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  const collectives = await tx.collective.findMany({
    where: { id: { notIn: [...absent.collectives.keys()] } },
    select: { id: true, name: true, contactId: true },
    orderBy: { id: "asc" },
  });
  const users = await tx.user.findMany({
    select: { id: true, name: true, login: true, mobile: true },
  });
  const grants = await tx.roleGrant.findMany({
    select: { userId: true, role: true, unitId: true, memberId: true, collectiveId: true },
    orderBy: { id: "asc" },
  });
  return {
    units,
    members: members.map(({ sector, ...member }) => ({ ...member, sector: sector?.name ?? null })),
    collectives,
    users,
    grants,
  };
}
