import type { Actor } from "@/lib/actor";
import { readDayTable } from "@/lib/assignment/queries";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { workdaysBetween } from "@/lib/calendar/workdays";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/proposal/policy";
import { isNarrowed, type QueueFilter } from "@/lib/review-queue/filter";
import { mayReadQueue } from "@/lib/review-queue/policy";
import { ensure } from "@/lib/verdict";

const standing = { voidedAt: null } as const;

export type QueueRow = Awaited<ReturnType<typeof readQueue>>["rows"][number];

/**
 * Submissions that wait for review, the longest waiting first: of what was sent back and came again the last
 * submission counts. The age is in working days after that day up to today; null: no day was recorded.
 * Also every plenary and category with something waiting, for the filters, whatever the filter says.
 * @throws Refusal denied
 */
export async function readQueue(actor: Actor, filter: QueueFilter) {
  ensure(mayReadQueue(actor));
  const [waiting, table] = await Promise.all([
    db.proposal.findMany({
      where: { AND: [visibleTo(actor), { status: "SUBMITTED" }] },
      orderBy: { id: "asc" },
      select: {
        id: true,
        title: true,
        registrationNumber: true,
        period: true,
        proposerKind: true,
        plenary: { select: { id: true, name: true } },
        category: { select: { id: true, name: true } },
        proposers: {
          where: { position: 0 },
          select: { member: { select: { name: true } }, collective: { select: { name: true } } },
        },
        submissions: {
          where: standing,
          orderBy: { id: "desc" },
          take: 1,
          select: { submittedOn: true, dated: true },
        },
        reviews: { where: { ...standing, outcome: "SENT_BACK" }, select: { id: true } },
      },
    }),
    readDayTable(db),
  ]);
  const kept = waiting.filter(
    (one) =>
      (filter.plenaryId === undefined || one.plenary.id === filter.plenaryId) &&
      (filter.categoryId === undefined || one.category?.id === filter.categoryId) &&
      (filter.period === undefined || one.period === filter.period) &&
      (!filter.again || one.reviews.length > 0),
  );
  const rows = kept.map(({ submissions: [last], proposers: [lead], reviews, ...one }) => {
    const submittedOn: PlainDate | null = last?.dated ? toPlainDate(last.submittedOn) : null;
    return {
      ...one,
      leadProposer: lead?.member?.name ?? lead?.collective?.name ?? "",
      submittedOn,
      age: submittedOn === null ? null : workdaysBetween(table, submittedOn, actor.today),
      again: reviews.length > 0,
    };
  });
  return {
    // What has no day comes first: nobody knows how long it has waited.
    rows: rows.toSorted(
      (a, b) => (a.submittedOn ?? "").localeCompare(b.submittedOn ?? "") || a.id - b.id,
    ),
    waiting: waiting.length,
    plenaries: [...new Map(waiting.map(({ plenary }) => [plenary.id, plenary])).values()],
    categories: [
      ...new Map(
        waiting.flatMap(({ category, plenary }) =>
          category ? [[category.id, { ...category, plenary: plenary.name }] as const] : [],
        ),
      ).values(),
    ],
  };
}

/**
 * Where a submission stands in the queue, and its neighbours in the queue's order. One that the filter leaves out has
 * its place in the whole queue; one that does not wait has none.
 * @throws Refusal denied
 */
export async function readPlace(actor: Actor, filter: QueueFilter, id: number) {
  const { rows } = await readQueue(actor, filter);
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0 && isNarrowed(filter)) return readPlace(actor, { again: false }, id);
  return {
    filter,
    /** from 1; 0: it does not wait */
    place: at + 1,
    of: rows.length,
    row: rows[at] ?? null,
    previous: rows[at - 1]?.id ?? null,
    next: at < 0 ? null : (rows[at + 1]?.id ?? null),
  };
}
