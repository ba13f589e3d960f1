import type { Actor } from "@/lib/actor";
import { addDays, type PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { LogFilter } from "@/lib/log/filter";
import { mayReadLog } from "@/lib/log/policy";
import { ensure } from "@/lib/verdict";

export const LOG_PAGE = 100;

export type LogRow = {
  id: string;
  at: Date;
  kind: string;
  actorName: string;
  actorRole: string;
  onBehalfOf: string | null;
  data: unknown;
  /** 案号, else 登记号; null: the event is of no case */
  number: string | null;
  /** whose account or which unit it is about; empty: nobody's */
  about: string;
};

/** The beginning of a day in Asia/Shanghai, which has had no summer time since 1991. */
const midnight = (day: PlainDate) => new Date(`${day}T00:00:00+08:00`);

function whereOf({ q, from, to }: LogFilter): Prisma.EventWhereInput {
  const number = { OR: [{ caseNumber: q }, { registrationNumber: q }] };
  return {
    ...(q ? { OR: [{ actorName: { contains: q } }, { proposal: number }] } : {}),
    at: {
      ...(from ? { gte: midnight(from) } : {}),
      ...(to ? { lt: midnight(addDays(to, 1)) } : {}),
    },
  };
}

/**
 * The log of everything that was done, newest first, a page of 100, and how many events there are in all.
 * It holds no text and no value of a rating. @throws Refusal denied
 */
export async function readLog(
  actor: Actor,
  filter: LogFilter,
): Promise<{ rows: LogRow[]; total: number }> {
  ensure(mayReadLog(actor));
  const where = whereOf(filter);
  const [total, events] = await Promise.all([
    db.event.count({ where }),
    db.event.findMany({
      where,
      orderBy: { id: "desc" },
      skip: (filter.page - 1) * LOG_PAGE,
      take: LOG_PAGE,
      select: {
        id: true,
        at: true,
        kind: true,
        actorName: true,
        actorRole: true,
        onBehalfOf: true,
        subject: true,
        data: true,
        proposal: { select: { caseNumber: true, registrationNumber: true } },
      },
    }),
  ]);
  const names = await namesOf(events.flatMap(({ subject }) => subject ?? []));
  const rows = events.map(({ id, subject, proposal, ...event }) => ({
    ...event,
    id: String(id),
    number: proposal && (proposal.caseNumber ?? proposal.registrationNumber ?? "草稿"),
    about: names.get(subject ?? "") ?? "",
  }));
  return { rows, total };
}

/** Names behind subjects such as User:12 and Unit:3. */
async function namesOf(subjects: readonly string[]): Promise<Map<string, string>> {
  const ids = (table: string) =>
    subjects.filter((one) => one.startsWith(`${table}:`)).map((one) => Number(one.split(":")[1]));
  const select = { id: true, name: true } as const;
  const [users, units] = await Promise.all([
    db.user.findMany({ where: { id: { in: ids("User") } }, select }),
    db.unit.findMany({ where: { id: { in: ids("Unit") } }, select }),
  ]);
  return new Map([
    ...users.map(({ id, name }) => [`User:${id}`, name] as const),
    ...units.map(({ id, name }) => [`Unit:${id}`, name] as const),
  ]);
}
