import { rolesOn } from "@/lib/account-end/queries";
import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { standsForNow } from "@/lib/deputy/queries";
import type { Role } from "@/lib/db/generated/enums";
import { readSystems } from "@/lib/hand-over-office/queries";
import { leftSince } from "@/lib/tenure/queries";
import { grantWords } from "@/lib/user/labels";

/** What a session's token carries. */
export type SessionKey = { userId: number; grantId: number; version: number };

export type SignedIn = {
  login: string;
  email: string | null;
  grantId: number;
  version: number;
  theme: string;
  mustChangePassword: boolean;
  actor: Actor;
  /** Every role of the person, and those in which they stand in for somebody today; the acting one among them. */
  roles: { grantId: number; role: Role; words: string }[];
};

const GRANT = {
  id: true,
  role: true,
  unitId: true,
  memberId: true,
  collectiveId: true,
  handOverOfficeId: true,
  handOverOffice: { select: { name: true } },
  unit: { select: { name: true } },
  collective: { select: { name: true } },
} as const;

/** The person behind a token, as the database has it now; null when the account is disabled or over, its password changed or the role gone. */
export async function findSignedIn(key: SessionKey, today: PlainDate): Promise<SignedIn | null> {
  const user = await db.user.findUnique({
    where: { id: key.userId, disabledAt: null, sessionVersion: key.version },
    select: {
      login: true,
      name: true,
      email: true,
      theme: true,
      mustChangePassword: true,
      endsOn: true,
      grants: { select: GRANT, orderBy: { id: "asc" } },
    },
  });
  if (!user) return null;
  const stoodFor = await standsForNow(db, key.userId, today);
  const own = { deputyFor: undefined, deputyForId: undefined };
  const held = await rolesOn(db, user, today);
  const grants = [...held.map((one) => ({ ...one, ...own })), ...stoodFor];
  const grant = grants.find((one) => one.id === key.grantId);
  if (!grant) return null;
  const { role, unitId, memberId, collectiveId } = grant;
  const isOffice = role === "governmentOffice";
  const leftOn = role === "proposer" ? await leftSince(db, grant, today) : null;
  const systems = isOffice ? await readSystems(db, grant.handOverOfficeId) : undefined;
  return {
    login: user.login,
    email: user.email,
    grantId: grant.id,
    version: key.version,
    theme: user.theme,
    mustChangePassword: user.mustChangePassword,
    actor: {
      userId: key.userId,
      name: user.name,
      role,
      unitId,
      memberId,
      collectiveId,
      today,
      ...(systems ? { systems } : {}),
      ...(leftOn ? { leftOn } : {}),
      ...(grant.deputyFor ? { deputyFor: grant.deputyFor, deputyForId: grant.deputyForId } : {}),
    },
    roles: grants.map((one) => ({
      grantId: one.id,
      role: one.role,
      words: one.deputyFor ? `${grantWords(one)}（代${one.deputyFor}）` : grantWords(one),
    })),
  };
}

export type DemoAccount = {
  grantId: number;
  role: Role;
  isCollective: boolean;
  name: string;
  place: string;
};

/** The one-click accounts of the sign-in page, in the order they were made; none unless the data is the demo's. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  const rows = await db.roleGrant.findMany({
    where: { isDemo: true, user: { disabledAt: null } },
    select: {
      ...GRANT,
      user: { select: { name: true } },
      member: { select: { sector: { select: { name: true } } } },
    },
    orderBy: { id: "asc" },
  });
  const office = await db.office.findUnique({ where: { id: 1 }, select: { isDemo: true } });
  if (!office?.isDemo) return [];
  return rows.map((row) => ({
    grantId: row.id,
    role: row.role,
    isCollective: row.collectiveId !== null,
    name: row.user.name,
    place: row.unit?.name ?? row.collective?.name ?? row.member?.sector?.name ?? "",
  }));
}
