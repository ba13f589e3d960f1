import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import type { UserFilter } from "@/lib/user/filter";
import { absentOn } from "@/lib/tenure/queries";
import { absenceMark, markEnded } from "@/lib/tenure/standing";
import { endedBefore, endingSoon } from "@/lib/user/ending";
import { grantWords, ROLE } from "@/lib/user/labels";
import { type AccountFacts, mayIssueSlip, mayManageUsers } from "@/lib/user/policy";
import type { Slip } from "@/lib/user/slips";
import { ensure } from "@/lib/verdict";

export const USERS_PER_PAGE = 50;

const GRANT = {
  id: true,
  role: true,
  unitId: true,
  unit: { select: { name: true } },
  handOverOffice: { select: { name: true } },
  collective: { select: { name: true } },
  member: { select: { name: true, sector: { select: { name: true } } } },
} as const;

const ROW = {
  id: true,
  login: true,
  name: true,
  mobile: true,
  email: true,
  mustChangePassword: true,
  disabledAt: true,
  endsOn: true,
  endsReason: true,
  createdAt: true,
  grants: { select: GRANT, orderBy: { id: "asc" } },
} as const;

export type UserRow = {
  id: number;
  login: string;
  name: string;
  mobile: string | null;
  email: string | null;
  /** The first password has not been changed yet. */
  isNew: boolean;
  disabledAt: Date | null;
  /** The last day of use and why; null: none is set. */
  endsOn: PlainDate | null;
  endsReason: string | null;
  grants: { id: number; role: Role; unitId: number | null; words: string }[];
};

/** Accounts of one page and how many there are in all, by name. For the administrator. */
export async function listUsers(
  actor: Actor,
  filter: UserFilter,
): Promise<{ rows: UserRow[]; total: number }> {
  ensure(mayManageUsers(actor));
  const where = whereOf(filter, actor.today);
  const [rows, total] = await Promise.all([
    db.user.findMany({
      where,
      select: ROW,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (filter.page - 1) * USERS_PER_PAGE,
      take: USERS_PER_PAGE,
    }),
    db.user.count({ where }),
  ]);
  return { rows: rows.map(toRow), total };
}

/** The accounts of one unit, for its page: for the administrator and the unit's own head. */
export async function listUnitUsers(actor: Actor, unitId: number): Promise<UserRow[]> {
  if (!mayManageUsers(actor).may && !(actor.role === "unitHead" && actor.unitId === unitId))
    return [];
  const rows = await db.user.findMany({
    where: { grants: { some: { unitId } } },
    select: ROW,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(toRow);
}

/** One account. What the person may not see is not found. */
export async function readUser(actor: Actor, id: number): Promise<UserRow> {
  const row = await db.user.findUnique({ where: { id }, select: ROW });
  const user = row && toRow(row);
  if (!user || !(mayManageUsers(actor).may || mayIssueSlip(actor, factsOf(user)).may))
    throw noUser();
  return user;
}

/** One account for whoever manages accounts. What the person may not see is not found. */
export async function readManagedUser(actor: Actor, id: number): Promise<UserRow> {
  ensure(mayManageUsers(actor));
  return readUser(actor, id);
}

/** Administrators who could sign in if this account could not: the last one is kept. */
export async function otherAdministrators(actor: Actor, userId: number): Promise<number> {
  ensure(mayManageUsers(actor));
  return countOtherAdministrators(db, userId);
}

/** What the policy asks of an account. */
export function factsOf(user: Pick<UserRow, "id" | "disabledAt" | "grants">): AccountFacts {
  return { id: user.id, disabled: user.disabledAt !== null, grants: user.grants };
}

/** Administrators who stay, without an end by date, if this account could not sign in. */
export function countOtherAdministrators(tx: Tx | typeof db, userId: number): Promise<number> {
  return tx.user.count({
    where: {
      id: { not: userId },
      disabledAt: null,
      endsOn: null,
      grants: { some: { role: "administrator" } },
    },
  });
}

/**
 * Whom a role can be of: units by name, members with their sector, collectives. For the forms. Who is no longer in
 * office is marked: an account for them serves the cases of before alone.
 */
export async function listHolders(actor: Actor) {
  ensure(mayManageUsers(actor));
  const [units, members, collectives] = await Promise.all([
    db.unit.findMany({
      select: { id: true, name: true },
      orderBy: [{ position: "asc" }, { name: "asc" }],
    }),
    db.member.findMany({
      select: { id: true, name: true, sector: { select: { name: true } } },
      orderBy: { name: "asc" },
    }),
    db.collective.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
  ]);
  const absent = await absentOn(db, actor.today);
  return {
    units,
    members: members.map(({ sector, ...one }) => {
      const absence = absent.members.get(one.id);
      const words = [sector?.name, absence && absenceMark(absence)].filter(Boolean).join("，");
      return { ...one, sector: words ? { name: words } : null };
    }),
    collectives: markEnded(collectives, absent.collectives),
  };
}

export function noUser(): Refusal {
  return new Refusal("notFound", "没有这个账号，或不在可看的范围内。");
}

/** The slip of an account whose password was just made, which is written nowhere else. */
export async function slipOf(tx: Tx, id: number, password: string): Promise<Slip> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      login: true,
      mobile: true,
      grants: {
        select: {
          role: true,
          unit: { select: { name: true } },
          collective: { select: { name: true } },
          member: { select: { sector: { select: { name: true } } } },
        },
        orderBy: { id: "asc" },
      },
    },
  });
  const { grants, ...account } = user;
  const first = grants[0];
  const place = first?.unit?.name ?? first?.collective?.name ?? first?.member?.sector?.name ?? "";
  const roles = grants
    .map((one) => (one.collective ? `${one.collective.name}联络员` : ROLE[one.role].label))
    .join("、");
  return { ...account, password, place, roles };
}

type DbRow = Omit<UserRow, "isNew" | "endsOn" | "grants"> & {
  endsOn: Date | null;
  mustChangePassword: boolean;
  grants: {
    id: number;
    role: Role;
    unitId: number | null;
    unit: { name: string } | null;
    handOverOffice: { name: string } | null;
    collective: { name: string } | null;
    member: { name: string; sector: { name: string } | null } | null;
  }[];
};

function toRow({ mustChangePassword, endsOn, grants, ...row }: DbRow): UserRow {
  return {
    ...row,
    endsOn: toPlainDate(endsOn),
    isNew: mustChangePassword,
    grants: grants.map((grant) => ({
      id: grant.id,
      role: grant.role,
      unitId: grant.unitId,
      words: grant.member?.sector
        ? `${grantWords(grant)}（${grant.member.sector.name}）`
        : grantWords(grant),
    })),
  };
}

function whereOf(filter: UserFilter, today: PlainDate) {
  const text = filter.q;
  return {
    AND: [
      text
        ? {
            OR: [
              { name: { contains: text } },
              { login: { contains: text.toLowerCase() } },
              { mobile: { contains: text } },
              {
                grants: {
                  some: {
                    OR: [
                      { unit: { name: { contains: text } } },
                      { collective: { name: { contains: text } } },
                    ],
                  },
                },
              },
            ],
          }
        : {},
      filter.role ? { grants: { some: { role: filter.role } } } : {},
      filter.state === "new" ? { mustChangePassword: true, disabledAt: null } : {},
      filter.state === "disabled" ? { disabledAt: { not: null }, endsOn: null } : {},
      filter.state === "ending" ? endingSoon(today) : {},
      filter.state === "ended" ? endedBefore(today) : {},
    ],
  };
}
