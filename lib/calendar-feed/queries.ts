import { rolesOn } from "@/lib/account-end/queries";
import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { proposerDays, staffDays, type StaffPlenary, unitDays } from "@/lib/calendar-feed/days";
import type { FeedDay } from "@/lib/calendar-feed/ics";
import { mayKeepFeed } from "@/lib/calendar-feed/policy";
import { db } from "@/lib/db/client";
import { readProposerDesk, readUnitDesk } from "@/lib/desk/queries";
import { hashOfToken } from "@/lib/hall-link/token";
import { isStaff, isUnit } from "@/lib/proposal/policy";
import { ensure } from "@/lib/verdict";

/** Since when the account has an address; null: it has none. @throws Refusal denied */
export async function readOwnFeed(actor: Actor): Promise<Date | null> {
  ensure(mayKeepFeed(actor));
  const feed = await db.calendarFeed.findFirst({
    where: { userId: actor.userId ?? -1, revokedAt: null },
    select: { createdAt: true },
  });
  return feed?.createdAt ?? null;
}

/** The days of a person in one of their roles; a role without days of its own has none. */
export async function readFeedDays(actor: Actor): Promise<FeedDay[]> {
  if (actor.role === "proposer") {
    const { cases, facts } = await readProposerDesk(actor);
    return proposerDays(actor, cases, facts);
  }
  if (isUnit(actor)) {
    const { cases, promises } = await readUnitDesk(actor);
    return unitDays(actor, cases, promises);
  }
  return isStaff(actor) ? staffDays(await readStaffPlenaries()) : [];
}

/** Open plenaries with their ends. Of ratings only whether any is sealed is asked. */
async function readStaffPlenaries(): Promise<StaffPlenary[]> {
  const rows = await db.plenary.findMany({
    where: { closedOn: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      cutOffOn: true,
      coSigningEndsOn: true,
      ratingOpenings: { orderBy: { openedOn: "desc" }, take: 1, select: { openedOn: true } },
    },
  });
  return Promise.all(
    rows.map(async ({ ratingOpenings: [last], ...row }) => {
      const first = await db.feedback.findFirst({
        where: {
          voidedAt: null,
          openedOn: null,
          proposal: { plenaryId: row.id, voidedAt: null },
        },
        orderBy: { returnedOn: "asc" },
        select: { returnedOn: true },
      });
      const since = first && last && last.openedOn > first.returnedOn ? last.openedOn : null;
      return {
        ...row,
        cutOffOn: toPlainDate(row.cutOffOn),
        coSigningEndsOn: toPlainDate(row.coSigningEndsOn),
        sealedSince: toPlainDate(since ?? first?.returnedOn),
      };
    }),
  );
}

/**
 * What the holder of an address is given on a day: the days of all roles that its owner has; null: it is none, was
 * revoked, or the account has ended. What an owner sees as somebody's deputy is not among it.
 */
export async function readFeed(token: string, today: PlainDate): Promise<FeedDay[] | null> {
  const feed = await db.calendarFeed.findFirst({
    where: { tokenHash: hashOfToken(token), revokedAt: null, user: { disabledAt: null } },
    select: {
      user: {
        select: {
          id: true,
          name: true,
          endsOn: true,
          grants: {
            orderBy: { id: "asc" },
            select: { role: true, unitId: true, memberId: true, collectiveId: true },
          },
        },
      },
    },
  });
  if (!feed) return null;
  const { id: userId, name } = feed.user;
  const grants = await rolesOn(db, feed.user, today);
  if (grants.length === 0) return null;
  const all: FeedDay[] = [];
  for (const grant of grants) all.push(...(await readFeedDays({ userId, name, today, ...grant })));
  return [...new Map(all.map((day) => [day.key, day])).values()].toSorted(
    (a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key),
  );
}
