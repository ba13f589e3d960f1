import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { secretOfSite } from "@/lib/auth-settings";
import { addDays, fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { readOffice, todayOf } from "@/lib/office/queries";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { mayCheckRatings } from "@/lib/rating-trace/policy";
import { readSuspect } from "@/lib/rating-trace/queries";
import type { NoteCheckInput } from "@/lib/rating-trace/schema";
import { isQuick, type Sender, TRACE_DAYS, traceHash } from "@/lib/rating-trace/trace";
import { liesIn } from "@/lib/unit-network/cidr";
import { ensure } from "@/lib/verdict";

type Given = { on: PlainDate; opened: string | undefined } & (
  | { feedbackId: number }
  | { coRatingId: number }
);

/**
 * How a rating was given, in the rating's own transaction. The address itself is compared with the networks of the
 * units that handle the case, hashed and dropped.
 */
export async function writeTrace(
  tx: Tx,
  facts: ProposalFacts,
  { on, opened, ...rating }: Given,
  { address, device, now = new Date() }: Sender,
): Promise<void> {
  const secret = secretOfSite();
  const known = address !== "unknown";
  const unitIds = facts.assignments.flatMap(({ unitId }) => unitId ?? []);
  const networks = await tx.unitNetwork.findMany({
    where: { unitId: { in: unitIds } },
    orderBy: { id: "asc" },
  });
  const own = known ? networks.find(({ cidr }) => liesIn(address, [cidr])) : undefined;
  await tx.ratingTrace.create({
    data: {
      ...rating,
      deviceHash: device && traceHash(secret, "device", device),
      addressHash: known ? traceHash(secret, "address", address) : null,
      unitId: own?.unitId ?? null,
      quick: isQuick(secret, facts.id, opened, now),
      givenOn: fromPlainDate(on),
    },
  });
}

/** 记录核对: what staff found; each stays. The event names the case and no suspicion. @throws Refusal denied, notFound */
export async function noteCheck(actor: Actor, { traceId, note }: NoteCheckInput) {
  ensure(mayCheckRatings(actor));
  const suspect = await readSuspect(actor, traceId);
  if (!suspect) throw notFound();
  const on = actor.today;
  return inTransaction(async (tx) => {
    await tx.ratingCheck.create({
      data: { traceId, note, checkedOn: fromPlainDate(on), recordedById: actor.userId },
    });
    await recordEvent(tx, actor, {
      kind: "ratings.check",
      subject: `RatingTrace:${traceId}`,
      on,
      data: { number: suspect.proposal.number },
    });
    return { to: paths.ratings };
  });
}

/** Forgets devices and addresses after half a year; the clock calls it daily. @returns how many ratings' */
export async function forgetTraces(now: Date): Promise<number> {
  const today = todayOf(await readOffice(), now);
  return inTransaction(async (tx) => {
    const { count } = await tx.ratingTrace.updateMany({
      where: {
        givenOn: { lte: fromPlainDate(addDays(today, -TRACE_DAYS)) },
        OR: [{ deviceHash: { not: null } }, { addressHash: { not: null } }],
      },
      data: { deviceHash: null, addressHash: null },
    });
    return count;
  });
}
