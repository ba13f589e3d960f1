import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import type { UnitSystem } from "@/lib/db/generated/enums";
import { mayManageOffices } from "@/lib/hand-over-office/policy";
import { systemsOf } from "@/lib/hand-over-office/systems";
import { ensure } from "@/lib/verdict";

/** The offices beside the general one, in the order they were made. */
export function readOffices(tx: Tx | typeof db) {
  return tx.handOverOffice.findMany({ orderBy: { id: "asc" } });
}

/** The systems of an office, null: of the general one; undefined: all. */
export async function readSystems(
  tx: Tx | typeof db,
  officeId: number | null,
): Promise<readonly UnitSystem[] | undefined> {
  return systemsOf(officeId, await readOffices(tx));
}

/** The settings page: the offices, and everybody in that role with the office they belong to. @throws Refusal denied */
export async function readOfficeSettings(actor: Actor) {
  ensure(mayManageOffices(actor));
  const [offices, grants] = await Promise.all([
    readOffices(db),
    db.roleGrant.findMany({
      where: { role: "governmentOffice" },
      orderBy: { id: "asc" },
      select: {
        id: true,
        handOverOfficeId: true,
        user: { select: { name: true, login: true, disabledAt: true } },
      },
    }),
  ]);
  const people = grants
    .filter(({ user }) => user.disabledAt === null)
    .map(({ id, handOverOfficeId: officeId, user }) => ({
      grantId: id,
      officeId,
      name: user.name === user.login ? user.name : `${user.name}（${user.login}）`,
    }));
  return { offices, people, general: systemsOf(null, offices) };
}

export type OfficeSettings = Awaited<ReturnType<typeof readOfficeSettings>>;
