import { addDays, formatLong, fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";

/** 将到期: the last day lies within so many calendar days, today included. */
export const END_SOON_DAYS = 30;

/** Whether an account is past its last day; on that day itself it is still in use. */
export const isPast = (endsOn: PlainDate | null, today: PlainDate): boolean =>
  endsOn !== null && endsOn < today;

/** Accounts that are neither closed nor past their last day. */
export function inUseOn(today: PlainDate) {
  return { disabledAt: null, OR: [{ endsOn: null }, { endsOn: { gte: fromPlainDate(today) } }] };
}

/** Accounts whose last day comes within the next days. */
export function endingSoon(today: PlainDate) {
  const until = addDays(today, END_SOON_DAYS);
  return { disabledAt: null, endsOn: { gte: fromPlainDate(today), lte: fromPlainDate(until) } };
}

/** Accounts past their last day, those among them that stay open for the person's own cases. */
export function endedBefore(today: PlainDate) {
  return { endsOn: { lt: fromPlainDate(today) } };
}

/** Of an account as it stands: 用到2012年7月31日, 2012年7月31日到期; null: no end is set. */
export function endWords({
  endsOn,
  disabledAt,
}: {
  endsOn: PlainDate | null;
  disabledAt: Date | null;
}): string | null {
  if (endsOn === null) return null;
  return disabledAt ? `${formatLong(endsOn)}到期` : `用到${formatLong(endsOn)}`;
}
